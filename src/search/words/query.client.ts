import { askedFor, asksHolder, unifyRelations, type Asked } from './questions.client.ts';
import { isStopWord, isWeakWord } from './stop-words.client.ts';
import { otherFormOfNumber } from './number-words.client.ts';
import { americanForm, unifySpelling } from './spellings.client.ts';
import { foldWord } from './fold.client.ts';
import { tokenize, toStem } from './text.client.ts';
import { makeAlternative, type Alternative, type Thesaurus } from './thesaurus.client.ts';

/** What a query asks for: every term should be there, in one of its alternatives. */
export interface Query {
  terms: Term[];
  /** Phrases in quotation marks: their words must follow each other within one block. */
  phrases: Term[];
  /** True when nothing but stop words was typed. */
  onlyStopWords: boolean;
  /** What kind of word is the answer, for a question that tells. */
  asked: Asked | null;
  /** Whether it asks who holds a post of something, or founded it. */
  asksHolder: boolean;
  /** Whether a number is asked for in so many words. */
  asksNumber: boolean;
  /** The place among the terms of what is counted, after "how many" or "number of"; -1 for none. */
  counted: number;
  /** Whether someone who types may still be at the last term: nothing follows its last letter. */
  isOpen: boolean;
  /** It has small words between the others: each of those tells but a part of what is sought. */
  isSentence: boolean;
  /** Of "X or Y" and "X vs Y" the places of X and Y among the terms. */
  either: readonly [number, number] | null;
}

export interface Term {
  /** The word or words as typed. */
  typed: string;
  alternatives: Alternative[];
  /** Says little: counts less, and may be missing. */
  weak: boolean;
  /** Written with a capital beside another word that is: part of a name. */
  inName: boolean;
  /** Place of its first word in the query; -1 for a phrase. */
  from: number;
}

/** Small words that stand in names too. */
const nameLinks: ReadonlySet<string> = new Set(['of', 'the', 'and', 'us', 'for']);
const longestQuery = 300;
const mostWords = 24;

/** Parses what was typed. Never throws, whatever it is. */
export function readQuery(typed: string, thesaurus: Thesaurus): Query {
  const spelled = unifySpelling(typed.slice(0, longestQuery));
  const text = unifyRelations(spelled);
  const phrases: Term[] = [];
  const loose = text.replace(/"([^"]*)"/g, (_, phrase: string) => {
    const words = wordsIn(phrase);
    if (words.length > 0)
      phrases.push({ typed: phrase.trim(), alternatives: [exactly(words)], weak: false, inName: false, from: -1 });
    // The words count in the ranking too, but not across the ends of the phrase.
    return ' ';
  });
  const words = wordsIn(loose, thesaurus.split).slice(0, mostWords);
  const telling = words.filter((word) => !isIgnored(word, words.length));
  const onlyStopWords = words.length > 0 && telling.length === 0 && phrases.length === 0;
  const terms = groupTerms(onlyStopWords ? [] : telling, thesaurus);
  return {
    terms,
    phrases,
    onlyStopWords,
    asked: askedFor(spelled),
    asksHolder: asksHolder(spelled),
    asksNumber: /\b(?:many|number of)\b/i.test(spelled),
    counted: findCounted(words, terms),
    isOpen: /[\p{L}\p{M}\p{N}]$/u.test(typed) && words.at(-1) === telling.at(-1),
    isSentence: words.some(({ folded, isName }) => !isName && isStopWord(folded) && !nameLinks.has(folded)),
    either: findEither(words, terms),
  };
}

/** The terms before and after "or" or "vs". */
function findEither(words: readonly Word[], terms: readonly Term[]): Query['either'] {
  const at = words.findIndex(({ folded }) => ['or', 'vs', 'versus'].includes(folded));
  const before = terms.findLastIndex(({ from }) => from < at);
  const after = terms.findIndex(({ from }) => from > at);
  return at < 1 || before < 0 || after < 0 ? null : [before, after];
}

function findCounted(words: readonly Word[], terms: readonly Term[]): number {
  const at = words.findIndex(({ folded }) => folded === 'many' || folded === 'number');
  return at < 0 ? -1 : terms.findIndex(({ from }) => from > at);
}

/** True for a query that asks for nothing: empty, punctuation only, or stop words only. */
export function asksNothing(query: Query): boolean {
  return query.terms.length === 0 && query.phrases.length === 0;
}

