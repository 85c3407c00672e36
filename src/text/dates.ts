/**
 * Dates with the precision the source gives: `2021-05-20`, `2013-12`, `1910`, `FY2013` (a fiscal year, never a calendar
 * year), ranges `FY2012/FY2013`, and a qualifier before them: `by`, `end of`, `as of`, `since`, `about`.
 */
import { monthNames, monthNumber } from './months.ts';
import { suggestDate } from './suggest-date.ts';

const dateQualifiers = ['by', 'end of', 'as of', 'since', 'about'] as const;
type DateQualifier = (typeof dateQualifiers)[number];

export interface DatePoint {
  precision: 'day' | 'month' | 'year' | 'fiscal-year';
  year: number;
  month?: number;
  day?: number;
  /** The first month of a fiscal year. */
  begins?: { year: number; month: number };
}

export interface PartialDate {
  /** As the author wrote it. */
  written: string;
  qualifier: DateQualifier | null;
  start: DatePoint;
  /** Set for ranges. */
  end: DatePoint | null;
}

const expectedForms = `expected 2021-05-20, 2021-05, 2021, FY2021 or start/end, with or without ${dateQualifiers.join(', ')} before it`;

export class InvalidDate extends Error {}

/**
 * Reads a date as authors write it. `fiscalYearBegins` is when the fiscal years of its document begin: `April`, or
 * `October of the year before` where FY2021 began in October 2020.
 * @throws InvalidDate with a message for the author: unknown form, impossible date, or reversed range.
 */
export function parseDate(written: string, fiscalYearBegins = 'April'): PartialDate {
  const qualifier = dateQualifiers.find((word) => written.startsWith(`${word} `)) ?? null;
  const rest = qualifier ? written.slice(qualifier.length + 1) : written;
  const [first = '', second, ...more] = rest.split('/');
  const likely = suggestDate(rest);
  if (likely) throw new InvalidDate(`"${written}" is not a date; did you mean ${likely}? ${expectedForms}`);
  if (more.length > 0) throw new InvalidDate(`"${written}" has more than two dates; expected one date or start/end`);
  const read = (point: string) => withBeginning(parsePoint(point.trim(), written), fiscalYearBegins);
  const start = read(first);
  const end = second === undefined ? null : read(second);
  if (end && sortKey(end) < sortKey(start)) throw new InvalidDate(`"${written}" ends before it begins`);
  return { written, qualifier, start, end };
}

/** A string that sorts dates by when they begin, earlier and less precise first. */
export function sortKey(point: DatePoint): string {
  const { year, month = 0 } = point.begins ?? point;
  return [String(year).padStart(4, '0'), pad(month), pad(point.day ?? 0)].join('-');
}

/** The ISO 8601 form for `<time datetime>`, or null for a fiscal year, which has none. */
export function isoDate(point: DatePoint): string | null {
  if (point.precision === 'fiscal-year') return null;
  return [String(point.year).padStart(4, '0'), point.month && pad(point.month), point.day && pad(point.day)]
    .filter(Boolean)
    .join('-');
}

function withBeginning(point: DatePoint, fiscalYearBegins: string): DatePoint {
  if (point.precision !== 'fiscal-year') return point;
  const year = point.year - (fiscalYearBegins.endsWith('before') ? 1 : 0);
  return { ...point, begins: { year, month: monthNumber(fiscalYearBegins) } };
}

function parsePoint(text: string, written: string): DatePoint {
  const fiscal = /^FY(?!0000)(\d{4})$/.exec(text);
  if (fiscal) return { precision: 'fiscal-year', year: Number(fiscal[1]) };
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match || match[1] === '0000') {
    throw new InvalidDate(`"${written}" is not a date; ${expectedForms}`);
  }
  const year = Number(match[1]);
  const [month, day] = match.slice(2).map((part?: string) => (part ? Number(part) : undefined));
  if (month === undefined) return { precision: 'year', year };
  if (month < 1 || month > 12) throw new InvalidDate(`"${written}" has month ${month}; expected 01 to 12`);
  if (day === undefined) return { precision: 'month', year, month };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) {
    throw new InvalidDate(`"${written}" does not exist: ${monthNames[month - 1]} ${year} has ${days} days`);
  }
  return { precision: 'day', year, month, day };
}

/** One end of a date as English documents print it: `May 20, 2021`, `fiscal 2013`. */
export function formatPoint(point: DatePoint): string {
  if (point.precision === 'fiscal-year') return `fiscal ${point.year}`;
  if (point.month === undefined) return String(point.year);
  const month = monthNames[point.month - 1];
  return point.day === undefined ? `${month} ${point.year}` : `${month} ${point.day}, ${point.year}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
