import { describe, expect, it } from 'vitest';
import { indexNames } from '../../../../src/views/names/name-index.ts';
import { letterId } from '../../../../src/views/names/letter-id.ts';
import { fragmentPattern } from '../../../../src/schema/common.ts';
import { loadSmallContent } from '../../../support/content/small-content.ts';

describe('A letter of the index of names', () => {
  it.each([
    ['A', 'a'],
    ['Z', 'z'],
    ['0–9', 'digits'],
    ['日本語', 'japanese'],
    ['Ω', 'letter-3a9'],
  ])('%s has the fragment #%s', (letter, id) => {
    expect(letterId(letter)).toBe(id);
  });

  it('has a fragment of its own, and one that can be typed', () => {
    const { reference } = loadSmallContent();
    const letters = indexNames({ ...reference, names: [{ name: '3M', type: 'term', aliases: ['場所', 'Ωμέγα'] }] });
    const ids = letters.map(({ letter }) => letterId(letter));
    expect(ids).toContain('digits');
    expect(ids.slice(-2)).toEqual(['letter-3a9', 'japanese']);
    expect(new Set(ids).size).toBe(letters.length);
    expect(ids.filter((id) => !fragmentPattern.test(id))).toEqual([]);
  });
});
