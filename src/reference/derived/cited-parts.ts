import type { Entry, ParagraphRef } from '../reference.ts';
import { listParts, type CitedPart } from './parts.ts';

/** Every sentence and value of an entry that rests on paragraphs, in the order summary, facts, body, dates, figures, relations. */
export function listCitedParts(entry: Entry): CitedPart[] {
  return listParts(entry)
    .flatMap(({ cited }) => cited)
    .filter(({ sentences }) => sentences.length > 0);
}

/** The paragraphs, each once, in the order cited. */
export function uniqueRefs(refs: readonly ParagraphRef[]): ParagraphRef[] {
  return [...new Map(refs.map((ref) => [refKey(ref), ref])).values()];
}

/** `sasakawa:12`: a paragraph as a key. */
export function refKey(ref: ParagraphRef): string {
  return `${ref.source}:${ref.paragraph}`;
}
