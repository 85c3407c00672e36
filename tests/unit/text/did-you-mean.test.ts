import { describe, expect, it } from 'vitest';
import { countEdits, findNearest } from '../../../src/text/did-you-mean.ts';

describe('Did you mean', () => {
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

  it('finds the nearest name, whatever its case', () => {
    expect(findNearest('Keidanern', ['jeita', 'keidanren', 'jema'])).toBe('keidanren');
    expect(findNearest('topic', ['title', 'topics'])).toBe('topics');
  });

  it('says nothing when no name is near', () => {
    expect(findNearest('ministry', ['meti', 'jama'])).toBeNull();
    expect(findNearest('', ['meti'])).toBeNull();
    expect(findNearest('x', [])).toBeNull();
  });
});
