import { describe, expect, it } from 'vitest';
import { otherFormOfNumber, unifyNumberWords } from '../../../../src/search/words/number-words.client.ts';
import { unifySpelling } from '../../../../src/search/words/spellings.client.ts';

describe('A number in words', () => {
  it.each([
    ['eight thousand railcars', '8000 railcars'],
    ['twenty-five years', '25 years'],
    ['three hundred and fifty thousand employees', '350000 employees'],
    ['Two billion in sales', '2 billion in sales'],
    ['a thousand and one jobs', 'a 1001 jobs'],
    ['fifty percent', '50 percent'],
  ])('"%s" is read as %s', (typed, read) => {
    expect(unifyNumberWords(typed)).toBe(read);
  });

  it.each(['one of the labs', 'fourteen states', 'the eighties', 'a thousand', 'someone', 'tend'])(
    '"%s" stays',
    (typed) => {
      expect(unifyNumberWords(typed)).toBe(typed);
    },
  );

  it('of one word finds the figure as well, and the figure the word', () => {
    expect(otherFormOfNumber('fourteen')).toBe('14');
    expect(otherFormOfNumber('3')).toBe('three');
    expect(otherFormOfNumber('tariff')).toBeNull();
  });

  it('of money may be short', () => {
    expect(unifySpelling('400m dollars')).toBe('400 million');
    expect(unifySpelling('four hundred million dollars')).toBe('400 million');
    expect(unifySpelling('5m and 5G')).toBe('5 million and 5G');
  });
});
