import type { Guess, GuessWord } from '../words/corrections.client.ts';
import type { matchTerms, TermMatch } from './matches.client.ts';
import { replaceWords, type Query, type Term } from '../words/query.client.ts';
import { toStem } from '../words/text.client.ts';
import { makeAlternative, type Thesaurus } from '../words/thesaurus.client.ts';

/** The terms of a query as the index knows them. */
export interface Resolved {
  matches: TermMatch[];
  /** Matches of the phrases in quotation marks; each is required. */
  phrases: TermMatch[];
  corrections: { typed: string; used: string }[];
  /** Terms that are nowhere, not even corrected. */
  leftOut: string[];
  /** Tables of figures answer it best. */
  asksFigure: boolean;
  /** One of them is part of a name, so the name must be a different one. */
  lacksName: boolean;
}

// A guess counts a little less than what was typed.
const guessWeight: Record<Guess['kind'], number> = { parts: 1, beginning: 0.9, correction: 0.9 };

/** What queries are looked up in. */
interface Knowledge {
  matcher: ReturnType<typeof matchTerms>;
  thesaurus: Thesaurus;
  loadGuesses: () => Promise<GuessWord>;
}

/** Looks up what a query asks for; words that the index does not have are completed, split or corrected. */
export async function resolveQuery(query: Query, { matcher, thesaurus, loadGuesses }: Knowledge): Promise<Resolved> {
  const terms = await joinNeighbors(query.terms, matcher);
  const resolved: Resolved = {
    matches: [],
    phrases: await Promise.all(query.phrases.map((phrase) => matcher.match(phrase))),
    corrections: [],
    leftOut: [],
    asksFigure: query.asksFigure,
    lacksName: false,
  };
  const found = await Promise.all(terms.map((term) => matcher.match(term)));
  for (const [at, match] of found.entries()) {
    if (match.records.size > 0) {
      resolved.matches.push(match);
      continue;
    }
    if (match.term.weak) continue;
    const guess = (await loadGuesses())(match.term.typed, at === found.length - 1);
    const words = guess?.kind === 'parts' ? [guess.words.join(' ')] : (guess?.words ?? []);
    const meant = words.flatMap((word) => thesaurus.find([toStem(word)]));
    const guessed = guess && (await matcher.match(replaceWords(match.term, words, guessWeight[guess.kind], meant)));
    if (!guessed || guessed.records.size === 0) {
      resolved.leftOut.push(match.term.typed);
      resolved.lacksName ||= match.term.inName;
      continue;
    }
    resolved.matches.push(guessed);
    if (guess.kind === 'correction') resolved.corrections.push({ typed: match.term.typed, used: guess.words[0] });
  }
  return resolved;
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
