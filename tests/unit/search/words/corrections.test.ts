import { describe, expect, it } from 'vitest';
import { isRomanized, readWordList } from '../../../../src/search/words/corrections.client.ts';

const list =
  'Tokyo 4\nparts 6\nPrime 9\nHGRN 8\nKeidanren 12\ndetail 2\ngrid 7\npower 20\nrailcar 5\ntransit 9\ntariffs 6\n日立製作所 3\n菅義偉 1';
const right = new Set(['traffic', 'forward']);
const guesses = readWordList(list);
const correct = (typed: string) => guesses.correct(typed, right);
const complete = (typed: string) => guesses.complete(typed);

describe('a word that the index does not have', () => {
  it.each([
    ['Keidenran', 'Keidanren'],
    ['keidanrne', 'Keidanren'],
    ['railcr', 'railcar'],
    ['hrgn', 'HGRN'],
    ['Tokio', 'Tokyo'],
    ['tarrifs', 'tariffs'],
  ])('%s may be a mistyped %s', (typed, meant) => {
    expect(correct(typed)).toEqual({ kind: 'correction', words: [meant] });
  });

  it.each(['Paris', 'price', 'Samsung', 'NATO', 'gird-lock', '2031'])('%s is not forced into another', (typed) => {
    expect(correct(typed)).toBeNull();
  });

  it.each(['traffics', 'Traffics', 'HRGN', 'GIRD'])('%s stays, as a right word or an abbreviation', (typed) => {
    expect(correct(typed)).toBeNull();
    expect(complete(typed)).toEqual([]);
  });

  it('may be the beginning of but one', () => {
    expect(correct('keidan')).toEqual({ kind: 'correction', words: ['Keidanren'] });
    expect(correct('rail')).toBeNull();
  });

  it('may be two words in one', () => {
    expect(correct('powergrid')).toEqual({ kind: 'parts', words: ['power', 'grid'] });
  });

  it('may be a long word that stands for one of the index', () => {
    const withOthers = readWordList(list, ['lobbying', 'metal']);
    expect(withOthers.correct('lobying', right)).toEqual({ kind: 'correction', words: ['lobbying'] });
    expect(withOthers.correct('medal', right)).toBeNull();
  });

  it('may be part of a name in Japanese script', () => {
    expect(correct('製作所')).toEqual({ kind: 'beginning', words: ['日立製作所'] });
    expect(correct('製')).toBeNull();
  });

  it('may be Japanese in Latin letters', () => {
    expect(['jidosha', 'Kogyokai', 'shinbun', 'gijutsu'].filter(isRomanized)).toHaveLength(4);
    expect(['samsung', 'trump', 'METI', 'lawsuit'].filter(isRomanized)).toEqual(['METI']);
  });
});

describe('a word that somebody is typing', () => {
  it('goes on as those that begin so, the commonest first, from its second letter on', () => {
    expect(complete('p')).toEqual([]);
    expect(complete('pr')).toEqual(['Prime']);
    expect(complete('t')).toEqual([]);
    expect(complete('tr')).toEqual(['transit']);
  });
});