interface Word {
  typed: string;
  folded: string;
  /** "may" before a figure is the month; "US", "IT", "WHO" in capitals are names. */
  isName: boolean;
  /** Begins with a capital, and so does its neighbor. */
  inName: boolean;
  /** Place among the words. */
  place: number;
}

/** @param split Takes a word apart; the words of a phrase stay whole. */
function wordsIn(text: string, split = (word: string): string[] => [word]): Word[] {
  const seen = new Set<number>();
  const tokens = tokenize(text).filter(({ position }) => !seen.has(position) && seen.add(position));
  const capital = tokens.map(({ start }) => /^\p{Lu}/u.test(text.slice(start)));
  const words = tokens.flatMap(({ start, end }, at) => {
    const typed = text.slice(start, end);
    const [before, after] = [text.slice(0, start), text.slice(end)];
    const month = /^may$/i.test(typed) && (/^\W*\d/.test(after) || /\d(?:st|nd|rd|th)?(?:\W+of)?\W*$/.test(before));
    const capitals = /^\p{Lu}{2,}$/u.test(typed) && /\p{Ll}/u.test(text);
    const inName = capital[at] === true && (capital[at - 1] === true || capital[at + 1] === true);
    return split(typed).map((part) => ({ typed: part, folded: foldWord(part), isName: month || capitals, inName }));
  });
  return words.map((word, place) => ({ ...word, place }));
}

function isIgnored(word: Word, queryLength: number): boolean {
  return queryLength > 1 && !word.isName && isStopWord(word.folded);
}

/** Groups the longest phrases that the thesaurus knows; every other word is a term of its own. */
function groupTerms(words: readonly Word[], thesaurus: Thesaurus): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const group = longestKnown(words.slice(at), thesaurus);
    const typed = group.map((word) => word.typed).join(' ');
    const forms = [(word: string) => word, (word: string) => americanForm(word) ?? word];
    const phrases = new Set(forms.map((form) => group.map(({ folded }) => toStem(form(folded))).join(' ')));
    const known = [...phrases].flatMap((phrase) => thesaurus.find(phrase.split(' ')));
    const weak = group.length === 1 && words.length > 1 && isWeakWord(group[0]?.folded ?? '');
    const inName = group.some((word) => word.inName);
    terms.push({ typed, alternatives: [...spellingsOf(group), ...known], weak, inName, from: words[at]?.place ?? 0 });
    at += group.length;
  }
  return terms;
}

function longestKnown(words: readonly Word[], thesaurus: Thesaurus): readonly Word[] {
  for (let length = Math.min(thesaurus.longest, words.length); length > 1; length--) {
    const group = words.slice(0, length);
    if (thesaurus.find(group.map(({ folded }) => toStem(folded))).length > 0) return group;
  }
  return words.slice(0, 1);
}

function spellingsOf(group: readonly Word[]): Alternative[] {
  const [word] = group;
  const own = exactly(group);
  if (group.length > 1 || !word) return [own];
  const american = americanForm(word.folded);
  if (american !== null) return [own, makeAlternative(american, 1)];
  // No rule of English takes the plural off letters without a vowel.
  if (/^\p{Lu}{2,}s?$/u.test(word.typed))
    return [own, makeAlternative(word.folded.replace(/s?$/, word.typed.endsWith('s') ? '' : 's'), 1)];
  const other = otherFormOfNumber(word.folded);
  const inOtherForm = other === null ? [] : [makeAlternative(other, 1)];
  if (!/^\d{1,3}$/.test(toStem(word.folded))) return [own, ...inOtherForm];
  // 55 finds 55th, and the other way round: their stem is the same, the index keeps them apart.
  const number = toStem(word.folded);
  const endings = ['', 'st', 'nd', 'rd', 'th'].map((ending) => ({ ...own, words: [number + ending] }));
  return [...endings, ...inOtherForm];
}

function exactly(words: readonly Word[]): Alternative {
  return { words: words.map(({ folded }) => folded), stems: words.map(({ folded }) => toStem(folded)), weight: 1 };
}

/** Whether a term is a year, which tells of what is sought when it was. */
export function isYear({ typed }: Term): boolean {
  return /^(?:19|20)\d\d$/.test(typed);
}

/**
 * A term for a word that stands for a typed one: a correction, or the rest of a word that was begun.
 * @param meant Other ways to say it.
 */
export function replaceWords(
  term: Term,
  words: readonly string[],
  weight: number,
  meant: readonly Alternative[],
): Term {
  return {
    ...term,
    alternatives: [...term.alternatives, ...words.map((word) => makeAlternative(word, weight)), ...meant],
  };
}
