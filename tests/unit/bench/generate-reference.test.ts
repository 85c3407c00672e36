import { describe, expect, it } from 'vitest';
import { loadReference } from '../../../src/gate/load-reference.ts';
import { makeSearchRecords } from '../../../src/search/index/search-records.ts';
import { generateReference } from '../../bench/generate-reference.ts';
import { writeContent } from '../../bench/write-content.ts';
import { encode } from '../../support/content/small-content.ts';

const realTexts = ['The company told the government that trade in energy needs rules.', 'The rules of trade are old.'];
const reference = generateReference(200, realTexts);
const records = makeSearchRecords(reference);

describe('the made-up content', () => {
  it('is the same each time', () => {
    expect(makeSearchRecords(generateReference(200, realTexts))).toEqual(records);
  });

  it('can be written as an author would, without a problem, and says the same then', () => {
    const files = [...writeContent(reference)].map(([path, text]) => [path, encode(text)] as const);
    const { reference: read, problems } = loadReference(new Map(files));
    expect(problems).toEqual([]);
    expect([...read.entries.values()].map(({ id, statements }) => [id, statements.length])).toEqual(
      [...reference.entries.values()].map(({ id, statements }) => [id, statements.length]),
    );
  });

  it('has the pages asked for, of all kinds', () => {
    const kinds = [...reference.entries.values()].map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(['organization', 'initiative', 'event']);
    expect(kinds).toHaveLength(200);
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
