import type { CitedSentence, Entry, ParagraphRef } from '../reference/reference.ts';
import type { ReferenceGroup, ReferenceItem } from '../reference/derived/referred-to-by.ts';
import { refsOf } from './note-counter.ts';

/** What refers to an entry or person in one way, as a page shows it. */
export interface ReferringGroup {
  heading: string;
  pages: ReferringPage[];
}

interface ReferringPage {
  from: Entry;
  /** For a relation that a field states: the role, if there is one, and what it rests on. */
  stated: { role: string | null; refs: readonly ParagraphRef[] }[];
  /** Sections and statements that mention it. */
  places: ReferenceItem[];
  sentences: readonly CitedSentence[];
}

/** When more pages than this mention an entry, their sentences would drown it: only links are shown then. */
const mostWithSentences = 12;

/**
 * By page: relations with their roles and whole notes, mentions by their place. Only the first sentence of a section
 * that mentions the entry is shown, because no other is written to be read alone.
 */
export function describeReferring(groups: readonly ReferenceGroup[]): ReferringGroup[] {
  return groups.map(({ heading, isStated, items }) => ({
    heading,
    pages: [...Map.groupBy(items, ({ from }) => from)].map(([from, own]) => ({
      from,
      stated: own
        .filter(({ sentences }) => isStated && sentences.length === 0)
        .map(({ role, refs }) => ({ role, refs })),
      places: isStated ? [] : own,
      sentences: isStated
        ? own.flatMap(({ sentences }) => sentences)
        : items.length > mostWithSentences
          ? []
          : own.flatMap(({ sentences }) => sentences.filter((sentence) => opensSection(from, sentence))).slice(0, 1),
    })),
  }));
}

/** What the groups cite, in the order shown. */
export function listReferringCitations(groups: readonly ReferringGroup[]): (readonly ParagraphRef[])[] {
  return groups.flatMap(({ pages }) =>
    pages.flatMap(({ stated, sentences }) => [...stated.map(({ refs }) => refs), ...refsOf(sentences)]),
  );
}

function opensSection({ sections }: Entry, { text }: CitedSentence): boolean {
  return sections.some(({ sentences }) => sentences[0]?.text === text);
}
