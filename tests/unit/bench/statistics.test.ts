import { describe, expect, it } from 'vitest';
import { mean, median, percentile, pickEvenly } from '../../bench/statistics.ts';

describe('the figures of the search bench', () => {
  const values = Array.from({ length: 20 }, (_, at) => 20 - at);

  it('take the value that 95 of 100 do not exceed, whatever their order', () => {
    expect(percentile(values, 0.95)).toBe(19);
    expect(percentile([7], 0.95)).toBe(7);
    expect(percentile([3, 1, 2], 1)).toBe(3);
  });

  it('take the middle one as median, and never a value that nobody measured', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2);
  });

  it('take the average', () => {
    expect(mean([1, 2, 6])).toBe(3);
  });

  it('refuse to make something of nothing', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
    expect(() => mean([])).toThrow(RangeError);
  });

  it('stand for the whole list, not for its beginning', () => {
    expect(pickEvenly(values, 4)).toEqual([20, 15, 10, 5]);
    expect(pickEvenly([1, 2], 4)).toEqual([1, 2]);
  });
});
