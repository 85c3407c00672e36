/**
 * The value that a share of the values (0 to 1) does not exceed: the smallest such value of the list, nothing between.
 * @throws RangeError for an empty list.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('There is no percentile of no values');
  return value;
}

/** The middle value; of an even number of values, the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/**
 * The average.
 * @throws RangeError for an empty list.
 */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('There is no average of no values');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Every so many-th value, from the first on, so that `count` of them stand for the whole list. */
export function pickEvenly<T>(values: readonly T[], count: number): T[] {
  if (values.length <= count) return [...values];
  return Array.from({ length: count }, (_, at) => values[Math.floor((at * values.length) / count)] as T);
}
