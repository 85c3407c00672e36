import type { TermMatch } from './matches.client.ts';
import { mayAnswer, type Asked } from '../words/questions.client.ts';
import { makeFitting, type Fit } from './readings.client.ts';
import { isStopWord } from '../words/stop-words.client.ts';
import type { Token } from '../words/text.client.ts';

/** A piece of an excerpt; `marked` tells how it matches the query. */
export interface Piece {
  text: string;
  marked: Fit | null;
}

const excerptWords = 32;
/** Of a word that may be the answer; words of the query weigh about 2 to 6. */
const worthOfAnswer = 2.5;
/** Share of a word that stands in the heading above anyway. */
const shareInHeading = 0.4;

/**
 * The stretch of a text that says most about the terms, with their words marked.
 * @param heading Stems of what is shown above it.
 */
export function makeExcerpt(
  text: string,
  tokens: readonly Token[],
  matches: readonly TermMatch[],
  asked: Asked | null = null,
  heading: ReadonlySet<string> = new Set(),
): Piece[] {
  const weights = stemWeights(matches);
  const fit = makeFitting(matches);
  const words = tokens.filter((token, index) => token.position !== tokens[index - 1]?.position);
  const wordAt = (at: number): string => text.slice(words[at]?.start ?? 0, words[at]?.end ?? 0);
  const worth: number[] = words.map((_, at) => (mayAnswer(asked, wordAt(at), wordAt(at - 1)) ? worthOfAnswer : 0));
  for (const { stem, position } of tokens) {
    const weight = (weights.get(stem) ?? 0) * (heading.has(stem) ? shareInHeading : 1);
    worth[position] = Math.max(worth[position] ?? 0, weight);
  }
  const [from, to] = bestStretch(words, worth);
  const start = from === 0 ? 0 : (words[from]?.start ?? 0);
  const end = to >= words.length ? text.length : (words[to]?.start ?? text.length);
  const pieces: Piece[] = [];
  let at = start;
  if (start > 0) pieces.push({ text: '… ', marked: null });
  for (const token of tokens) {
    if (token.start < at || token.end > end || !weights.has(token.stem)) continue;
    if (token.start > at) pieces.push({ text: text.slice(at, token.start), marked: null });
    const word = text.slice(token.start, token.end);
    pieces.push({ text: word, marked: fit(token.stem, word) });
    at = token.end;
  }
  pieces.push({ text: text.slice(at, end).trimEnd() + (end < text.length ? ' …' : ''), marked: null });
  return pieces;
}

/** The words of a text that match the query, each spelling once. */
export function foundWords(text: string, tokens: readonly Token[], matches: readonly TermMatch[]): string[] {
  const weights = stemWeights(matches);
  const found = tokens.filter(({ stem }) => weights.has(stem)).map(({ start, end }) => text.slice(start, end));
  return [...new Set(found)];
}

function stemWeights(matches: readonly TermMatch[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of matches) {
    for (const alternative of term.alternatives) {
      for (const [at, stem] of alternative.stems.entries()) {
        // In "call for" only "call" is marked.
        if (alternative.stems.length > 1 && isStopWord(alternative.words[at] ?? '')) continue;
        weights.set(stem, Math.max(weights.get(stem) ?? 0, weight * alternative.weight));
      }
    }
  }
  return weights;
}

/** From which word to which: the stretch with the most telling words, moved back to where its sentence begins. */
function bestStretch(words: readonly Token[], worth: readonly number[]): [number, number] {
  if (words.length <= excerptWords) return [0, words.length];
  let best = 0;
  let bestWorth = 0;
  for (const [hit, value] of worth.entries()) {
    // A stretch that does not begin with a hit is no better than one that begins with the next.
    if (value === 0) continue;
    const from = Math.min(hit, words.length - excerptWords);
    const sum = stretchWorth(words, worth, from);
    if (sum > bestWorth + 1e-9) [best, bestWorth] = [from, sum];
  }
  // Some words before the first hit make it readable, as far as the last hit stays in.
  const firstHit = worth.findIndex((value, at) => at >= best && value > 0);
  const lastHit = worth.findLastIndex((value, at) => at < best + excerptWords && value > 0);
  const from = Math.max(0, Math.min(best, firstHit - Math.min(6, excerptWords - 1 - lastHit + firstHit)));
  return [from, Math.min(from + excerptWords, words.length)];
}

function stretchWorth(words: readonly Token[], worth: readonly number[], from: number): number {
  const seen = new Set<string>();
  let sum = 0;
  for (let at = from; at < from + excerptWords; at++) {
    const value = worth[at] ?? 0;
    if (value === 0) continue;
    const stem = words[at]?.stem ?? '';
    // The same word again adds little.
    sum += value * (seen.has(stem) ? 0.2 : 1);
    seen.add(stem);
  }
  return sum;
}
