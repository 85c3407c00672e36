import { describe, expect, it } from 'vitest';
import { derive } from '../../../../src/reference/derived/derive.ts';
import { loadSmallContent } from '../../../support/content/small-content.ts';

const { reference } = loadSmallContent();

describe('derive', () => {
  it('keeps what it has worked out for as long as the reference', () => {
    expect(derive(reference).texts).toBe(derive(reference).texts);
    expect(derive({ ...reference }).texts).not.toBe(derive(reference).texts);
  });

  it('has each relation at both its ends', () => {
    const all = [...reference.entries.values()].flatMap(({ id, relations }) => relations.map(({ to }) => [id, to]));
    const { relationsAt } = derive(reference);
    for (const [from = '', to = ''] of all) {
      for (const end of [from, to]) {
        const found = (relationsAt.get(end) ?? []).map((stated) => [stated.from.id, stated.relation.to]);
        expect(found).toContainEqual([from, to]);
      }
    }
    expect(all.length).toBeGreaterThan(0);
  });
});
