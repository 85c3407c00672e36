import { noteKey } from '../reference/number-notes.ts';
import type { CitedSentence, Note, ParagraphRef } from '../reference/reference.ts';

/** Keeps the numbers of a page's notes, and which of them the page has already shown in full. */
export interface PageNotes {
  /** The number of the note for these paragraphs; a new one where the page had none. */
  numberOf(refs: readonly ParagraphRef[]): number;
  /** The notes among these that the page has not shown before; they count as shown from now on. */
  takeUnshown(refs: readonly (readonly ParagraphRef[])[]): Note[];
  /** All notes of the page, in the order of their numbers. */
  readonly all: readonly Note[];
}

/** Starts with the notes of an entry (`Entry.notes`), or with none; what a page derives from other entries adds more. */
export function keepPageNotes(initial: readonly Note[]): PageNotes {
  const all = [...initial];
  const byKey = new Map(all.map((note) => [noteKey(note.refs), note]));
  const shown = new Set<Note>();

  function noteFor(refs: readonly ParagraphRef[]): Note {
    const known = byKey.get(noteKey(refs));
    if (known) return known;
    const note = { number: all.length + 1, refs };
    all.push(note);
    byKey.set(noteKey(refs), note);
    return note;
  }

  return {
    all,
    numberOf: (refs) => noteFor(refs).number,
    takeUnshown(refsList) {
      const notes = refsList.filter((refs) => refs.length > 0).map(noteFor);
      const unshown = [...new Set(notes)].filter((note) => !shown.has(note));
      for (const note of unshown) shown.add(note);
      return unshown.sort((a, b) => a.number - b.number);
    },
  };
}

/** The paragraphs of each sentence. */
export function refsOf(sentences: readonly CitedSentence[]): (readonly ParagraphRef[])[] {
  return sentences.map((sentence) => sentence.refs);
}
