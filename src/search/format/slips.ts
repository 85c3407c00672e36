import { countEdits } from '../../text/edit-distance.ts';

/** Letters of a word that is recognized although two pairs are swapped. */
const leastShuffled = 6;

/**
 * The number of slips by which a word may have become another; null if there are too many for a typing error. The build
 * asks it which right words need to be known, the search which word was meant.
 */
export function countSlips(typed: string, word: string): number | null {
  if (
    typed.length >= 5 &&
    Math.abs(typed.length - word.length) <= 2 &&
    withoutDoubles(typed) === withoutDoubles(word)
  ) {
    return 1;
  }
  const most = isShuffled(typed, word) ? 2 : toleranceFor(typed, word);
  if (most === 0 || Math.abs(word.length - typed.length) > most) return null;
  const edits = countEdits(typed, word, most);
  return edits > most ? null : edits;
}

/** The word without the second of doubled letters, which are the commonest slip. */
export function withoutDoubles(word: string): string {
  return word.replace(/(.)\1/gu, '$1');
}

/**
 * How many slips are taken for a typing error. Short words differ by one letter too easily, so there only swapped letters
 * count (see `countEdits`: a swap is one slip); two slips need a long word that begins the same.
 */
function toleranceFor(typed: string, word: string): number {
  if (typed.length < 5) return sameLetters(typed, word) ? 1 : 0;
  if (typed.length === 5 && word.length === 5) return sameLetters(soundOf(typed), soundOf(word)) ? 1 : 0;
  return typed.length >= 8 && typed.startsWith(word.slice(0, 2)) ? 2 : 1;
}

/** Swapped letters alone make two slips believable in a shorter word too, wherever they are: "Hticahi". */
function isShuffled(typed: string, word: string): boolean {
  return typed.length >= leastShuffled && typed.length === word.length && sameLetters(typed, word);
}

/** Letters that are easily confused: "Tokio" is Tokyo, but "price" is not "prime". */
function soundOf(word: string): string {
  return word
    .replace(/[eiouy]/g, 'a')
    .replace(/[szx]/g, 'c')
    .replace(/[kq]/g, 'c')
    .replace(/v/g, 'f')
    .replace(/p/g, 'b')
    .replace(/t/g, 'd')
    .replace(/n/g, 'm');
}

function sameLetters(a: string, b: string): boolean {
  return sortLetters(a) === sortLetters(b);
}

/** The letters of a word in the order of the alphabet: words that only swap letters have the same. */
export function sortLetters(word: string): string {
  return word.split('').sort().join('');
}
