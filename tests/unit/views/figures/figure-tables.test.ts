import { describe, expect, it } from 'vitest';
import { makeFigureTables } from '../../../../src/views/figures/figure-tables.ts';
import { withFigures, type GivenFigure } from '../../../support/content/with-figures.ts';

const tablesOf = (...given: GivenFigure[]) =>
  makeFigureTables(withFigures(...given)).map(({ id, rows }) => [id, rows.map(({ figure }) => figure.value)]);

describe('The tables of figures', () => {
  it('gather what measures the same where at least two do', () => {
    const staff = { measure: 'Employees nationwide', value: '80' };
    expect(tablesOf(staff, { entry: 'bureau', measure: 'Workers', value: '7' })).toEqual([['employees', ['80', '7']]]);
    expect(tablesOf(staff)).toEqual([['people', ['80']]]);
    const named = { measure: 'Acme’s employees worldwide', value: '90' };
    expect(tablesOf(named, staff)).toEqual([['employees', ['90', '80']]]);
  });

  it('keep apart what only sounds alike', () => {
    const given: GivenFigure[] = [
      { measure: 'Revenue', value: '$5' },
      { measure: 'Sales of goods', value: '$6' },
      { measure: 'Dealers in the sales network', value: '60' },
      { measure: 'Employees', value: '70' },
      { measure: 'Workers', value: '80' },
      { measure: 'Employees who took part', value: '90' },
      { measure: 'Laboratories in the country', value: '17' },
      { measure: 'Offices', value: '18' },
      { measure: 'States with offices', value: '19' },
      { measure: 'Worth of the contract', value: '$7' },
      { measure: 'Share', value: '45%' },
      { measure: 'Rank among offices', value: 'third-largest' },
      { measure: 'Emissions', value: '50-52%' },
      { measure: 'Emissions of products', value: 'net-zero' },
      { measure: 'Rank in emissions', value: 'second-largest' },
    ];
    expect(tablesOf(...given)).toEqual([
      ['employees', ['70', '80']],
      ['revenue', ['$5', '$6']],
      ['emissions', ['50-52%', 'net-zero']],
      ['sites', ['17', '18']],
      ['amounts', ['$7']],
      ['people', ['90']],
      ['shares', ['45%']],
      ['counts', ['60', '19']],
      ['other', ['third-largest', 'second-largest']],
    ]);
  });

  it('show both where two accounts give one measure of one company', () => {
    const [table] = makeFigureTables(withFigures({ value: '$5' }, { value: '$6', account: 'bureau' }));
    expect(table?.rows.map(({ figure }) => figure.account)).toEqual(['jane-doe', 'bureau']);
    expect(table?.rows.map(({ bar }) => bar)).toEqual([null, null]);
  });

  it('know where each value comes when rows are ordered by value: unit by unit, without a number nowhere', () => {
    const values = ['45%', 'one-third', '8%', '3 of 4'].map((value) => ({ measure: 'Share', value }));
    const [table] = makeFigureTables(withFigures(...values));
    expect(table?.rows.map(({ rank }) => rank)).toEqual([4, 1, 3, 2]);
    const [words] = makeFigureTables(withFigures({ measure: 'Target', value: 'net-zero' }));
    expect(words?.rows.map(({ rank }) => rank)).toEqual([null]);
  });
});
