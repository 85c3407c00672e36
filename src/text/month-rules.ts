/**
 * Dates with a month, read from every usual form and spelled in one: `May`, `May 2021`, `May 20`, `May 20, 2021`.
 * "May" and "March" are words too: a month by itself counts only after a word of time, or if it is capitalized within a
 * sentence and not part of a name ("Theresa May"). Short forms count only beside a day or a year.
 */
import { monthNames } from './dates.ts';
import type { FigureRule, FoundFigure } from './figure-rules.ts';

const full = monthNames.join('|');
const month = `(${full}|${full.toUpperCase()}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
const day = '(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\p{N}%]|[:.,]\\d| ?%)';
const year = '((?:1[5-9]|20)\\d\\d)(?![\\p{L}\\p{N}])';
const before = '(?<![\\p{L}\\p{N}.,$-])';
const between = ' ?(?:-|/| to | and | or | until | through | & ) ?';

/** True where a month may be named. */
export const monthHint = /\b(?:J[au]n|Jul|Feb|Ma[ry]|A[pu]|Sep|Oct|Nov|Dec|[JFMASOND][A-Z]{2})/;

/** Dates in digits. */
export const numericDateRules: FigureRule[] = [
  // 2022-06-26
  rule(`${before}${year}-(\\d\\d)-(\\d\\d)(?![\\p{L}\\p{N}])`, ({ groups: [y, m, d] }) => [spell(Number(m), d, y)]),
  // 6/26/2022; 26/6/2022
  rule(`${before}(\\d{1,2})/(\\d{1,2})/${year}`, ({ groups: [first, second, y] }) => [
    Number(first) > 12 ? spell(Number(second), first, y) : spell(Number(first), second, y),
  ]),
];

/** In this order: text matched by one rule is hidden from the next ones. */
export const monthRules: FigureRule[] = [
  // May 30 to June 2, 2021
  rule(`\\b${month} ${day}${between}${month} ${day}(?:,? (?:of )?${year})?`, ({ groups: [m, d, m2, d2, y] }) => [
    spell(numberOf(m), d, y),
    spell(numberOf(m2), d2, y),
  ]),
  // May 20-21, 2021
  rule(`\\b${month} ${day}${between}${day}(?:,? (?:of )?${year})?`, ({ groups: [m, d, d2, y] }) => [
    spell(numberOf(m), d, y),
    spell(numberOf(m), d2, y),
  ]),
  // May 20, 2021; but "in May 20 firms" is a month and a count
  rule(`\\b${month} ${day}(?:,? (?:of )?${year})?`, ({ groups: [m, d, y], lead }) =>
    y === undefined && /\bin $/i.test(lead) ? [spell(numberOf(m)), String(Number(d))] : [spell(numberOf(m), d, y)],
  ),
  // 20-21 May 2021
  rule(
    `${before}${day}${between}(?:the )?${day} (?:of )?${month}(?:,? (?:of )?${year})?`,
    ({ groups: [d, d2, m, y] }) => [spell(numberOf(m), d, y), spell(numberOf(m), d2, y)],
  ),
  // the 20th of May, 2021
  rule(`${before}${day} (?:of )?${month}(?![\\p{L}])(?:,? (?:of )?${year})?`, ({ groups: [d, m, y] }) => [
    spell(numberOf(m), d, y),
  ]),
  // April and May 2021, April-May 2021
  rule(`\\b${month}${between}${month},? (?:of )?${year}`, ({ groups: [m, m2, y] }) => [
    spell(numberOf(m), undefined, y),
    spell(numberOf(m2), undefined, y),
  ]),
  // December 2013
  rule(`\\b${month},? (?:of )?${year}`, ({ groups: [m, y] }) => [spell(numberOf(m), undefined, y)]),
  // in May
  rule(`\\b(${full})(?![\\p{L}\\p{N}])`, ({ groups: [m = ''], lead, rest }) =>
    namesMonth(m, lead, rest) ? [spell(numberOf(m))] : [],
  ),
];

interface ReadDate {
  groups: (string | undefined)[];
  /** What stands before it, and after it. */
  lead: string;
  rest: string;
}

function rule(pattern: string, read: (date: ReadDate) => string[]): FigureRule {
  return {
    pattern: new RegExp(pattern, 'gu'),
    read: (match): FoundFigure[] => {
      const end = match.index + match[0].length;
      const lead = match.input.slice(Math.max(0, match.index - 40), match.index);
      const figures = read({ groups: match.slice(1), lead, rest: match.input.slice(end, end + 40) });
      return figures.map((figure) => ({ figure, index: match.index }));
    },
  };
}

function numberOf(name = ''): number {
  return monthNames.findIndex((known) => known.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}

function spell(number: number, dayOfMonth?: string, ofYear?: string): string {
  const name = monthNames[number - 1];
  // 2022-13-01 is not a date, so nothing prints it.
  if (name === undefined) return [ofYear, number, dayOfMonth].join('-');
  const first = dayOfMonth === undefined ? name : `${name} ${Number(dayOfMonth)}`;
  if (ofYear === undefined) return first;
  return dayOfMonth === undefined ? `${first} ${ofYear}` : `${first}, ${ofYear}`;
}

const wordsOfTime = new Set(
  (
    'in of by since until till from to through throughout during before after late early mid this last next each every ' +
    'around about between for following past prior beginning and or monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);

/** Whether the name of a month without day and year means the month. */
function namesMonth(name: string, lead: string, rest: string): boolean {
  const word = /([\p{L}'’]+)[ -]$/u.exec(lead)?.[1];
  if (word !== undefined && wordsOfTime.has(word.toLowerCase())) return true;
  // June Smith
  if (/^ \p{Lu}/u.test(rest)) return false;
  const opens = word === undefined && /(?:^|[.!?:"“‘('’])\s*$/u.test(lead);
  if (opens) return name !== 'May' && name !== 'March';
  // Theresa May
  return word === undefined || !/^\p{Lu}/u.test(word);
}
