import { refKey } from '../reference/derived/cited-parts.ts';
import type { ReferenceGroup, ReferenceItem } from '../reference/derived/referred-to-by.ts';
import type { CitedSentence, Entry, ParagraphRef } from '../reference/reference.ts';
import { refsOf } from './page-notes.ts';

/** What refers to an entry or person in one way, as a page shows it. */
export interface ReferringGroup {
  heading: string;
  pages: ReferringPage[];
}

interface ReferringPage {
  from: Entry;
  /** For relations: the roles, where there are any, and what they rest on. */
  stated: { role: string | null; refs: readonly ParagraphRef[] }[];
  /** Sections and statements that mention it. */
  places: ReferenceItem[];
  sentences: readonly CitedSentence[];
}

/** When more pages than this mention an entry, their sentences would drown it: only links are shown then. */
const mostWithSentences = 12;

/** What the page of the one referred to tells already. */
interface Told {
  /** The paragraphs that it cites. */
  cited: readonly ParagraphRef[];
  /** The entries that it states a relation to itself. */
  tied: ReadonlySet<string>;
  /** The entries that its text links to. */
  linked: ReadonlySet<string>;
}

const nothing: Told = { cited: [], tied: new Set(), linked: new Set() };

/**
 * By page: relations with their roles, and mentions by their place. Sentences are shown only where the page itself does
 * not tell the same: the note of a relation whose words alone say little, and the first sentence of a section that
 * mentions the entry, because no other is written to be read alone.
 */
export function describeReferring(groups: readonly ReferenceGroup[], told = nothing): ReferringGroup[] {
  const cited = new Set(told.cited.map(refKey));
  const isNews = ({ refs }: CitedSentence) => refs.some((ref) => !cited.has(refKey(ref)));
  return groups.flatMap(({ heading, isStated, tellsLittle, items }) => {
    const pages = [...Map.groupBy(items, ({ from }) => from)].flatMap(([from, own]): ReferringPage[] => {
      const opening = own.flatMap(({ sentences }) => sentences.filter((sentence) => opensSection(from, sentence)));
      const notes = own.flatMap(({ sentences }) => (tellsLittle ? sentences : []));
      const sentences = isStated ? notes : items.length > mostWithSentences ? [] : opening.slice(0, 1);
      const shown = sentences.some(isNews) ? sentences : [];
      const isKnown = told.tied.has(from.id) || (!isStated && told.linked.has(from.id));
      if (isKnown && shown.length === 0) return [];
      return [
        {
          from,
          stated: isStated && shown.length === 0 ? own.map(({ role, refs }) => ({ role, refs })) : [],
          places: isStated ? [] : own,
          sentences: shown,
        },
      ];
    });
    return pages.length > 0 ? [{ heading, pages }] : [];
  });
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
