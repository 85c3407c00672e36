import { onceFor } from './once-for.ts';

/** The few words by which a paragraph is found in its original: the only source text that is kept in the project. */

export const mostLocatorWords = 5;
/** In scripts without spaces between words, five "words" could be the whole paragraph. */
export const mostLocatorLetters = 80;
/** The web page has words that the text file lacks, such as menus: one or two words could occur there first. */
const fewestWords = 3;

type LocatorFault = 'too-long' | 'not-there' | 'not-unique';

/** What is wrong with a locator, checked against the whole document; null when it finds the paragraph. */
export function judgeLocator(locator: string, lines: readonly string[], index: number): LocatorFault | null {
  if (isTooLong(locator)) return 'too-long';
  if (countOccurrences(plainSpace(lines[index] ?? ''), locator) === 0) return 'not-there';
  return countOccurrences(foldLines(lines), fold(locator)) === 1 ? null : 'not-unique';
}

/**
 * The fewest first words of a line that occur nowhere else in the document; if even five are not enough, the first
 * other words of the line that do. Null if no words find it.
 */
export function chooseLocator(lines: readonly string[], index: number): string | null {
  const words = plainSpace(lines[index] ?? '').split(' ');
  const fewest = Math.min(fewestWords, words.length);
  for (let start = 0; start + fewest <= words.length; start++) {
    for (let count = fewest; count <= mostLocatorWords && start + count <= words.length; count++) {
      const locator = words.slice(start, start + count).join(' ');
      if (judgeLocator(locator, lines, index) === null) return locator;
    }
  }
  return null;
}

/** A whole document as browsers compare it; once, because each of its paragraphs is sought in it. */
const foldLines = onceFor((lines: readonly string[]): string => lines.map(fold).join('\n'));

/** Whether it has more words, or more letters, than a record may keep of a text. */
export function isTooLong(locator: string): boolean {
  return plainSpace(locator).split(' ').length > mostLocatorWords || locator.length > mostLocatorLetters;
}

/** The position of the first other locator that one occurs in, where a browser would find it too; -1 for none. */
export function findContaining(locators: readonly string[], index: number): number {
  const words = fold(locators[index] ?? '');
  if (countOccurrences(foldLines(locators), words) < 2) return -1;
  return locators.findIndex((other, at) => at !== index && countOccurrences(fold(other), words) > 0);
}

/** How often the words occur in a text as whole words, the only ones browsers match; not counted beyond two. */
function countOccurrences(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); words && at >= 0 && count < 2; at = text.indexOf(words, at + 1)) {
    if (isBoundary(text, at) && isBoundary(text, at + words.length)) count++;
  }
  return count;
}

function isBoundary(text: string, at: number): boolean {
  const inWord = /[\p{L}\p{M}\p{N}_]/u;
  return !(inWord.test(text[at - 1] ?? '') && inWord.test(text[at] ?? ''));
}

/** As browsers compare: ignoring case and accents. */
function fold(text: string): string {
  return plainSpace(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function plainSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
