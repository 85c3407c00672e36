/** Numbers in words and in figures: pages write them either way, and so do readers. */
import { tens, units, valueOfWord, valueOfWords } from '../../text/number-table.ts';
import { isEnglish } from '../../words/words.ts';

const plain = [...units, ...tens];
const words = new Map(plain.map((word) => [String(valueOfWord(word)), word]));

const any = [...plain, 'hundred', 'thousand'].join('|');
const run = new RegExp(
  String.raw`\b(?:${any})(?:(?:[- ]|\s+and\s+)(?:${any}))+\b|\b(?:${any})(?=\s+(?:million|billion|per\s?cent)\b)`,
  'gi',
);

/** Rewrites numbers of several words, and those before a scale: "eight thousand" to 8000, "two billion" to "2 billion". */
export function unifyNumberWords(text: string): string {
  return text.replace(run, (found) => String(valueOfWords(found.toLowerCase().split(/[-\s]+/))));
}

/** "fourteen" for "14", and the other way round; null for any other word. */
export function otherFormOfNumber(word: string): string | null {
  if (!isEnglish) return null;
  return words.get(word) ?? valueOfWord(word)?.toString() ?? null;
}
