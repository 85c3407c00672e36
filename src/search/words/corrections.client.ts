import { isStopWord } from './stop-words.client.ts';
import { foldWord } from './text.client.ts';

/** What a word that the index does not have may have been meant to be. */
export type Guess =
  { kind: 'beginning'; words: string[] } | { kind: 'parts'; words: string[] } | { kind: 'correction'; words: [string] };

/** Guesses what a word was meant to be; null without a likely guess. Somebody may still be typing the last word. */
export type GuessWord = (typed: string, isLast: boolean) => Guess | null;

interface ListedWord {
  /** As the pages spell it. */
  spelling: string;
  folded: string;
  /** Without the second of doubled letters, which are the commonest slip. */
  single: string;
  records: number;
}

const fewestForGuess = 3;
const fewestForBeginning = 2;
const fewestForOthers = 7;
const leastOfWord = 0.4;
const mostBeginnings = 8;

/**
 * Reads the word list of the index (`Keidanren 12` on each line) and guesses by it.
 * @param others Words that stand for some of the list; only a long word is taken for one of them.
 */
export function readWordList(list: string, others: readonly string[] = []): GuessWord {
  const words = list.split('\n').map((line) => {
    const [spelling = '', records] = line.split(' ');
    return listWord(spelling, Number(records));
  });
  const otherWords = others.map((word) => listWord(word, 0));
  const known = new Set(words.map(({ folded }) => folded));

  return function guess(typed, isLast) {
    const folded = withoutTitle(foldWord(typed));
    if (folded.length < (isLatin(folded) ? fewestForBeginning : 1) || /\d/.test(folded)) return null;
    // Somebody may still be typing the last word; of others, only a long beginning tells the word.
    const longer = isLast || folded.length >= 6 ? words.filter((word) => isBeginning(folded, word.folded)) : [];
    if (longer.length > 0) {
      const common = longer.sort((a, b) => b.records - a.records).slice(0, mostBeginnings);
      return { kind: 'beginning', words: common.map(({ folded: word }) => word) };
    }
    if (folded.length < fewestForGuess) return null;
    const parts = splitInTwo(folded, known);
    if (parts) return { kind: 'parts', words: parts };
    const best = nearestWord(folded, folded.length < fewestForOthers ? words : [...words, ...otherWords]);
    return best ? { kind: 'correction', words: [best.spelling] } : null;
  };
}

function listWord(spelling: string, records: number): ListedWord {
  const folded = foldWord(spelling);
  return { spelling, folded, single: withoutDoubles(folded), records };
}

/** Two fifths of a word say enough to guess the rest: "keidan", "biometr". Names in Japanese are found by any part of them. */
function isBeginning(typed: string, word: string): boolean {
  if (!isLatin(typed)) return typed.length > 1 ? word.includes(typed) : word.startsWith(typed);
  return word.startsWith(typed) && typed.length >= leastOfWord * word.length;
}

/** In Japanese, a title follows the name as part of the same word: バイデン大統領, 菅首相. */
function withoutTitle(word: string): string {
  return isLatin(word)
    ? word
    : word.replace(/(?<=.)(?:大統領|首相|総理大臣|総理|議長|会長|社長|大臣|長官|さん|氏)$/u, '');
}

function withoutDoubles(word: string): string {
  return word.replace(/(.)\1/gu, '$1');
}

function isLatin(word: string): boolean {
  return !/[^\p{Script=Latin}]/u.test(word);
}

function splitInTwo(typed: string, known: ReadonlySet<string>): [string, string] | null {
  for (let at = 3; at <= typed.length - 3; at++) {
    const parts: [string, string] = [typed.slice(0, at), typed.slice(at)];
    if (parts.every((part) => known.has(part) && !isStopWord(part))) return parts;
  }
  return null;
}

function nearestWord(typed: string, words: readonly ListedWord[]): ListedWord | null {
  let best: ListedWord | null = null;
  let bestCost = Infinity;
  const single = withoutDoubles(typed);
  for (const word of words) {
    const isDoubled = typed.length >= 5 && single === word.single;
    const distance = isDoubled ? 1 : countSlips(typed, word.folded);
    if (distance === null) continue;
    // Of equally close words, the one with the same beginning, then the more frequent one.
    const cost = distance + (typed.startsWith(word.folded.charAt(0)) ? 0 : 0.5) - Math.min(word.records, 99) / 1000;
    if (cost < bestCost) [best, bestCost] = [word, cost];
  }
  return best;
}

/** The number of slips between two words; null if there are too many for a typing error. */
function countSlips(typed: string, word: string): number | null {
  const most = toleranceFor(typed, word);
  if (most === 0 || Math.abs(word.length - typed.length) > most) return null;
  const distance = editDistance(typed, word, most);
  return distance > most ? null : distance;
}

/**
 * How many slips are taken for a typing error. Short words differ by one letter too easily, so for them only swapped
 * letters count (see `editDistance`: a swap is one slip); two slips need a long word that begins the same.
 */
function toleranceFor(typed: string, word: string): number {
  if (typed.length < 5) return sameLetters(typed, word) ? 1 : 0;
  if (typed.length === 5 && word.length === 5) return sameLetters(soundOf(typed), soundOf(word)) ? 1 : 0;
  return typed.length >= 8 && typed.startsWith(word.charAt(0)) ? 2 : 1;
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
  return a.split('').sort().join() === b.split('').sort().join();
}

/** How many letters to add, drop, replace or swap with a neighbor; stops counting above `most`. */
function editDistance(a: string, b: string, most: number): number {
  let [older, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    [older, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}
