import type { DatePoint, PartialDate } from './dates.ts';

/** A stretch of time in years and parts of a year: April 2013 is 2013.25 to 2013.333. */
export interface TimeSpan {
  from: number;
  to: number;
}

/** The whole span that a date may mean at its precision; "end of 2019" is the last month of the year. */
export function spanOf(date: PartialDate): TimeSpan {
  const from = spanOfPoint(date.start).from;
  const to = spanOfPoint(date.end ?? date.start).to;
  return date.qualifier === 'end of' ? { from: Math.max(from, to - 1 / 12), to } : { from, to };
}

function spanOfPoint({ precision, year, month = 1, day = 1, begins }: DatePoint): TimeSpan {
  if (begins) {
    const from = begins.year + (begins.month - 1) / 12;
    return { from, to: from + 1 };
  }
  if (precision === 'year') return { from: year, to: year + 1 };
  const monthBegins = year + (month - 1) / 12;
  if (precision === 'month') return { from: monthBegins, to: year + month / 12 };
  return { from: monthBegins + (day - 1) / 372, to: monthBegins + day / 372 };
}
