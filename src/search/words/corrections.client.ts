import { countSlips } from '../format/slips.ts';
import { parseWordList, type ListedWord } from '../format/word-list.ts';
import { isStopWord } from './stop-words.client.ts';
import { isLatin } from '../../text/fold-name.ts';
import { foldWord } from './fold.client.ts';
import { toStem } from './text.client.ts';

/** What a word that the index does not have may have been meant to be. */
type Guess =
  { kind: 'beginning'; words: string[] } | { kind: 'parts'; words: string[] } | { kind: 'correction'; words: [string] };

/** Guesses what words were meant to be that the index does not have. */
export interface Guesses {
  /**
   * What a finished word was meant to be; null for a right word, an abbreviation, and without a likely guess.
   * @param right Stems of English words that the index does not have: anyone who types one means it.
   */
  correct(typed: string, right: ReadonlySet<string>): Guess | null;
  /** The words that one begins which someone may still be typing, the commonest first. */
  complete(typed: string): string[];
}

interface KnownWord extends ListedWord {
  folded: string;
}

const fewestForGuess = 3;
const fewestForBeginning = 2;
const fewestForOthers = 7;
const mostBeginnings = 8;
/** Letters of an abbreviation at most; a longer word in capitals is one like any other. */
const longestAbbreviation = 6;

/**
 * Reads the word list of the index and guesses by it.
 * @param others Words that stand for some of the list; only a long word is taken for one of them.
 */
export function readWordList(list: string, others: readonly string[] = []): Guesses {
  const words = parseWordList(list).map(foldListed);
  const otherWords = others.map((spelling) => foldListed({ spelling, records: 0 }));
  const known = new Set(words.map(({ folded }) => folded));

  function complete(typed: string): string[] {
    const folded = foldWord(typed);
    const fewest = isLatin(folded) ? fewestForBeginning : 1;
    if (folded.length < fewest || /\d/.test(folded) || isAbbreviation(typed)) return [];
    return words
      .filter((word) => isBeginning(folded, word.folded))
      .sort((a, b) => b.records - a.records)
      .slice(0, mostBeginnings)
      .map(({ spelling }) => spelling);
  }

  return {
    complete,
    correct(typed, right) {
      const folded = foldWord(typed);
      if (/\d/.test(folded) || right.has(toStem(folded)) || isAbbreviation(typed)) return null;
      // Without spaces between words, any part of a name is as good as a word.
      if (!isLatin(folded)) {
        const longer = complete(folded);
        return longer.length > 0 ? { kind: 'beginning', words: longer } : null;
      }
      if (folded.length < fewestForGuess) return null;
      const parts = splitInTwo(folded, known);
      if (parts) return { kind: 'parts', words: parts };
      const best = nearestWord(folded, folded.length < fewestForOthers ? words : [...words, ...otherWords]);
      if (best) return { kind: 'correction', words: [best.spelling] };
      return onlyWord(folded, words);
    },
  };
}

/** "Keidan" is no word, and begins but one. */
function onlyWord(folded: string, words: readonly KnownWord[]): Guess | null {
  const longer = words.filter((word) => folded.length >= 5 && isBeginning(folded, word.folded));
  const [shortest] = longer.sort((a, b) => a.folded.length - b.folded.length);
  const isForm = (word: string): boolean =>
    word.startsWith(shortest?.folded ?? word) || toStem(word) === toStem(shortest?.folded ?? word);
  const isOne = shortest && longer.every(({ folded: word }) => isForm(word));
  return isOne ? { kind: 'correction', words: [shortest.spelling] } : null;
}

function foldListed({ spelling, records }: ListedWord): KnownWord {
  return { spelling, folded: foldWord(spelling), records };
}

/** Names in Japanese are found by any part of them. */
function isBeginning(typed: string, word: string): boolean {
  return !isLatin(typed) && typed.length > 1 ? word.includes(typed) : word.startsWith(typed);
}

/** Capitals alone stay as typed: the letters of an abbreviation are no slip. */
export function isAbbreviation(typed: string): boolean {
  return typed.length <= longestAbbreviation && /^[\p{Lu}\d.&]{2,}$/u.test(typed);
}

/** Whether a word may be Japanese in Latin letters: nothing but its syllables. */
export function isRomanized(typed: string): boolean {
  return /^(?:(?:[kgsztdnhbpmrwyjf]|[cs]h|ts|[kgnhbpmr]y)?[aiueo]|n(?![aiueoy]))+$/i.test(typed);
}

function splitInTwo(typed: string, known: ReadonlySet<string>): [string, string] | null {
  for (let at = 3; at <= typed.length - 3; at++) {
    const parts: [string, string] = [typed.slice(0, at), typed.slice(at)];
    if (parts.every((part) => known.has(part) && !isStopWord(part))) return parts;
  }
  return null;
}

function nearestWord(typed: string, words: readonly KnownWord[]): KnownWord | null {
  let best: KnownWord | null = null;
  let bestCost = Infinity;
  for (const word of words) {
    const distance = countSlips(typed, word.folded);
    if (distance === null) continue;
    // Of equally close words, the one with the same beginning, then the more frequent one.
    const cost = distance + (typed.startsWith(word.folded.charAt(0)) ? 0 : 0.5) - Math.min(word.records, 99) / 1000;
    if (cost < bestCost) [best, bestCost] = [word, cost];
  }
  return best;
}
