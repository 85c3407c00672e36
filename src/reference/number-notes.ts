import type { Entry, Note, ParagraphRef } from './reference.ts';

/** The identity of a note: its paragraphs in the order cited, `sasakawa:12;sasakawa:13`. */
export function noteKey(refs: readonly ParagraphRef[]): string {
  return refs.map((ref) => `${ref.source}:${ref.paragraph}`).join(';');
}

/** Numbers the citations of a page in the order given: one note for each set of paragraphs cited together. */
export function numberNotes(citations: Iterable<readonly ParagraphRef[]>): Note[] {
  const notes = new Map<string, Note>();
  for (const refs of citations) {
    const key = noteKey(refs);
    if (key && !notes.has(key)) notes.set(key, { number: notes.size + 1, refs });
  }
  return [...notes.values()];
}

/** The number of the note for these paragraphs on an entry's page; null for guidance, which cites none. */
export function findNoteNumber(entry: Entry, refs: readonly ParagraphRef[]): number | null {
  const key = noteKey(refs);
  return entry.notes.find((note) => noteKey(note.refs) === key)?.number ?? null;
}
