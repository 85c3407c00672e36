import { extractFigures } from './extract-figures.ts';

/** What kind of thing a figure counts or measures. */
export type UnitKind = 'money' | 'people' | 'share' | 'count' | 'other';

/** What can be told about a value from the value itself and the words of its measure; the value stays as printed. */
export interface ReadValue {
  kind: UnitKind;
  /** In words for a column: `dollars`, `percent`, `out of 20`, `people`, `years`. */
  unit: string;
  /** To order values by, never to print: the lower end of a range, null where there is no number. */
  number: number | null;
  /** The value with a sign for each number: two values of one form have the same hedge. `more than #`. */
  form: string;
}

const currencies: Record<string, string> = { $: 'dollars', '€': 'euros', '£': 'pounds', '¥': 'yen' };
const scales: Record<string, number> = { million: 1e6, billion: 1e9, trillion: 1e12 };
const sizes =
  'years|months|weeks|days|hours|minutes|km|kilometers|miles|meters|acres|square feet|tons|MW|GW|megawatts|gigawatts';

/** Reads a value such as `more than $7 billion` with its measure; uses nothing but these two. */
export function readValue(measure: string, value: string): ReadValue {
  const figures = extractFigures(value);
  const form = value.replace(/\d[\d,.]*(?: (?:thousand|million|billion|trillion)\b)?/g, '#');
  const read = (kind: UnitKind, unit: string, number = toNumber(figures[0])) => ({ kind, unit, number, form });

  const currency = figures.map((figure) => currencies[figure.charAt(0)]).find(Boolean);
  if (currency) return read('money', currency);
  if (figures.some((figure) => figure.endsWith('%'))) return read('share', 'percent');
  if (figures[0]?.includes('/')) return read('share', 'fraction');
  const [part, whole] = figures;
  if (part && whole && /\bof\b/.test(value)) {
    return read('share', `out of ${whole}`, (toNumber(part) ?? 0) / (toNumber(whole) ?? 1));
  }
  if (figures[0] && /\d(?:st|nd|rd|th)$/.test(figures[0])) return read('other', 'rank');
  // "Largest" means first in the ranking.
  if (/^rank\b/i.test(measure)) return read('other', 'rank', /^(?:largest|top)\b/i.test(value) ? 1 : null);
  const size = new RegExp(`\\b(${sizes})\\b`).exec(value)?.[1];
  if (size) return read('other', size);
  const counted = headOf(measure);
  if (/\bjobs\b/i.test(counted)) return read('people', 'jobs');
  if (/\b(?:employees|workers|workforce|staff|people|persons|students|interns|members)\b/i.test(counted)) {
    return read('people', 'people');
  }
  return figures.length > 0 ? read('count', 'number') : read('other', 'in words');
}

/** What a measure counts, without what limits it: `R&D centers` of `R&D centers of car makers in the United States`. */
export function headOf(measure: string): string {
  return measure.split(/ (?:in|of|with|that|who|among|by|for|from|to|on|at)\b/)[0] ?? measure;
}

function toNumber(figure: string | undefined): number | null {
  const fraction = /^(\d+)\/(\d+)$/.exec(figure ?? '');
  if (fraction) return Number(fraction[1]) / Number(fraction[2]);
  const match = /^\D?(\d+(?:\.\d+)?).*?(million|billion|trillion)?$/.exec(figure ?? '');
  return match ? Number(match[1]) * (scales[match[2] ?? ''] ?? 1) : null;
}
