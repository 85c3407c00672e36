import type { TermMatch } from './matches.client.ts';
import type { JudgedPage } from './rank-pages.client.ts';
import type { RecordText } from './record-text.client.ts';
import { foldWord } from '../words/fold.client.ts';
import { findPlaces } from './word-positions.client.ts';
import { isStopWord } from '../words/stop-words.client.ts';

/** How many words are told for one. */
const most = 4;

/** A word of the query, and the words found in its place. */
export interface Reading {
  typed: string;
  found: string[];
}

/** How a word of a text fits a term. */
export type Fit = 'typed' | 'near';

/** Tells for each stem of a query how its words fit: in the form typed, or only by meaning, beginning or stem. */
export function makeFitting(matches: readonly TermMatch[]): (stem: string, word: string) => Fit | null {
  const byStem = new Map<string, Set<string>>();
  for (const { term } of matches) {
    for (const alternative of term.alternatives) {
      for (const [at, stem] of alternative.stems.entries()) {
        const word = alternative.words[at] ?? '';
        // In "call for" only "call" is marked.
        if (alternative.stems.length > 1 && isStopWord(word)) continue;
        const forms = byStem.get(stem) ?? new Set();
        if (alternative.weight === 1) forms.add(plainForm(word));
        byStem.set(stem, forms);
      }
    }
  }
  return (stem, word) => {
    const forms = byStem.get(stem);
    if (!forms) return null;
    return forms.has(plainForm(foldWord(word))) ? 'typed' : 'near';
  };
}

/** The words that the pages shown have instead of those typed, for each word that none of them has. */
export function listReadings(pages: readonly JudgedPage[], matches: readonly TermMatch[]): Reading[] {
  const all = pages.map(({ records }) => records.map(({ text }) => text));
  const texts = all.flatMap(([best]) => best ?? []);
  return matches.flatMap((match) => {
    if (all.flat().some((text) => listWays(text, match).some(({ isTyped }) => isTyped))) return [];
    const found = new Map<string, number>();
    for (const text of texts) {
      for (const { way } of listWays(text, match)) found.set(way, (found.get(way) ?? 0) + 1);
    }
    const commonest = [...found].sort(([, a], [, b]) => b - a).slice(0, most);
    return commonest.length > 0 ? [{ typed: match.term.typed, found: commonest.map(([word]) => word) }] : [];
  });
}

/** How a record says a term: in which words, as often as it does, or in which phrases. */
function listWays(record: RecordText, match: TermMatch): { way: string; isTyped: boolean }[] {
  const fit = makeFitting([match]);
  return match.term.alternatives.flatMap(({ words, stems, weight }) => {
    if (stems.length > 1) {
      const stands = Object.values(record.fields).some((tokens) => findPlaces(tokens, stems).length > 0);
      return stands ? [{ way: words.join(' '), isTyped: weight === 1 }] : [];
    }
    return record
      .wordsOf()
      .filter(({ stem, text }) => stem === stems[0] && !isStopWord(foldWord(text)))
      .map(({ stem, text }) => ({ way: foldWord(text), isTyped: fit(stem, text) === 'typed' }));
  });
}

/** Without the endings of number and tense, which nobody takes for another word. */
function plainForm(word: string): string {
  return word
    .replace(/(?:ies|y)$/, 'i')
    .replace(/(?:ing|ed|es|s|e)$/, '')
    .replace(/(.)\1$/, '$1');
}
