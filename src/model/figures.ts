/**
 * The figures of a text in one normalized spelling, so that a sentence can be held against the paragraphs it rests on:
 * `350000`, `$78.6 billion`, `80.1%`, `50-52%`, `FY2013`, `55th`, `1980s`, `1/3`, `2:00 pm`. A unit, a scale or the
 * word "fiscal" is part of the figure: `80%` is not `80`, `$2.2 million` is not `$2.2 billion`, `FY2013` is not `2013`.
 */
import { digitRules } from './figure-rules.ts';
import type { FigureRule, FoundFigure } from './figure-rules.ts';
import { wordRules } from './number-words.ts';

export type { FoundFigure };

/** The figures of a source text, written in digits or in words; each once, in the order of the text. */
export function extractFigures(text: string): string[] {
  return [...new Set(scan(text, [...digitRules, ...wordRules]).map((found) => found.figure))];
}

/** The figures that a sentence writes in digits and that are not among the given ones, in the order of the sentence. */
export function findMissingFigures(sentence: string, paragraphFigures: Iterable<string>): FoundFigure[] {
  const known = new Set(paragraphFigures);
  return scan(sentence, digitRules).filter((found) => !known.has(found.figure));
}

function scan(text: string, rules: readonly FigureRule[]): FoundFigure[] {
  // Same length, so that every index holds: dashes in one form, no-break spaces as spaces.
  let rest = text.replace(/[‐‑‒–−]/g, '-').replace(/[\u00a0\u2009\u202f]/g, ' ');
  const found: FoundFigure[] = [];
  for (const { pattern, read } of rules) {
    for (const match of rest.matchAll(pattern)) found.push(...read(match));
    rest = rest.replace(pattern, (match) => '_'.repeat(match.length));
  }
  return found.sort((a, b) => a.index - b.index);
}
