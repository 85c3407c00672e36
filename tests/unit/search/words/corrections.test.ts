import { describe, expect, it } from 'vitest';
import { readWordList } from '../../../../src/search/words/corrections.client.ts';

const list =
  'Tokyo 4\nparts 6\nPrime 9\nHGRN 8\nKeidanren 12\ndetail 2\ngrid 7\npower 20\nrailcar 5\ntransit 9\ntariffs 6\n日立製作所 3\n菅義偉 1';
const guess = (typed: string, isLast = true) => readWordList(list)(typed, isLast);

describe('a word that the index does not have', () => {
  it.each([
    ['Keidenran', 'Keidanren'],
    ['keidanrne', 'Keidanren'],
    ['railcr', 'railcar'],
    ['HRGN', 'HGRN'],
    ['Tokio', 'Tokyo'],
    ['tarrifs', 'tariffs'],
  ])('%s may be a mistyped %s', (typed, meant) => {
    expect(guess(typed)).toEqual({ kind: 'correction', words: [meant] });
  });

  it.each(['Paris', 'price', 'Samsung', 'NATO', 'gird-lock', '2031'])('%s is not forced into another', (typed) => {
    expect(guess(typed)).toBeNull();
  });

  it('may be the beginning of one, if it is what is typed last', () => {
    expect(guess('keidan')).toEqual({ kind: 'beginning', words: ['keidanren'] });
    expect(guess('rail', false)).toBeNull();
  });

  it('may be two words in one', () => {
    expect(guess('powergrid')).toEqual({ kind: 'parts', words: ['power', 'grid'] });
  });

  it('may be a long word that stands for one of the index', () => {
    const guessWithOthers = readWordList(list, ['lobbying', 'metal']);
    expect(guessWithOthers('lobying', true)).toEqual({ kind: 'correction', words: ['lobbying'] });
    expect(guessWithOthers('medal', true)).toBeNull();
  });

  it('may be part of a name in Japanese script', () => {
    expect(guess('製作所')).toEqual({ kind: 'beginning', words: ['日立製作所'] });
  });

  it('may be such a name with a title after it', () => {
    expect(guess('菅首相')).toEqual({ kind: 'beginning', words: ['菅義偉'] });
    expect(guess('日立会長')).toEqual({ kind: 'beginning', words: ['日立製作所'] });
    expect(guess('製')).toBeNull();
  });
});
