// Of the content as it is, whatever documents it retells.
import { describe, expect, it } from 'vitest';
import { currentReference } from '../../src/gate/current-reference.ts';
import { tellRelation } from '../../src/reference/relation-words.ts';
import { drawConnections } from '../../src/views/connections/draw-connections.ts';
import { describeEntryMap, fewestNeighbors, mostNeighbors } from '../../src/views/connections/entry-map.ts';
import { listConnections, pageConnections } from '../../src/views/connections/list-connections.ts';

const reference = currentReference();
const entries = [...reference.entries.values()];
const connections = listConnections(reference);
const drawings = drawConnections(reference, connections);
const between = connections.filter(({ to }) => !to.isPerson);
const neighborsOf = (id: string) =>
  [...new Set(between.flatMap(({ from, to }) => (from.id === id ? [to.id] : to.id === id ? [from.id] : [])))].sort();
const mapOf = (id: string) => {
  const entry = reference.entries.get(id);
  if (!entry) throw new Error(`no entry ${id}`);
  return describeEntryMap(reference, entry);
};

// That it has each relation once, and that both ends tell of it, the built pages show: see `tests/site/connections.test.ts`.
describe('The list of connections', () => {
  it('calls whoever put a proposal forward its proposer, where the entry gives no role of its own', () => {
    const proposed = connections.filter(
      ({ from, relation }) => relation.type === 'lead' && from.kind === 'initiative' && from.data.kind === 'proposal',
    );
    const words = proposed.filter(({ relation }) => relation.role === undefined).map((one) => one.words);
    expect(new Set(words)).toEqual(new Set(['Proposed by']));
    expect(connections.map((one) => one.words)).not.toContain('Led by');
  });

  it('keeps all that an entry states on one page', () => {
    const pagesOf = Map.groupBy(
      pageConnections(connections, 20).flatMap((page, index) => page.map(({ from }) => ({ from, index }))),
      ({ from }) => from,
    );
    expect([...pagesOf.values()].filter((list) => new Set(list.map(({ index }) => index)).size > 1)).toEqual([]);
  });
});

describe('The drawings of connections', () => {
  it('show every relation between entries, in the drawing of the source it rests on', () => {
    const drawn = drawings.flatMap(({ source, drawing: { edges } }) =>
      edges.flatMap(({ titles }) => titles.map((title) => `${source} ${title}`)),
    );
    const stated = connections
      .filter(({ to }) => !to.isPerson)
      .map(({ from, words: said, role, to, refs }) => {
        return `${refs[0]?.source ?? ''} ${from.title}: ${tellRelation(said, to.name, role)}`;
      });
    expect(drawn.sort()).toEqual(stated.sort());
    expect(drawings.filter(({ drawing }) => drawing.leftOut > 0)).toEqual([]);
  });
});

describe('The small map of an entry', () => {
  it('has the entry and each of its neighbors once, and a line to each of them', () => {
    const drawn = entries.flatMap(({ id }) => {
      const drawing = mapOf(id)?.drawing;
      return drawing ? [{ id, ...drawing }] : [];
    });
    expect(drawn.length).toBeGreaterThan(0);
    for (const { id, nodes, edges } of drawn) {
      expect(nodes.map(({ entry }) => entry.id).sort()).toEqual([id, ...neighborsOf(id)].sort());
      const self = nodes.findIndex(({ entry }) => entry.id === id);
      expect(edges.every(({ from, to }) => from === self || to === self)).toBe(true);
      expect(edges).toHaveLength(nodes.length - 1);
    }
  });

  it('is left out where hardly anything is tied to an entry or its page is full, and gives way to a link where it would be large', () => {
    const fullest = Math.max(...entries.map(({ statements }) => statements.length));
    for (const { id, statements } of entries) {
      const map = mapOf(id);
      const count = neighborsOf(id).length;
      if (count < fewestNeighbors) expect(map, id).toBeNull();
      else if (map === null) expect(statements.length, id).toBeGreaterThan(fullest / 2);
      else if (count > mostNeighbors) expect(map.drawing, id).toBeNull();
      else expect(map.drawing, id).not.toBeNull();
    }
  });

  it('leads to what the list of connections has of the entry, or to the list when others state it', () => {
    for (const { id, relations } of entries.filter((entry) => mapOf(entry.id) !== null)) {
      expect(mapOf(id)?.path, id).toMatch(relations.length > 0 ? new RegExp(`#from-${id}$`) : /^\/connections\/$/);
    }
  });

  it('puts the entry between those of its kind, without a column for kinds that have nothing', () => {
    const nec = mapOf('nec')?.drawing;
    const organizations = nec?.nodes.filter(({ entry }) => entry.kind === 'organization').map(({ entry }) => entry.id);
    expect(organizations?.[1]).toBe('nec');
    expect(nec?.columns.map(({ kind }) => kind)).toEqual(['initiative', 'organization']);
    expect(nec?.width).toBeLessThan(mapOf('keidanren')?.drawing?.width ?? 0);
  });
});
