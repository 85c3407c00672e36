/**
 * The figures of a text in a normalized spelling, so that a sentence can be checked against the paragraphs it rests on:
 * `350000`, `$78.6 billion`, `80.1%`, `50-52%`, `FY2013`, `55th`, `1980s`, `1/3`, `2:00 pm`; dates with a month, `May`,
 * `May 2021`, `May 20`, `May 20, 2021`; names with a digit, `5G`, `CH-53K`. A unit, a scale or the word "fiscal" is
 * part of the figure: `80%` is not `80`, `$2.2 million` is not `$2.2 billion`, `FY2013` is not `2013`.
 */
import { addressRule, digitRules, type FigureRule, type FoundFigure } from './figure-rules.ts';
import { monthHint, monthRules, numericDateRules } from './month-rules.ts';
import { numberWordHint, plainWordRules, sourceWordRules } from './number-words.ts';
import { gatherPrinted, isPrinted } from './printed-figures.ts';

export type { FoundFigure };

/** The figures of a source text, written in digits or in words; each once, in the order of the text. */
export function extractFigures(text: string): string[] {
  return [...new Set(scan(text, sourceWordRules).map((found) => found.figure))];
}

/**
 * The figures of a sentence that are not among the given ones, in the order of the sentence. Numbers in words count
 * only if they are surely figures: see `number-words.ts`.
 */
export function findMissingFigures(sentence: string, paragraphFigures: readonly string[]): FoundFigure[] {
  const found = findFigures(sentence).filter(({ figure }) => !paragraphFigures.includes(figure));
  if (found.length === 0) return [];
  const printed = gatherPrinted(paragraphFigures);
  return found.filter(({ figure }) => !isPrinted(figure, printed));
}

/** The figures that a sentence states, in its order. */
export function findFigures(sentence: string): FoundFigure[] {
  return scan(sentence, plainWordRules);
}

function scan(text: string, wordRules: readonly FigureRule[]): FoundFigure[] {
  const plain = unifySigns(text);
  // Most sentences lack most kinds of figures, and there are many rules.
  const hasDigit = /[\d½⅓⅔¼¾]/.test(plain);
  const rules = [
    addressRule,
    ...(hasDigit ? numericDateRules : []),
    ...(monthHint.test(plain) ? monthRules : []),
    ...(hasDigit ? digitRules : []),
    ...(numberWordHint.test(plain) ? wordRules : []),
  ];
  let rest = plain;
  const found: FoundFigure[] = [];
  for (const { pattern, hint, read } of rules) {
    if (hint?.test(rest) === false) continue;
    let [blanked, end] = ['', 0];
    for (const match of rest.matchAll(pattern)) {
      found.push(...read(match));
      blanked += rest.slice(end, match.index) + '_'.repeat(match[0].length);
      end = match.index + match[0].length;
    }
    if (end > 0) rest = blanked + rest.slice(end);
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The zero of each script whose digits are read: Arabic-Indic (two), Devanagari, Bengali, Thai, subscript, full-width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x2080, 0xff10];

/** Normalizes dashes, spaces, digits and signs without changing the length, so that indexes remain valid. */
function unifySigns(text: string): string {
  if (!/[^\p{ASCII}]/u.test(text)) return text;
  return text
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/[\u00a0\u2009\u202f\u3000]/g, ' ')
    .replace(/[％＄，．：]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[^\p{ASCII}]/gu, (sign) => {
      const zero = zeros.find((start) => sign.charCodeAt(0) >= start && sign.charCodeAt(0) < start + 10);
      return zero === undefined ? sign : String(sign.charCodeAt(0) - zero);
    });
}
