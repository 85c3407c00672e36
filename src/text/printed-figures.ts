/** Whether a figure is printed in paragraphs, in whatever spelling and precision. */
import { monthNames } from './dates.ts';
import { onceFor } from './once-for.ts';

/** The figures that paragraphs print, indexed for lookups. */
interface PrintedFigures {
  keys: ReadonlySet<string>;
  dates: readonly DateFigure[];
  /** Years that stand alone or in a date. */
  years: ReadonlySet<string>;
}

interface DateFigure {
  month: string;
  day: string | undefined;
  year: string | undefined;
}

/** Makes figures of paragraphs ready to be asked: once, because a paragraph is cited by many sentences. */
export const gatherPrinted = onceFor((figures: readonly string[]): PrintedFigures => {
  const keys = new Set<string>();
  const dates: DateFigure[] = [];
  const years = new Set<string>();
  for (const figure of figures) {
    keys.add(keyOf(figure));
    const date = readDateFigure(figure);
    if (date) dates.push(date);
    const year = date ? date.year : /^\d{4}$/.exec(figure)?.[0];
    if (year !== undefined) years.add(year);
  }
  return { keys, dates, years };
});

/** True for a figure that is printed, or follows from what is: the month of a printed day, 2000 for "two thousand". */
export function isPrinted(figure: string, printed: PrintedFigures): boolean {
  if (printed.keys.has(keyOf(figure))) return true;
  const date = readDateFigure(figure);
  if (date) return isDatePrinted(date, printed);
  if (printed.years.has(figure)) return true;
  // "On the 26th", of a printed "June 26".
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(figure)?.[1];
  if (ordinal !== undefined) return printed.dates.some(({ day }) => day === ordinal);
  // 9:30 may be either half of the day, and in the morning on a clock of 24 hours.
  const time = /^(\d+:\d\d)( am)?$/.exec(figure);
  if (!time) return false;
  const halves = time[2] === undefined ? [' am', ' pm'] : [''];
  return halves.some((half) => printed.keys.has(`${time[1] ?? ''}${half}`));
}

/** A day or month without a year may take the year that stands elsewhere in the paragraphs; one with a year may not. */
function isDatePrinted({ month, day, year }: DateFigure, { dates, years }: PrintedFigures): boolean {
  return dates.some((printed) => {
    if (printed.month !== month || (day !== undefined && printed.day !== day)) return false;
    if (year === undefined || printed.year === year) return true;
    return printed.year === undefined && years.has(year);
  });
}

const dateFigure = new RegExp(`^(${monthNames.join('|')})(?: (\\d{1,2}))?(?:,? (\\d{4}))?$`);

function readDateFigure(figure: string): DateFigure | null {
  const match = /^[A-Z]/.test(figure) ? dateFigure.exec(figure) : null;
  return match ? { month: match[1] ?? '', day: match[2], year: match[3] } : null;
}

const scales: Record<string, number> = { million: 1e6, billion: 1e9, trillion: 1e12 };

/** The same for figures that say the same: `2 million` and `2000000`, `F-35` and `F35`, `2.50` and `2.5`. */
function keyOf(figure: string): string {
  const amount = /^([$€£¥]?)(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?(?: (million|billion|trillion))?(%?)$/.exec(figure);
  if (amount) {
    const [, currency = '', from = '', to, scale = '', percent = ''] = amount;
    const values = [from, ...(to === undefined ? [] : [to])].map((value) => Number(value) * (scales[scale] ?? 1));
    return `${currency}${values.map((value) => Number(value.toPrecision(12))).join('-')}${percent}`;
  }
  return /^\p{L}+-\d/u.test(figure) ? figure.replace('-', '').toUpperCase() : figure;
}
