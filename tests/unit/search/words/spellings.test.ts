import { describe, expect, it } from 'vitest';
import { americanForm, unifySpelling } from '../../../../src/search/words/spellings.client.ts';

describe('the spelling of figures and dates in a query', () => {
  it.each([
    ['$78.6bn', '$78.6 billion'],
    ['$2.2 b', '$2.2 billion'],
    ['US$ 53 billion', '$53 billion'],
    ['US dollars 53 m', '$53 million'],
    ['$ 53 m', '$ 53 million'],
    ['500 million dollars', '500 million'],
    ['350k employees', '350000 employees'],
    ['80.1 percent', '80.1%'],
    ['50–52 %', '50-52%'],
    ['FY2013', 'fiscal 2013'],
    ['fiscal year 2011', 'fiscal 2011'],
    ['FY13', 'fiscal 2013'],
    ['2021-05-20', 'may 20 2021'],
    ['5/20/2021', 'may 20 2021'],
    ['20.5.2021', 'may 20 2021'],
    ['20/05/2021', 'may 20 2021'],
    ['20-05-2021', 'may 20 2021'],
    ['2021/05/20', 'may 20 2021'],
    ['5/20/21', 'may 20 2021'],
    ['20.05.21', 'may 20 2021'],
    ['2021年5月20日', 'may 20 2021'],
    ['2013年12月', 'december 2013'],
    ['R and D', 'R&D'],
    ['Q & A', 'Q&A'],
    ['R &D', 'R&D'],
    ['2013-12', 'december 2013'],
    ['Dec. 2013', 'december 2013'],
    ['“control tower”', '"control tower"'],
    ['Hitachi’s', "Hitachi's"],
  ])('%s is read as %s', (typed, expected) => {
    expect(unifySpelling(typed).toLowerCase()).toBe(expected.toLowerCase());
  });

  it.each([
    '5G',
    'May',
    'Section 232',
    'mid-term',
    '2050',
    '14 of the top 20',
    '12/34/2021',
    'last May',
    '10.5.3',
    'a and d',
  ])('%s stays', (typed) => {
    expect(unifySpelling(typed)).toBe(typed);
  });
});

describe('British spellings', () => {
  it.each([
    ['colour', 'color'],
    ['labour', 'labor'],
    ['organisations', 'organizations'],
    ['criticised', 'criticized'],
    ['centre', 'center'],
    ['programmes', 'programs'],
    ['defence', 'defense'],
    ['travelling', 'traveling'],
    ['aluminium', 'aluminum'],
  ])('%s is also sought as %s', (british, american) => {
    expect(americanForm(british)).toBe(american);
  });

  it.each(['hour', 'four', 'rise', 'energy', 'tariff'])('%s stays as it is', (word) => {
    expect(americanForm(word)).toBeNull();
  });
});
