import { mainSource, markCitations, type CitationMark } from '../reference/citation-marks.ts';
import { refKey, uniqueRefs } from '../reference/derived/cited-parts.ts';
import type { CitedSentence, ParagraphRef, Reference } from '../reference/reference.ts';

/** The notes of a page: how its citations are marked, and which paragraphs it has named in a note already. */
export interface PageNotes {
  /** What shows the citation of these paragraphs. */
  marksOf(refs: readonly ParagraphRef[]): CitationMark[];
  /** The paragraphs among these that no note has named before; from now on they count as named. */
  takeUnshown(refs: readonly (readonly ParagraphRef[])[]): ParagraphRef[];
  /** All that have been marked or named so far, each once. */
  readonly all: readonly ParagraphRef[];
}

/**
 * @param cited What an entry cites. Where that is one source, its marks are plain numbers; on pages that gather from
 * many entries, each mark bears the sign of its source.
 */
export function keepPageNotes(reference: Reference, cited: readonly ParagraphRef[] = []): PageNotes {
  const main = mainSource(cited);
  const all = new Map<string, ParagraphRef>();
  const named = new Set<string>();
  const keep = (refs: readonly ParagraphRef[]): void => {
    for (const ref of refs) if (!all.has(refKey(ref))) all.set(refKey(ref), ref);
  };
  return {
    get all() {
      return [...all.values()];
    },
    marksOf(refs) {
      keep(refs);
      return markCitations(reference, refs, main);
    },
    takeUnshown(refsList) {
      const unshown = uniqueRefs(refsList.flat()).filter((ref) => !named.has(refKey(ref)));
      keep(unshown);
      for (const ref of unshown) named.add(refKey(ref));
      return unshown;
    },
  };
}

/** The paragraphs of each sentence. */
export function refsOf(sentences: readonly CitedSentence[]): (readonly ParagraphRef[])[] {
  return sentences.map((sentence) => sentence.refs);
}
