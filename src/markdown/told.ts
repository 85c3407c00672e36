import type { Entry, Reference } from '../reference/reference.ts';
import { onceFor } from '../text/once-for.ts';

/**
 * All that the plugins of this folder may know of the content besides the text itself: a text that was compiled once is
 * taken again as long as it is told the same (`src/build/kept-texts.ts`).
 */
export interface Told extends ToldToAll {
  /** Path below the content folder. */
  path: string;
  /** The entry whose text it is; null for a file that is none. */
  entry: Entry | null;
}

interface ToldToAll {
  entries: ReadonlyMap<string, Pick<Entry, 'id' | 'kind'>>;
  /** Family names of people, by id. */
  familyNames: ReadonlyMap<string, string>;
  glossary: Reference['glossary'];
}

/** What the plugins are told about the file of a text, given by its full path. */
export type Tell = (file: string) => Told;

/** What is told to the text of an entry, given by its path below the content folder. */
export function tellText(reference: Reference, path: string): Told {
  const entry = reference.entries.get(path.replace(/^.*\/|\.mdx$/g, ''));
  return { ...tellAll(reference), path, entry: entry?.file === path ? entry : null };
}

/** The same for every text. */
export const tellAll = onceFor((reference: Reference): ToldToAll => ({
  entries: new Map(Array.from(reference.entries.values(), ({ id, kind }) => [id, { id, kind }])),
  familyNames: new Map(Array.from(reference.people.values(), ({ id, familyName }) => [id, familyName])),
  glossary: reference.glossary,
}));
