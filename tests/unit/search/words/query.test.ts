import { describe, expect, it } from 'vitest';
import { asksNothing, readQuery } from '../../../../src/search/words/query.client.ts';
import { readThesaurus } from '../../../../src/search/words/thesaurus.client.ts';

const thesaurus = readThesaurus([
  ['subway car', 'railcar'],
  ['hvac', 'air conditioning'],
]);
const read = (typed: string) => readQuery(typed, thesaurus);
const terms = (typed: string) => read(typed).terms.map((term) => term.typed);

describe('a query', () => {
  it('leaves out what people put around a question', () => {
    expect(terms('who is the general manager of Hitachi?')).toEqual(['general', 'manager', 'Hitachi']);
  });

  it('keeps the month of May and names in capitals', () => {
    expect(terms('May 20 2021')).toEqual(['May', '20', '2021']);
    expect(['20 may', '20th May', 'the 20th of may.'].map((typed) => terms(typed).at(-1)?.toLowerCase())).toEqual([
      ...['may', 'may', 'may'],
    ]);
    expect(terms('may the law change')).toEqual(['law', 'change']);
    expect(terms('IT industry')).toEqual(['IT', 'industry']);
  });

  it('knows the words of a name by their capitals, not the first word of a question', () => {
    const inNames = (typed: string) =>
      read(typed)
        .terms.filter(({ inName }) => inName)
        .map(({ typed: word }) => word);
    expect(inNames('Inflation Reduction Act tariffs')).toEqual(['Inflation', 'Reduction', 'Act']);
    expect(inNames('Shortage of technicians at Daikin')).toEqual([]);
  });

  it('takes a phrase of the thesaurus as one term, with what else it is called', () => {
    const [term, ...others] = read('subway cars').terms;
    expect(others).toEqual([]);
    expect(term?.alternatives.map(({ words }) => words.join(' '))).toEqual(['subway cars', 'railcar']);
    expect(terms('subway cars and hvac for trains')).toEqual(['subway cars', 'hvac', 'trains']);
  });

  it('keeps the small words of what it is called else, where one word alone would say something else', () => {
    const [term] = readQuery('propose', readThesaurus([['propose', 'call for']])).terms;
    expect(term?.alternatives.map(({ words }) => words.join(' '))).toEqual(['propose', 'call for']);
  });

  it('is seen to ask for a number', () => {
    expect(['how many employees', 'Number of plants'].map((typed) => read(typed).asked)).toEqual(['figure', 'figure']);
    expect(read('how does NEC employ biometrics').asked).toBeNull();
    expect(['how many employees', 'NEC employs many', 'NEC'].map((typed) => read(typed).counted)).toEqual([0, -1, -1]);
  });

  it.each([
    ['MOUs', ['mous', 'mou']],
    ['MOU', ['mou', 'mous']],
    ['55th', ['55', '55st', '55nd', '55rd', '55th']],
  ])('looks for %s in its other forms', (typed, forms) => {
    expect(read(typed).terms[0]?.alternatives.flatMap(({ words }) => words)).toEqual(forms);
  });

  it('is read up to its twenty-fourth word', () => {
    expect(terms('grid '.repeat(1000))).toHaveLength(24);
  });

  it('is open as long as its last word may go on', () => {
    expect(['grid', 'grid ', 'grid?', 'a grid for the'].map((typed) => read(typed).isOpen)).toEqual([
      ...[true, false, false, false],
    ]);
  });

  it('knows what stands on either side of "or"', () => {
    expect(read('employees of Hitachi or NEC').either).toEqual([1, 2]);
    expect(read('grid vs. railcar').either).toEqual([0, 1]);
    expect([read('Hitachi or'), read('NEC and Daikin')].map(({ either }) => either)).toEqual([null, null]);
  });

  it('reads words in quotation marks as a phrase, the others as words', () => {
    const { phrases, terms: loose } = read('“control tower” council');
    expect(phrases.map(({ typed }) => typed)).toEqual(['control tower']);
    expect(loose.map(({ typed }) => typed)).toEqual(['council']);
  });

  it('asks nothing when it has only signs or only words that stand everywhere', () => {
    expect(asksNothing(read('?!'))).toBe(true);
    expect(asksNothing(read('what is this'))).toBe(true);
    expect(read('what is this').onlyStopWords).toBe(true);
  });
});
