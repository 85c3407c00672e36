import { describe, expect, it } from 'vitest';
import { countEdits } from '../../../src/text/edit-distance.ts';

describe('The distance of two words', () => {
  it.each([
    ['meti', 'meti', 0],
    ['meti', 'mti', 1],
    ['meti', 'metii', 1],
    ['meti', 'mate', 2],
    ['meti', 'meit', 1],
    ['', 'abc', 3],
    ['ca', 'abc', 3],
  ])('counts the edits from %j to %j', (from, to, edits) => {
    expect(countEdits(from, to)).toBe(edits);
    expect(countEdits(to, from)).toBe(edits);
  });

  it('is counted up to a limit', () => {
    expect(countEdits('keidanern', 'keidanren', 1)).toBe(1);
    expect(countEdits('keidanern', 'keidanran', 1)).toBe(Infinity);
    expect(countEdits('meti', 'jama', 2)).toBe(Infinity);
    expect(countEdits('ca', 'abc', 3)).toBe(3);
  });
});
