import type { Guesses } from '../words/corrections.client.ts';
import type { matchTerms, TermMatch } from './matches.client.ts';
import { replaceWords, type Query, type Term } from '../words/query.client.ts';
import { toStem } from '../words/text.client.ts';
import { makeAlternative, type Thesaurus } from '../words/thesaurus.client.ts';
import type { Asked } from '../words/questions.client.ts';

/** The terms of a query as the index knows them. */
export interface Resolved {
  matches: TermMatch[];
  /** Matches of the phrases in quotation marks; each is required. */
  phrases: TermMatch[];
  corrections: { typed: string; used: string }[];
  /** Terms that are nowhere, not even corrected. */
  leftOut: string[];
  /** Each of those only says more of what follows it: an ordinary word in lower case. */
  lacksDetail: boolean;
  /** See `Query`. */
  isSentence: boolean;
  asksHolder: boolean;
  asksNumber: boolean;
  /** What kind of word answers it. */
  asked: Asked | null;
  /** The match of what is counted, where that is asked for. */
  counted: TermMatch | null;
  /** One of them is part of a name, so the name must be a different one. */
  lacksName: boolean;
  /** The last word begins none that is known, but may still go on. */
  isUnfinished: boolean;
}

/**
 * Whether what is left says what is sought: of a sentence in lower case, ordinary words that no page has are left out. A
 * number is not told by a place that lacks a word of the question.
 */
export function isToldWithout({ matches, leftOut, asked, isSentence }: Resolved): boolean {
  const telling = matches.filter(({ term }) => !term.weak).length;
  const isOrdinary = leftOut.every((word) =>
    (isSentence ? /^\p{Ll}+$/u : /^\p{Ll}{3,}(?:ing|ed|er|est|ly)$/u).test(word),
  );
  return asked !== 'figure' && isOrdinary && telling > leftOut.length;
}

// A guess counts a little less than what was typed.
const guessWeight = 0.9;

/** What queries are looked up in. */
export interface Knowledge {
  matcher: ReturnType<typeof matchTerms>;
  thesaurus: Thesaurus;
  loadGuesses: () => Promise<Guesses>;
  loadRightWords: () => Promise<ReadonlySet<string>>;
}

/**
 * Looks up what a query asks for. Words that the index does not have are corrected or split; the last word of an
 * unfinished query is completed instead.
 * @param isTyping Whether someone may still be typing.
 */
export async function resolveQuery(query: Query, knowledge: Knowledge, isTyping: boolean): Promise<Resolved> {
  const { matcher, loadGuesses, loadRightWords } = knowledge;
  const terms = await joinNeighbors(query.terms, matcher);
  const resolved: Resolved = {
    matches: [],
    phrases: await Promise.all(query.phrases.map((phrase) => matcher.match(phrase))),
    corrections: [],
    leftOut: [],
    lacksDetail: true,
    isSentence: query.isSentence,
    asksHolder: query.asksHolder,
    asksNumber: query.asksNumber,
    asked: query.asked,
    counted: null,
    lacksName: false,
    isUnfinished: false,
  };
  const found = await Promise.all(terms.map((term) => matcher.match(term)));
  for (const [at, match] of found.entries()) {
    const { term } = match;
    if (match.records.size > 0) {
      resolved.matches.push(match);
      if (at === query.counted) resolved.counted = match;
      continue;
    }
    if (isTyping && query.isOpen && at === found.length - 1) {
      const completed = await replaceTerm(term, (await loadGuesses()).complete(term.typed), knowledge);
      if (completed) resolved.matches.push(completed);
      else resolved.isUnfinished = true;
      continue;
    }
    if (term.weak) continue;
    const guess = (await loadGuesses()).correct(term.typed, await loadRightWords());
    const words = guess?.kind === 'parts' ? [guess.words.join(' ')] : (guess?.words ?? []);
    const guessed = await replaceTerm(term, words, knowledge);
    if (guessed) {
      resolved.matches.push(guessed);
      if (guess && guess.kind !== 'beginning') resolved.corrections.push({ typed: term.typed, used: words[0] ?? '' });
    } else {
      resolved.leftOut.push(term.typed);
      resolved.lacksName ||= term.inName;
      resolved.lacksDetail &&= at < found.length - 1 && (await loadRightWords()).has(toStem(term.typed));
    }
  }
  return resolved;
}

/** The records with words that stand for those of a term; null for none. */
async function replaceTerm(
  term: Term,
  words: readonly string[],
  { matcher, thesaurus }: Knowledge,
): Promise<TermMatch | null> {
  if (words.length === 0) return null;
  const meant = words.flatMap((word) => thesaurus.find([toStem(word)]));
  const match = await matcher.match(replaceWords(term, words, guessWeight, meant));
  return match.records.size > 0 ? match : null;
}

/** The text of a query with its words as they were read. */
export function correctText(typed: string, corrections: Resolved['corrections']): string {
  return corrections.reduce((text, correction) => text.replace(correction.typed, () => correction.used), typed);
}

/** "white list" also asks for "whitelist", where the index has that word. */
async function joinNeighbors(terms: readonly Term[], matcher: ReturnType<typeof matchTerms>): Promise<Term[]> {
  const joined = terms.map((term) => ({ ...term, alternatives: [...term.alternatives] }));
  for (const [at, term] of joined.entries()) {
    const next = joined[at + 1];
    const [first, second] = [term.alternatives[0]?.words, next?.alternatives[0]?.words];
    if (!next || first?.length !== 1 || second?.length !== 1) continue;
    const whole = `${first[0]}${second[0]}`;
    if (/\d/.test(whole) || (await matcher.findWord(whole)).length === 0) continue;
    const alternative = makeAlternative(whole, 1);
    term.alternatives.push(alternative);
    next.alternatives.push(alternative);
  }
  return joined;
}
