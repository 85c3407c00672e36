import { isLatin } from '../../text/fold-name.ts';
import { isEnglish } from '../../words/words.ts';
import { foldWord } from './fold.client.ts';
import { splitWord } from './segment.client.ts';
import { tokenize, toStem } from './text.client.ts';
import { isStopWord } from './stop-words.client.ts';

/** One way to express a term of the query. */
export interface Alternative {
  /** Words in lower case, as they are looked up in the index. */
  words: readonly string[];
  /** Their stems, for comparing with texts. */
  stems: readonly string[];
  /** 1 for what was typed, less for what only means the same. */
  weight: number;
}

/** Finds synonyms of phrases. */
export interface Thesaurus {
  /** How many words the longest phrase has. */
  longest: number;
  /** Synonyms of a phrase with these stems; none if it is not listed. */
  find(stems: readonly string[]): readonly Alternative[];
  /** The words of a word in a script without spaces, taken apart by what is listed and by names. */
  split: (word: string) => string[];
}

const synonymWeight = 0.7;

/**
 * Reads the groups of the manifest. A word may stand in several groups. Words in other scripts lead to those in Latin
 * letters, not the other way.
 * @param names Names of pages, in any script.
 */
export function readThesaurus(groups: readonly (readonly string[])[], names: readonly string[] = []): Thesaurus {
  const byPhrase = new Map<string, Alternative[]>();
  const known = new Set([...groups.flat(), ...names.map(foldWord)].filter((phrase) => !isLatin(phrase)));
  let longest = 1;
  for (const group of groups) {
    const alternatives = group.map((phrase) => makeAlternative(phrase, synonymWeight));
    for (const phrase of group) {
      // Only the significant words of a query are looked up.
      const stems = tellingWords(phrase).map(toStem);
      const key = stems.join(' ');
      const others = alternatives.filter(
        ({ words }, at) => group[at] !== phrase && (!isEnglish || words.every(isLatin)),
      );
      byPhrase.set(key, [...(byPhrase.get(key) ?? []), ...others]);
      longest = Math.max(longest, stems.length);
    }
  }
  return {
    longest,
    find: (stems) => byPhrase.get(stems.join(' ')) ?? [],
    split: (word) => (!isEnglish || isLatin(word) ? [word] : splitWord(word, known)),
  };
}

/** The words that are a phrase of a group by themselves, in lower case. */
export function listSingleWords(groups: readonly (readonly string[])[]): string[] {
  return groups.flat().flatMap((phrase) => (/\s/.test(phrase) ? [] : foldWord(phrase)));
}

/** A phrase as an alternative: its significant words, or all if only one is significant ("call for" is not "call"). */
export function makeAlternative(phrase: string, weight: number): Alternative {
  const telling = tellingWords(phrase);
  const words = telling.length > 1 ? telling : wordsOf(phrase);
  return { words, stems: words.map(toStem), weight };
}

function tellingWords(phrase: string): string[] {
  const all = wordsOf(phrase);
  const telling = all.filter((word) => !isStopWord(word));
  return telling.length > 0 ? telling : all;
}

function wordsOf(phrase: string): string[] {
  const seen = new Set<number>();
  return (
    tokenize(phrase)
      // The whole of a hyphenated word comes after its first part: it is a spelling, not a word of the phrase.
      .filter(({ position }) => !seen.has(position) && seen.add(position))
      .map(({ start, end }) => foldWord(phrase.slice(start, end)))
  );
}
