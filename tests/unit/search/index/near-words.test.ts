// cspell:ignore aeiknstr
import { describe, expect, it } from 'vitest';
import { findNearWords } from '../../../../src/search/index/near-words.ts';
import { countSlips } from '../../../../src/search/format/slips.ts';
import { seededRandom } from '../../../bench/random.ts';
import { stem } from '../../../../src/search/format/stem.ts';

describe('the right words that are near to those of the index', () => {
  it('are the same that comparing each with each finds', () => {
    const random = seededRandom(20_131_201);
    const next = (limit: number) => random.between(0, limit - 1);
    const write = () => Array.from({ length: 3 + next(9) }, () => 'streaking'.charAt(next(9))).join('');
    // Half of what is asked is one or two slips away from what is indexed.
    const slip = (word: string) => {
      const at = next(word.length);
      const put =
        ['', 'a', 's', word.charAt(at) + word.charAt(at), word.charAt(at + 1) + word.charAt(at)][next(5)] ?? '';
      return word.slice(0, at) + put + word.slice(at + 1);
    };
    const indexed = Array.from({ length: 120 }, write);
    const others = Array.from({ length: 20 }, write);
    const words = [
      ...new Set([...Array.from({ length: 120 }, write), ...indexed.map(slip), ...indexed.map(slip).map(slip)]),
    ];

    const known = [...indexed, ...others];
    const isParts = (word: string) =>
      Array.from(word, (_, at) => [word.slice(0, at), word.slice(at)]).some((parts) =>
        parts.every((part) => part.length >= 3 && known.includes(part)),
      );
    const isBeginning = (word: string) =>
      word.length >= 5 && indexed.some((other) => other !== word && other.startsWith(word));
    const isNear = (word: string) =>
      isParts(word) || isBeginning(word) || known.some((other) => countSlips(word, other) !== null);
    const stems = new Set(indexed.map(stem));
    const expected = words.filter((word) => !known.includes(word) && !stems.has(stem(word)) && isNear(word));

    expect(findNearWords(words, indexed, others)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(100);
    expect(expected.length).toBeLessThan(words.length);
  });
});
