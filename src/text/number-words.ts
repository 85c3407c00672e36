/**
 * Numbers in words, as the figures they stand for: "twenty" is 20, "third-largest" is 3rd, "two thousand" is 2000.
 *
 * A source's number words are all read from "two" up, and "one" and "first" where they count ("one percent", "the first
 * question"). In the prose of the site small numbers mostly count what the page itself lists ("both", "three answers"),
 * and ordinals give an order. So only these of its number words are checked against the source:
 * - from thirteen up, and every one with hundred, thousand, million, billion or trillion;
 * - fractions ("one-third", "a quarter of"), decades ("the eighties");
 * - from two up before a unit of money, time, share or measure ("two years", "three percent");
 * - ordinals from thirteenth up, and lower ones before a superlative ("third-largest").
 */
import type { FigureRule, FoundFigure } from './figure-rules.ts';
import { scales, tens, units, valueOfWords } from './number-table.ts';

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const decades = 'fifties sixties seventies eighties nineties'.split(' ');
const fractions: Record<string, number> = {
  ...{ half: 2, halve: 2, third: 3, quarter: 4, fourth: 4, fifth: 5 },
  ...{ sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 },
};

const word = [...units, ...tens, ...Object.keys(scales)].join('|');
const money: Record<string, string> = { dollars: '$', euros: '€', pounds: '£', yen: '¥' };
const measures = 'years?|months?|weeks?|days?|hours?|minutes?|times|miles?|kilometers?|meters?|acres?|tons?|square';
const superlative = '(?:most|least|\\p{Ll}+est)';

/** True where a number may be written in words. */
export const numberWordHint = new RegExp(`\\b(?:${[word, ...ordinals, ...decades].join('|')}|quarter)|tieth\\b`, 'i');

/** How the number words of a source are read. */
export const sourceWordRules = makeRules(false);
/** How those of a sentence of the site are read. */
export const plainWordRules = makeRules(true);

function makeRules(strict: boolean): FigureRule[] {
  return [
    // one-third, two thirds, a quarter of
    rule(
      `\\b(?:(${units.slice(0, 9).join('|')})[- ](${Object.keys(fractions).join('|')})s?|a (third|quarter|fifth|tenth) of)\\b`,
      ([, upper, lower = '', one]) => `${upper ? valueOf(upper) : 1}/${fractions[(one ?? lower).toLowerCase()] ?? ''}`,
    ),
    // the eighties
    rule(`\\b(${decades.join('|')})\\b`, ([, decade = '']) => `19${50 + 10 * decades.indexOf(decade.toLowerCase())}s`),
    // third-largest, fifty-fifth; the first
    rule(
      `(?:(?<=(\\b(?:the|its|his|her|their|our)|['’]s) )|)\\b(?:(?:(${tens.join('|')})-)?(${ordinals.join('|')})|(\\p{L}+)tieth)\\b(?:(?=([- ]${superlative}\\b))|)`,
      ([, determiner, ten, unit, round, before]) => {
        const value = ordinalValue(ten, unit, round);
        if (value === null) return null;
        const counts = strict
          ? value > 12 || (value > 1 && before !== undefined)
          : value > 1 || Boolean(determiner ?? before);
        return counts ? spellOrdinal(value) : null;
      },
    ),
    // twenty-five, three hundred, two thousand five hundred, a million; ten percent, two billion dollars
    rule(
      `\\b(?:a )?((?:${word})(?:(?:[- ]|(?<=hundred|thousand) and )(?:${word}))*)\\b(?: (per ?cent|dollars|euros|pounds|yen)\\b|(?=([- ](?:${measures})\\b))|)`,
      ([, words = '', unit, measure]) => {
        const value = valueOf(words);
        const isPlain = value < 13 && !/hundred/i.test(words);
        const isMeasured = unit !== undefined || (measure !== undefined && (value > 1 || !strict));
        if (isPlain && (strict || value === 1) && !isMeasured) return null;
        const figure = spellValue(value);
        if (unit === undefined) return figure;
        return unit.startsWith('per') ? `${figure}%` : `${money[unit.toLowerCase()] ?? ''}${figure}`;
      },
    ),
  ];
}

function rule(pattern: string, read: (match: RegExpExecArray) => string | null): FigureRule {
  return {
    pattern: new RegExp(pattern, 'giu'),
    read: (match): FoundFigure[] => {
      const figure = read(match);
      return figure === null ? [] : [{ figure, index: match.index }];
    },
  };
}

function valueOf(words: string): number {
  return valueOfWords(words.toLowerCase().split(/[- ]/));
}

function spellValue(value: number): string {
  const scale = Object.entries(scales).findLast(([, factor]) => factor >= 1e6 && value >= factor);
  return scale ? `${value / scale[1]} ${scale[0]}` : String(value);
}

/** The value of "fifty-fifth", "fifth" or "fiftieth"; null for a word that only ends like an ordinal. */
function ordinalValue(ten: string | undefined, unit: string | undefined, round: string | undefined): number | null {
  const tenAt = tens.findIndex((name) => name === ten?.toLowerCase() || name === `${round?.toLowerCase() ?? ''}ty`);
  if (unit === undefined) return tenAt < 0 ? null : 20 + 10 * tenAt;
  const value = ordinals.indexOf(unit.toLowerCase()) + 1;
  return ten === undefined ? value : 20 + 10 * tenAt + value;
}

function spellOrdinal(value: number): string {
  const ending = Math.floor(value / 10) % 10 === 1 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[value % 10] ?? 'th');
  return `${value}${ending}`;
}
