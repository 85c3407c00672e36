import { describe, expect, it } from 'vitest';
import { currentReference } from '../../../../src/model/current-reference.ts';
import type { Reference } from '../../../../src/model/reference.ts';
import { fontSize } from '../../../../src/output/connections/draw-connections.ts';
import { describeEntryMap, mostNeighbours } from '../../../../src/output/connections/entry-map.ts';
import { measureText } from '../../../../src/output/connections/label-lines.ts';
import { listConnections } from '../../../../src/output/connections/list-connections.ts';
import { generateReference } from '../../../bench/generate-reference.ts';
import { expectGrowthOfSorting } from '../../../support/growth.ts';

const reference = currentReference();
const between = listConnections(reference).filter(({ to }) => !to.isPerson);
const entries = [...reference.entries.values()];
const neighboursOf = (id: string) =>
  [...new Set(between.flatMap(({ from, to }) => (from.id === id ? [to.id] : to.id === id ? [from.id] : [])))].sort();
const mapOf = (id: string) => {
  const entry = reference.entries.get(id);
  if (!entry) throw new Error(`no entry ${id}`);
  return describeEntryMap(reference, entry);
};

describe('The small map of an entry', () => {
  it('has the entry and each of its neighbours once, and a line to each of them', () => {
    const drawn = entries.filter((entry) => (mapOf(entry.id)?.drawings.length ?? 0) > 0);
    expect(drawn.length).toBeGreaterThan(70);
    for (const { id } of drawn) {
      for (const { nodes, edges } of mapOf(id)?.drawings ?? []) {
        expect(nodes.map(({ entry }) => entry.id).sort()).toEqual([id, ...neighboursOf(id)].sort());
        const self = nodes.findIndex(({ entry }) => entry.id === id);
        expect(edges.every(({ from, to }) => from === self || to === self)).toBe(true);
        expect(edges).toHaveLength(nodes.length - 1);
      }
    }
  });

  it('has its boxes within the width of the text, 37 rem', () => {
    const boxes = entries.flatMap(({ id }) => mapOf(id)?.drawings.flatMap(({ nodes }) => nodes) ?? []);
    const left = Math.min(...boxes.map(({ x }) => x));
    expect(Math.max(...boxes.map(({ x, width }) => x + width - left))).toBe(37 * 16);
  });

  it('is left out where nothing is tied to an entry or its page is full, and gives way to a link where it would be large', () => {
    const without = entries.filter(({ id }) => mapOf(id) === null && neighboursOf(id).length > 0).map(({ id }) => id);
    expect(without).toEqual(['us-japan-economic-relations-2021']);
    expect(entries.filter(({ id }) => mapOf(id) !== null && neighboursOf(id).length === 0)).toEqual([]);
    const undrawn = entries.filter(({ id }) => mapOf(id)?.drawings.length === 0).map(({ id }) => id);
    expect(undrawn).toEqual(['hitachi']);
    expect(neighboursOf('hitachi').length).toBeGreaterThan(mostNeighbours);
  });

  it('leads to what the list of connections has of the entry, or to the list when others state it', () => {
    expect(mapOf('hitachi')?.path).toBe('/connections/#from-hitachi');
    const unstated = entries.find(({ id, relations }) => relations.length === 0 && neighboursOf(id).length > 0);
    expect(mapOf(unstated?.id ?? '')?.path).toBe('/connections/');
  });

  it('puts the entry between those of its kind, without a column for kinds that have nothing', () => {
    const [nec] = mapOf('nec')?.drawings ?? [];
    const organizations = nec?.nodes.filter(({ entry }) => entry.kind === 'organization').map(({ entry }) => entry.id);
    expect(organizations?.[1]).toBe('nec');
    const [host] = mapOf('sasakawa-usa')?.drawings ?? [];
    expect(host?.columns.map(({ kind }) => kind)).toEqual(['organization', 'event']);
    expect(host?.width).toBeLessThan(nec?.width ?? 0);
  });

  it('is made for a thousand entries in no more than n log n, with room for all labels', () => {
    const words = [entries.map(({ title }) => title).join(' ')];
    const draw = (from: Reference) =>
      [...from.entries.values()].flatMap((entry) => describeEntryMap(from, entry) ?? []);
    expectGrowthOfSorting(words, draw);
    for (const { nodes } of draw(generateReference(1000, words)).flatMap(({ drawings }) => drawings)) {
      expect(nodes.length).toBeLessThanOrEqual(mostNeighbours + 1);
      const widest = nodes.flatMap(({ lines, width }) => lines.map((line) => measureText(line, fontSize) - width));
      expect(Math.max(...widest)).toBeLessThanOrEqual(-8);
    }
  });
});
