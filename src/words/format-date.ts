/** Dates as readers see them, in the language of the site and with the precision of the source. */
import type { DatePoint, PartialDate } from '../text/dates.ts';
import { locale, words } from './words.ts';

const formats = {
  month: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', calendar: 'gregory', timeZone: 'UTC' }),
  day: new Intl.DateTimeFormat(locale, { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' }),
  dayOfYear: new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', calendar: 'gregory', timeZone: 'UTC' }),
};

/** The date in words: `May 20, 2021`, `December 2013`, `fiscal 2012 to fiscal 2013`, `by 2050`. */
export function formatDate({ start, end, qualifier }: PartialDate): string {
  const point = end ? words.dateRange(formatPoint(start), formatPoint(end)) : formatPoint(start);
  return qualifier ? words.dateQualifiers[qualifier](point) : point;
}

/** The day of a date without its year: `May 20`. */
export function formatDayOfYear(point: DatePoint): string {
  return formats.dayOfYear.format(toTime(point));
}

/** A month: `October 2020`. */
export function formatMonth(month: { year: number; month: number }): string {
  return formats.month.format(toTime({ precision: 'month', ...month }));
}

function formatPoint(point: DatePoint): string {
  if (point.precision === 'fiscal-year') return words.fiscalYear(point.year);
  return point.precision === 'year' ? String(point.year) : formats[point.precision].format(toTime(point));
}

function toTime({ year, month = 1, day = 1 }: DatePoint): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
