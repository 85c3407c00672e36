import { describe, expect, it } from 'vitest';
import { monthNames, monthNumber, shortMonths } from '../../../src/text/months.ts';

describe('The number of a month', () => {
  it.each([
    ['January', 1],
    ['may', 5],
    ['SEPT', 9],
    ['Sep', 9],
    ['Dec', 12],
    ['Ju', 0],
    ['', 0],
  ])('of %j is %d', (name, number) => {
    expect(monthNumber(name)).toBe(number);
  });

  it('is told by each short form', () => {
    const short = shortMonths.split('|').map((form) => monthNumber(form.replace('?', '')));
    expect(short).toEqual(monthNames.flatMap((name, at) => (name === 'May' ? [] : at + 1)));
  });
});
