import { sortKey, type PartialDate } from '../../text/dates.ts';
import type { Entry } from '../../reference/reference.ts';

/**
 * The date of a place in an entry, with its precision. Everything on an event or initiative that has a date has that one.
 * Elsewhere the tables `dates` and `figures` have that of their latest row, and the text on an undated event or
 * initiative that of its latest date. The text on an organization covers many times and has none. Dates that lay ahead
 * do not count.
 */
export function dateOfRecord(entry: Entry, fragment: string | null): PartialDate | null {
  const own = entry.date;
  if (own) return own;
  if (fragment === 'figures') return latest(entry.keyFigures.flatMap(({ asOf }) => asOf ?? []));
  if (fragment !== 'dates' && entry.kind === 'organization') return null;
  return latest(entry.keyDates.filter(({ ahead }) => !ahead).map(({ date }) => date));
}

/** The years that a date names. */
export function yearsOfDate(date: PartialDate | null): string[] {
  return date ? [date.start.year, ...(date.end ? [date.end.year] : [])].map(String) : [];
}

function latest(dates: readonly PartialDate[]): PartialDate | null {
  return dates.reduce<PartialDate | null>(
    (last, date) => (last && sortKey(last.start) >= sortKey(date.start) ? last : date),
    null,
  );
}
