import { describe, expect, it } from 'vitest';
import { findPhrase, findPlaces, nearness, spread } from '../../../../src/search/engine/word-positions.client.ts';
import { tokenize } from '../../../../src/search/words/text.client.ts';

const tokens = tokenize('The power grid of the nation, a grid for power users, and public power.');

describe('the places of words in a text', () => {
  it('are found in any order, but close together', () => {
    expect(findPlaces(tokens, ['grid', 'power'])).toEqual([2, 7]);
    expect(findPlaces(tokens, ['nation', 'public'])).toEqual([]);
    expect(findPlaces(tokens, ['nation', 'power'])).toEqual([5]);
  });

  it('of a phrase follow each other', () => {
    expect(findPhrase(tokens, ['power', 'grid'])).toEqual([1]);
    expect(findPhrase(tokens, ['grid', 'power'])).toEqual([]);
  });

  it('count more the nearer they are', () => {
    expect(nearness([[3], [4]])).toBe(1);
    expect(nearness([[4], [3]])).toBe(0.5);
    expect(nearness([[3], [9]])).toBeCloseTo(1 / 7);
    expect(nearness([[3], []])).toBe(0);
    expect(spread([[3], [4], [50, 5]])).toBe(1);
    expect(spread([[3], [], [12]])).toBe(5);
  });
});
