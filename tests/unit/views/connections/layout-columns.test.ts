import { describe, expect, it } from 'vitest';
import { drawEdge, spreadPorts } from '../../../../src/views/connections/edge-paths.ts';
import { breakLabel, measureText } from '../../../../src/text/label-lines.ts';
import { countCrossings, layoutColumns, type Box } from '../../../../src/views/connections/layout-columns.ts';

const box = (id: string, column: number): Box => ({ id, column, height: 20 });
const at = (column: number, y: number) => ({ column, y });

describe('Columns', () => {
  it('are sorted until lines that need not cross do not', () => {
    const boxes = ['a', 'b', 'c', 'd'].flatMap((id) => [box(id, 0), box(`${id}2`, 1)]);
    const edges = [
      ['a', 'd2'],
      ['b', 'c2'],
      ['c', 'b2'],
      ['d', 'a2'],
    ] as const;
    const { tops } = layoutColumns(boxes, edges, 5);
    const links = edges.map(([from, to]) => [at(0, tops.get(from) ?? 0), at(1, tops.get(to) ?? 0)] as const);
    expect(countCrossings(links)).toBe(0);
  });

  it('leave a gap where a line passes one by', () => {
    const boxes = [box('a', 0), box('m', 1), box('n', 1), box('z', 2)];
    const edges = [
      ['a', 'm'],
      ['a', 'n'],
      ['a', 'z'],
    ] as const;
    const { tops, passes } = layoutColumns(boxes, edges, 10);
    const y = passes.get('a z') ?? NaN;
    for (const id of ['m', 'n']) {
      const top = tops.get(id) ?? NaN;
      expect(y <= top - 5 || y >= top + 25).toBe(true);
    }
  });

  it('stand still: the same content gives the same drawing', () => {
    const boxes = ['a', 'b', 'c'].flatMap((id) => [box(id, 0), box(`${id}2`, 1)]);
    const edges = [
      ['a', 'c2'],
      ['a', 'b2'],
      ['c', 'a2'],
    ] as const;
    expect(layoutColumns(boxes, edges, 5)).toEqual(layoutColumns(boxes, edges, 5));
  });

  it('count two lines as crossing when they change sides', () => {
    expect(
      countCrossings([
        [at(0, 0), at(1, 9)],
        [at(1, 0), at(0, 9)],
      ]),
    ).toBe(1);
    expect(
      countCrossings([
        [at(0, 0), at(1, 0)],
        [at(0, 9), at(1, 9)],
      ]),
    ).toBe(0);
    expect(
      countCrossings([
        [at(0, 0), at(1, 9)],
        [at(1, 9), at(2, 0)],
      ]),
    ).toBe(0);
  });
});

describe('Lines', () => {
  const node = (column: number, y: number) => ({ column, x: column * 100, y, width: 50, height: 30 });
  it('leave a box side by side, in the order of where they lead', () => {
    const [hub, top, low] = [node(0, 50), node(1, 0), node(1, 100)];
    const ports = spreadPorts([
      { from: hub, to: low, pass: null, isLetteredAtFrom: false },
      { from: top, to: hub, pass: null, isLetteredAtFrom: true },
    ]);
    expect(ports[1]?.toY).toBeLessThan(ports[0]?.fromY ?? NaN);
  });

  it('arc at the outer side within a column, left of the first and right of the others', () => {
    const arc = (column: number) =>
      drawEdge({ from: node(column, 0), to: node(column, 60), pass: null, isLetteredAtFrom: true, fromY: 15, toY: 75 });
    expect(arc(0)).toMatch(/^M0 15C-\d/);
    expect(arc(1)).toMatch(/^M150 15C1[67]\d/);
  });
});

describe('Labels', () => {
  it('break between words into lines that fit, without changing a word', () => {
    const title = 'Japan Electronics and Information Technology Industries Association (JEITA)';
    const lines = breakLabel(title, 170, 13);
    expect(lines.join(' ')).toBe(title);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => measureText(line, 13) > 170)).toEqual([]);
  });

  it('break a long compound after its hyphen, and keep a short one whole', () => {
    expect(breakLabel('Japan-Colombia', 70, 13)).toEqual(['Japan-', 'Colombia']);
    expect(breakLabel('Japan-Colombia talks', 300, 13)).toEqual(['Japan-Colombia talks']);
    expect(breakLabel('Open-RAN', 20, 13)).toEqual(['Open-RAN']);
  });
});
