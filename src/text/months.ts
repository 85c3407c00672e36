/** In the order of the year. */
export const monthNames = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The short forms in use, as alternatives of a regular expression; May has none. */
export const shortMonths = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';

/** 5 for "May", "MAY" or "may": the first three letters tell. 0 for what is no month. */
export function monthNumber(name = ''): number {
  const start = name.slice(0, 3).toLowerCase();
  return monthNames.findIndex((month) => month.slice(0, 3).toLowerCase() === start) + 1;
}
