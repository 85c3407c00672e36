import { monthNumber } from './months.ts';

/**
 * What an author probably means who writes a day, month or fiscal year in another form: `12/15/2021`, `15.12.2021`,
 * `2021/5/20`, `May 20, 2021`, `FY 2013`. Both readings where the order of day and month is open; null for other texts.
 */
export function suggestDate(written: string): string | null {
  const [, fiscal] = /^(?:fy|fiscal(?: year)?) ?(\d{4})$/i.exec(written) ?? [];
  if (fiscal !== undefined) return written === `FY${fiscal}` ? null : `FY${fiscal}`;
  const [, name = '', dayAfter, yearAfter] =
    /^([a-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/i.exec(written) ?? [];
  if (yearAfter !== undefined) return join(yearAfter, monthNumber(name), dayAfter);
  const [, dayBefore, monthName = '', yearOfMonth] = /^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(written) ?? [];
  if (yearOfMonth !== undefined) return join(yearOfMonth, monthNumber(monthName), dayBefore);
  const [, yearFirst, month, day] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(written) ?? [];
  if (yearFirst !== undefined) return /^\d{4}-\d\d-\d\d$/.test(written) ? null : join(yearFirst, Number(month), day);
  const [, one, two, yearLast] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  if (yearLast === undefined) return null;
  const readings = [join(yearLast, Number(one), two), join(yearLast, Number(two), one)].filter((date) => date !== null);
  return readings.length > 0 ? [...new Set(readings)].join(' or ') : null;
}

/** Null where there is no such month or day. */
function join(year: string, month: number, day?: string): string | null {
  if (month < 1 || month > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return null;
  return [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}
