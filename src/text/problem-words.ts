import { findNearest } from './did-you-mean.ts';

/** `; did you mean "acme"?`, or nothing when no candidate is near. */
export function suggest(written: string, candidates: readonly string[]): string {
  const nearest = findNearest(written, candidates);
  return nearest === null ? '' : `; did you mean "${nearest}"?`;
}

/** Long lists are cut: the closest name helps more than a hundred others. */
export function list(values: readonly string[]): string {
  if (values.length === 0) return 'none';
  return values.length > 30 ? `${values.slice(0, 12).join(', ')} and ${values.length - 12} more` : values.join(', ');
}

/** `1 column`, `2 columns` */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
