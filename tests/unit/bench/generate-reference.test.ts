import { describe, expect, it } from 'vitest';
import { makeSearchRecords } from '../../../src/output/search-records.ts';
import { generateQueries } from '../../bench/generate-queries.ts';
import { generateReference } from '../../bench/generate-reference.ts';
import { renderPages } from '../../bench/render-pages.ts';

const realTexts = ['The company told the government that trade in energy needs rules.', 'The rules of trade are old.'];
const reference = generateReference(200, realTexts);
const records = makeSearchRecords(reference);

describe('the made-up content of the search bench', () => {
  it('is the same each time, with its queries', () => {
    const again = generateReference(200, realTexts);
    expect(makeSearchRecords(again)).toEqual(records);
    expect(generateQueries(again, 40)).toEqual(generateQueries(reference, 40));
  });

  it('has the pages asked for, of all kinds, each with its HTML', () => {
    const entries = [...reference.entries.values()];
    expect(entries.map(({ kind }) => kind).filter((kind, at, all) => kind !== all[at - 1])).toEqual([
      'organization',
      'initiative',
      'event',
    ]);
    expect(entries).toHaveLength(200);
    expect(renderPages(reference).size).toBe(200);
  });

  it('has about as many records to a page as the real content, and some pages with many', () => {
    expect(records.length / 200).toBeGreaterThan(2.5);
    expect(records.length / 200).toBeLessThan(6);
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  });

  it('has frequent and rare words', () => {
    const counts = new Map<string, number>();
    for (const word of records.flatMap(({ content }) => content.toLowerCase().match(/[a-z]+/g) ?? [])) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const once = [...counts.values()].filter((count) => count === 1).length;
    expect(Math.max(...counts.values())).toBeGreaterThan(500);
    expect(once).toBeGreaterThan(100);
  });
});
