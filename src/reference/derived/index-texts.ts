import { plainQuotes } from '../../text/plain-quotes.ts';
import type { Entry, Reference } from '../reference.ts';
import { listParts } from './parts.ts';

/** The texts of all pages, made ready to be searched for names. */
export interface TextIndex {
  all: readonly IndexedText[];
  /** By each word in it, as it is written. */
  byWord: ReadonlyMap<string, ReadonlySet<IndexedText>>;
}

interface IndexedText extends TextPlace {
  entry: Entry;
  /** Counted over all places. */
  at: number;
}

/** Indexes the texts of all pages by the words in them: a name is looked for only where its first word is. */
export function indexTexts(reference: Reference): TextIndex {
  const texts = [...reference.entries.values()].flatMap((entry) =>
    listTexts(entry).map((place) => {
      return { ...place, entry };
    }),
  );
  const all = texts.map((text, at): IndexedText => {
    return { ...text, at };
  });
  const byWord = new Map<string, Set<IndexedText>>();
  for (const place of all) {
    for (const word of wordsOf(place.text)) byWord.set(word, (byWord.get(word) ?? new Set()).add(place));
  }
  return { all, byWord };
}

/** The words and numbers of a text, as they are written. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

interface TextPlace {
  fragment: string | null;
  label: string | null;
  text: string;
}

/** All text of a page by the fragment it is under. */
function listTexts(entry: Entry): TextPlace[] {
  const places = new Map<string | null, TextPlace>();
  const add = (fragment: string | null, label: string | null, text: string): void => {
    const place = places.get(fragment);
    if (place) place.text += `\n${plainSpelling(text)}`;
    else places.set(fragment, { fragment, label, text: plainSpelling(text) });
  };
  add(null, null, entry.title);
  for (const section of entry.sections) if (section.id !== null) add(section.id, section.title, section.title ?? '');
  for (const { fragment, title, cited } of listParts(entry)) {
    add(fragment, title, cited.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join('\n'));
  }
  for (const section of entry.sections) add(section.id, section.title, section.editorNotes.join('\n'));
  return [...places.values()];
}

/** A text with plain quotation marks and composed letters, so that spellings of the same name are the same. */
export function plainSpelling(text: string): string {
  return plainQuotes(text.normalize('NFC'));
}
