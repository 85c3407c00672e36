import { monthNames, monthNumber, shortMonths } from '../../text/months.ts';
import { unifyNumberWords } from './number-words.client.ts';
import { isEnglish } from '../../words/words.ts';

/** Spellings of figures and dates, brought to the one that the pages use. */

const shortMonth = new RegExp(String.raw`\b(${shortMonths})\b\.?(?=\s*\d)`, 'gi');

/**
 * Rewrites the figures and dates of a query: `$78.6bn` to `$78.6 billion`, `350k` to `350000`, `eight thousand` to `8000`,
 * `FY2013` to `fiscal 2013`,
 * `2021-05-20`, `20.5.2021`, `5/20/21` and `2021年5月20日` to `May 20 2021`, curly quotation marks and dashes to plain ones.
 */
export function unifySpelling(text: string): string {
  const signs = unifySigns(text);
  if (!isEnglish) return signs.replace(/\s+/g, ' ').trim();
  return unifyFigures(unifyNumberWords(unifyDates(signs)))
    .replace(
      /\b([qr])\s*(?:and|&|\+|n)\s*([ad])\b/gi,
      (all, first: string, second: string) => abbreviations[`${first}${second}`.toLowerCase()] ?? all,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

const abbreviations: Readonly<Record<string, string>> = { qa: 'Q&A', rd: 'R&D' };

/** British endings and their American forms, which the pages use. */
const britishForms: [RegExp, string][] = [
  [/our(s|ed|ing|able|ite|ites|hood)?$/, 'or$1'],
  [/is(e|es|ed|ing|er|ers|ation|ations)$/, 'iz$1'],
  [/ys(e|es|ed|ing)$/, 'yz$1'],
  [/(t|b)re(s)?$/, '$1er$2'],
  [/ogue(s)?$/, 'og$1'],
  [/gramme(s)?$/, 'gram$1'],
  [/(def|off|lic)ence(s)?$/, '$1ense$2'],
  [/(l)l(ed|ing|er|ers)$/, '$1$2'],
  [/^(alumin)ium$/, '$1um'],
];

/** The American form of a word in lower case that ends like a British one; null for any other. It need not exist. */
export function americanForm(word: string): string | null {
  if (!isEnglish || word.length <= 4) return null;
  const [ending, form] = britishForms.find(([pattern]) => pattern.test(word)) ?? [];
  return ending && form !== undefined ? word.replace(ending, form) : null;
}

function unifySigns(text: string): string {
  return (
    text
      .normalize('NFKC')
      // Characters that show nothing, and halves of broken ones.
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, ' ')
      .replace(/[“”„‟«»〝〞]/g, '"')
      .replace(/[‘’‚‛´`]/g, "'")
      .replace(/[‐‑‒–—―−]/g, '-')
  );
}

function unifyDates(text: string): string {
  return text
    .replace(
      /(\d{4})\s*年(?:\s*(\d{1,2})\s*月)?(?:\s*(\d{1,2})\s*日)?度?/g,
      (all, y: string, m?: string, d?: string) => (m === undefined ? ` ${y} ` : ` ${inWords(all, y, m, d)} `),
    )
    .replace(/\b((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})\b/g, (all, y: string, _sign, m: string, d: string) =>
      inWords(all, y, m, d),
    )
    .replace(
      /(?<![\d.,$€£])\b(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)?\d\d)\b(?![.,]?\d)/g,
      (all, first: string, sign: string, second: string, y: string) => {
        // With dots the day comes first; else the month, as in America, unless it is none.
        const [month, day] = sign === '.' || Number(first) > 12 ? [second, first] : [first, second];
        return inWords(all, y.length === 2 ? `20${y}` : y, month, day);
      },
    )
    .replace(/\b((?:19|20)\d\d)-(\d{2})\b/g, (all, y: string, m: string) => inWords(all, y, m))
    .replace(shortMonth, (all, short: string) => nameOf(monthNumber(short)) ?? all)
    .replace(/\b(?:fiscal\s+year|fy)\s*'?((?:19|20)\d\d)\b/gi, 'fiscal $1')
    .replace(/\b(?:fiscal\s+year|fy)\s*'?(\d\d)\b/gi, 'fiscal 20$1');
}

function inWords(all: string, year: string, month: string, day?: string): string {
  const name = nameOf(Number(month));
  if (!name || Number(day ?? 1) > 31 || Number(day ?? 1) < 1) return all;
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)} ${year}`;
}

function nameOf(month: number): string | undefined {
  return monthNames[month - 1]?.toLowerCase();
}

const scales: Record<string, string> = {
  bn: 'billion',
  b: 'billion',
  billion: 'billion',
  mn: 'million',
  m: 'million',
  mio: 'million',
  million: 'million',
};

function unifyFigures(text: string): string {
  return text
    .replace(/(\d)\s*%/g, '$1% ')
    .replace(/(\d)\s*(?:percent|per cent)\b/gi, '$1%')
    .replace(/\b(?:us\$\s*|usd\s*|us\s?dollars?\s*)(?=\d)/gi, '$')
    .replace(
      /(\d)\s*(billion|million|mio|bn|mn)\b/gi,
      (_, digit: string, scale: string) => `${digit} ${scales[scale.toLowerCase()]}`,
    )
    .replace(
      /(\$\s?[\d.,]+\s?|\b\d[\d.,]*)([bm])\b/gi,
      (_, amount: string, scale: string) => `${amount.trim()} ${scales[scale.toLowerCase()]}`,
    )
    .replace(/(\d[\d,.]*)\s+(billion|million)\s+(?:us\s+)?(?:dollars?|usd)\b/gi, '$1 $2')
    .replace(/\b(\d[\d,.]*)\s?k\b/gi, (all, number: string) => {
      const value = Number(number.replaceAll(',', ''));
      return Number.isFinite(value) ? String(Math.round(value * 1000)) : all;
    });
}
