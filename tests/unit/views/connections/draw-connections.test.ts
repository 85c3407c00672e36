import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../../src/reference/reference.ts';
import {
  drawConnections,
  fontSize,
  mostNodes,
  type Drawing,
} from '../../../../src/views/connections/draw-connections.ts';
import { measureText } from '../../../../src/text/label-lines.ts';
import { listConnections, pageConnections } from '../../../../src/views/connections/list-connections.ts';
import { writeNeighborRules } from '../../../../src/views/connections/neighbor-highlight.ts';
import { generateReference } from '../../../bench/generate-reference.ts';

const words = ['The company told the government that trade in energy needs rules.', 'The rules of trade are old.'];
const reference = generateReference(60, words);
const drawings = drawConnections(reference, listConnections(reference));
const derive = (from: Reference) => {
  const list = listConnections(from);
  return { list, pages: pageConnections(list), drawings: drawConnections(from, list) };
};

describe('The drawings of connections', () => {
  it('mark the same neighbors from both ends', () => {
    expect(drawings.length).toBeGreaterThan(0);
    for (const { nodes, edges } of drawings.map(({ drawing }) => drawing)) {
      const pairs = nodes.flatMap(({ index, neighbors }) => neighbors.map((other) => `${index} ${other}`));
      expect(pairs.sort()).toEqual(edges.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]).sort());
      expect(nodes.filter(({ neighbors }) => neighbors.length === 0)).toEqual([]);
    }
  });

  it('have a rule of style for each box they may hold', () => {
    const marked = [...writeNeighborRules().matchAll(/\.k(\d+):is.* \.n(\d+)/g)].map(([, k, n]) => `${k} ${n}`);
    expect(marked).toEqual(Array.from({ length: mostNodes }, (_, index) => `${index} ${index}`));
  });

  it.each(drawings)('of $source let no two boxes meet and no label reach out of its box', ({ drawing }) => {
    checkRoom(drawing);
  });

  it('take the order of reading: column by column, from the top', () => {
    for (const { nodes } of drawings.map(({ drawing }) => drawing)) {
      expect(nodes.map(({ index }) => index)).toEqual(nodes.map((_, index) => index));
      nodes.slice(1).forEach((node, index) => {
        const before = nodes[index];
        expect(before && (before.x < node.x || (before.x === node.x && before.y < node.y))).toBe(true);
      });
    }
  });
});

describe('With a thousand entries', () => {
  it('a drawing shows those with the most relations and counts the others, and the list goes on over pages', () => {
    const { list, pages, drawings: large } = derive(generateReference(1000, words));
    expect(list.length).toBeGreaterThan(500);
    expect(pages.flat()).toHaveLength(list.length);
    expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(240);
    expect(large.length).toBeGreaterThan(0);
    for (const { drawing } of large) {
      expect(drawing.nodes.length).toBeLessThanOrEqual(mostNodes);
      expect(drawing.leftOut).toBeGreaterThan(0);
      checkRoom(drawing);
    }
  });
});

function checkRoom({ nodes, edges, width, height }: Drawing): void {
  // Each line has its letter beside a box that it ties, and none lies on another.
  for (const { from, to, letters, letterX, letterY } of edges) {
    expect(letters.length).toBeGreaterThan(0);
    const beside = [nodes[from], nodes[to]].filter(
      (node) =>
        node &&
        letterY > node.y &&
        letterY < node.y + node.height &&
        letterX > node.x - 20 &&
        letterX < node.x + node.width + 20,
    );
    expect(beside.length).toBeGreaterThan(0);
    const near = edges.filter(
      (other) => Math.abs(other.letterX - letterX) < 12 && Math.abs(other.letterY - letterY) < 15.5,
    );
    expect(near).toHaveLength(1);
  }
  for (const node of nodes) {
    expect(node.x).toBeGreaterThan(0);
    expect(node.x + node.width).toBeLessThan(width);
    expect(node.y).toBeGreaterThan(20);
    expect(node.y + node.height).toBeLessThan(height);
    expect(node.lines.join(' ').replaceAll('- ', '-')).toBe(node.entry.title.replaceAll('- ', '-'));
    expect(Math.max(...node.lines.map((line) => measureText(line, fontSize)))).toBeLessThanOrEqual(node.width - 8);
    const met = nodes.filter(
      (other) =>
        other !== node &&
        other.x < node.x + node.width &&
        node.x < other.x + other.width &&
        other.y < node.y + node.height + 4 &&
        node.y < other.y + other.height + 4,
    );
    expect(met.map(({ entry }) => entry.title)).toEqual([]);
  }
}
