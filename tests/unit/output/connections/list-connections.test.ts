import { describe, expect, it } from 'vitest';
import { currentReference } from '../../../../src/model/current-reference.ts';
import { listReferencesTo } from '../../../../src/model/referred-to-by.ts';
import {
  groupConnections,
  listConnections,
  pageConnections,
} from '../../../../src/output/connections/list-connections.ts';

const reference = currentReference();
const connections = listConnections(reference);
const grouped = groupConnections(connections).flatMap(({ entries }) => entries.flatMap((own) => own.connections));

describe('The list of connections', () => {
  it('holds every relation of every entry once, with its citation and an end that has a page', () => {
    const stated = [...reference.entries.values()].flatMap(({ relations }) => relations);
    expect(stated.length).toBeGreaterThan(100);
    expect(new Set(connections.map(({ relation }) => relation))).toEqual(new Set(stated));
    expect(connections).toHaveLength(stated.length);
    expect(connections.filter(({ refs, to }) => refs.length === 0 || to.path === null)).toEqual([]);
  });

  it('agrees with what the other end says it is referred to by', () => {
    const ends = new Set(connections.map(({ to }) => to.id));
    const seen = [...ends].flatMap((id) =>
      listReferencesTo(reference, id)
        .filter(({ heading }) => heading !== 'Mentioned in')
        .flatMap(({ items }) => items.map(({ from }) => `${from.id} ${id}`)),
    );
    expect(seen.sort()).toEqual(connections.map(({ from, to }) => `${from.id} ${to.id}`).sort());
  });

  it('loses and repeats nothing when it is grouped, and none of a long list that goes on over pages', () => {
    const ids = (list: typeof connections) => list.map((one) => connections.indexOf(one)).sort((a, b) => a - b);
    expect(ids(grouped)).toEqual(ids(connections));
    const pages = pageConnections(connections, 20);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.flat()).toEqual(grouped);
    expect(pages.filter(({ length }) => length > 20)).toEqual([]);
  });

  it('keeps all that an entry states on one page', () => {
    const pagesOf = Map.groupBy(
      pageConnections(connections, 20).flatMap((page, index) => page.map(({ from }) => ({ from, index }))),
      ({ from }) => from,
    );
    expect([...pagesOf.values()].filter((list) => new Set(list.map(({ index }) => index)).size > 1)).toEqual([]);
  });
});
