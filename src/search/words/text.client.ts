import { stem } from '../format/stem.ts';
import { foldWord } from './fold.client.ts';
import { isEnglish } from '../../words/words.ts';

/** One word of a text, comparable with the words of a query. */
export interface Token {
  /** Stem in lower case without diacritics; of a number its plain digits. */
  stem: string;
  /** Index among the words of the text. */
  position: number;
  /** Where the word is in the text. */
  start: number;
  end: number;
}

/**
 * Finds the words of a text. `U.S.` is one word, so are `R&D`, `350,000` and `78.6`; the parts of `net-zero` are two, and
 * the whole counts as a third one at the place of the first.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  let run: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const token = {
      stem: toStem(match[0]),
      position: position++,
      start: match.index,
      end: match.index + match[0].length,
    };
    const hyphenated = run.length > 0 && hyphen.test(text.slice(run.at(-1)?.end, token.start));
    if (!hyphenated) {
      tokens.push(...joinRun(run, text));
      run = [];
    }
    run.push(token);
    tokens.push(token);
  }
  tokens.push(...joinRun(run, text));
  return tokens.sort((a, b) => a.position - b.position);
}

/** Decimal and grouped numbers, abbreviations with dots or an ampersand, everything else of letters and digits. */
const wordPattern =
  /\p{N}+\.\p{N}+|\d{1,3}(?:,\d{3})+(?!\d)|\p{L}(?:\.\p{L})+(?!\p{L})|\p{L}&\p{L}(?!\p{L})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}]+)*/gu;
const hyphen = /^\.?[-‐‑]$/;

/** The form in which words are compared: see `Token.stem`. */
export function toStem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const folded = foldWord(word);
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(folded);
  const found = ordinal?.[1] ?? (isEnglish ? stem(folded) : folded);
  if (stems.size >= mostStems) stems.clear();
  stems.set(word, found);
  return found;
}

/** A cache: texts repeat their words, and stemming would be most of the work of a search. */
const stems = new Map<string, string>();
const mostStems = 20_000;

function joinRun(run: readonly Token[], text: string): Token[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || run.length < 2) return [];
  const joined = text.slice(first.start, last.end).replace(/[-‐‑]/g, '');
  return [{ stem: toStem(joined), position: first.position, start: first.start, end: last.end }];
}
