import { parseDate } from '../../text/dates.ts';
import type { KeyDate, Reference } from '../reference.ts';
import { spanOf } from '../../text/time-span.ts';

/**
 * Whether something still lay ahead when its source spoke: the content says so, or it begins after everything it rests
 * on speaks as of (`speaksAsOfDate` of the sources). Where a source gives no such date, only what the content calls
 * ahead, or a target, lies ahead. The day on which somebody reads is never asked.
 */
export function wasStillAhead(reference: Reference, { date, ahead, what }: Omit<KeyDate, 'target'>): boolean {
  if (ahead) return true;
  const cited = [...new Set(what.flatMap(({ refs }) => refs.map(({ source }) => source)))];
  const spoken = cited.map((id) => reference.sources.get(id)?.speaksAsOfDate);
  const begins = spanOf(date).from;
  return spoken.length > 0 && spoken.every((asOf) => asOf !== undefined && spanOf(parseDate(asOf)).to <= begins);
}

/** What follows a date in words, with a space before it: `by 2050 (target)`; empty for what was past. */
export function markAhead(reference: Reference, dated: KeyDate): string {
  if (dated.target) return ' (target)';
  return wasStillAhead(reference, dated) ? ' (then still ahead)' : '';
}
