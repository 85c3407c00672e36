// Of the content as it is, whatever documents it retells.
import { describe, expect, it } from 'vitest';
import { currentReference } from '../../src/gate/current-reference.ts';
import { makeFigureTables } from '../../src/views/figures/figure-tables.ts';

const reference = currentReference();

describe('The tables of figures', () => {
  it('list organizations, initiatives and events, each by title, whatever the order they were read in', () => {
    const order = [...reference.entries.keys()];
    for (const { rows } of makeFigureTables(reference)) {
      const places = rows.map(({ entry }) => order.indexOf(entry.id));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('have ids of their own, which no figure has', () => {
    const tables = makeFigureTables(reference);
    const ids = tables.flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });
});
