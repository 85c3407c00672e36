import { InvalidDate, parseDate } from './dates.ts';
import type { DatePoint, PartialDate } from './dates.ts';
import type { Report } from './problems.ts';

/** Reads a date; reports one that is none and returns null for it. */
export function checkDate(written: string, key: string, offset: number, report: Report): PartialDate | null {
  try {
    return parseDate(written);
  } catch (error) {
    if (!(error instanceof InvalidDate)) throw error;
    report(offset, 'invalid-date', key, error.message);
    return null;
  }
}

/** The years of a date that are not among the figures printed, as figures are written: `2013`, `FY2013`. */
export function findMissingYears(date: PartialDate, printed: ReadonlySet<string>): string[] {
  const years = [date.start, ...(date.end ? [date.end] : [])].map(yearFigure);
  return [...new Set(years)].filter((year) => !printed.has(year));
}

function yearFigure(point: DatePoint): string {
  return point.precision === 'fiscal-year' ? `FY${point.year}` : String(point.year);
}
