import { describe, expect, it } from 'vitest';
import { describeComparison, findComparisons, measureBars } from '../../../../src/views/figures/compare-figures.ts';
import { listFigures } from '../../../../src/views/figures/list-figures.ts';
import { withFigures, type GivenFigure } from '../../../support/content/with-figures.ts';

const ofAcme: GivenFigure = { value: '$5 billion' };
const ofBureau: GivenFigure = { entry: 'bureau', value: '$20 billion' };
const compare = (...given: GivenFigure[]) => findComparisons(listFigures(withFigures(...given)));

describe('Bars', () => {
  it('compare the same measure, unit and date by one account', () => {
    const sets = compare(ofAcme, ofBureau, { entry: 'plan', measure: 'Worth' });
    expect(sets.map((set) => set.map(({ entry }) => entry.id))).toEqual([['acme', 'bureau']]);
    expect([...measureBars(sets).values()]).toEqual([25, 100]);
    expect(sets.map((set) => describeComparison(withFigures(), set))).toEqual([
      'Bars compare: Revenue, fiscal 2020, as given by Jane Doe.',
    ]);
  });

  it.each<[string, GivenFigure]>([
    ['measures of another name', { measure: 'Consolidated revenue' }],
    ['other currencies', { value: '¥20 billion' }],
    ['other dates', { asOf: '2020' }],
    ['what has no date', { asOf: null }],
    ['other accounts', { account: 'bureau' }],
    ['other sources', { source: 'page' }],
    ['“more than” with exact values', { value: 'more than $20 billion' }],
    ['ranges', { value: '$20-30 billion' }],
    ['words without a number', { value: 'billions' }],
  ])('never compare %s', (_what, change) => {
    expect(compare(ofAcme, { ...ofBureau, ...change })).toEqual([]);
  });

  it('never compare two values without a date, or two that are told of one company', () => {
    expect(compare({ ...ofAcme, asOf: null }, { ...ofBureau, asOf: null })).toEqual([]);
    expect(compare(ofAcme, { value: '$6 billion' }, ofBureau)).toEqual([]);
  });

  it('compare values with the same hedge, which stays as printed', () => {
    const [set = []] = compare({ value: 'over $5 billion' }, { ...ofBureau, value: 'over $900 million' });
    expect(set.map(({ figure }) => figure.value)).toEqual(['over $5 billion', 'over $900 million']);
    expect([...measureBars([set]).values()]).toEqual([100, 18]);
  });
});
