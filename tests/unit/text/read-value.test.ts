import { describe, expect, it } from 'vitest';
import { readValue } from '../../../src/text/read-value.ts';

describe('The unit of a figure', () => {
  it.each([
    ['Revenue', '$78.6 billion', 'money', 'dollars', 78.6e9],
    ['Investment', 'more than ¥500 million', 'money', 'yen', 5e8],
    ['Reduction', '50-52%', 'share', 'percent', 50],
    ['Vehicles produced', 'one-third', 'share', 'fraction', 1 / 3],
    ['Firms among the best', '14 of the top 20', 'share', 'out of 20', 0.7],
    ['Employees worldwide', 'more than 350,000', 'people', 'people', 350_000],
    ['Young employees who took part', '18', 'people', 'people', 18],
    ['New jobs that the deal promised', 'hundreds', 'people', 'jobs', null],
    ['Companies founded by workers', '12', 'count', 'number', 12],
    ['Core technologies', 'three', 'count', 'number', 3],
    ['Rank', 'third-largest overall', 'other', 'rank', 3],
    ['Rank among investors', 'top', 'other', 'rank', 1],
    ['Rank among markets', 'largest', 'other', 'rank', 1],
    ['Rank among markets', 'among the largest', 'other', 'rank', null],
    ['Time in operation', 'more than 25 years', 'other', 'years', 25],
    ['Target', 'net-zero', 'other', 'in words', null],
  ])('of %s, %s, is read from the two alone', (measure, value, kind, unit, number) => {
    expect(readValue(measure, value)).toMatchObject({ kind, unit, number });
  });

  it('comes with the hedge, whatever the number', () => {
    expect(readValue('Revenue', 'more than $7 billion').form).toBe(readValue('Revenue', 'more than $500 million').form);
    expect(readValue('Revenue', 'over $7 billion').form).not.toBe(readValue('Revenue', '$7 billion').form);
  });
});
