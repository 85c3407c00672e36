import { parseDate } from '../../text/dates.ts';
import type { KeyDate, Reference } from '../reference.ts';
import { spanOf } from '../../text/time-span.ts';
import { words } from '../../words/words.ts';

/**
 * Whether something still lay ahead when its source spoke: either the content says so, or it begins after the dates as
 * of which all its sources speak (`speaksAsOfDate`). If a source gives no such date, only what the content marks as
 * ahead or as a target lay ahead. The date of reading is never used.
 */
export function wasStillAhead(reference: Reference, { date, ahead, what }: Omit<KeyDate, 'target'>): boolean {
  if (ahead) return true;
  const cited = [...new Set(what.flatMap(({ refs }) => refs.map(({ source }) => source)))];
  const spoken = cited.map((id) => reference.sources.get(id));
  const begins = spanOf(date).from;
  return (
    spoken.length > 0 &&
    spoken.every((source) => {
      if (source?.speaksAsOfDate === undefined) return false;
      return spanOf(parseDate(source.speaksAsOfDate, source.fiscalYearBegins)).to <= begins;
    })
  );
}

/** A suffix for a date in words: ` (target)` or ` (then still ahead)`; empty for what was past. */
export function markAhead(reference: Reference, dated: KeyDate): string {
  if (dated.target) return words.isTarget;
  return wasStillAhead(reference, dated) ? words.thenStillAhead : '';
}
