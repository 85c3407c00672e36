import type { NamedSources } from '../reference/citation-marks.ts';
import type { Entry, Reference } from '../reference/reference.ts';
import { onceFor } from '../text/once-for.ts';
import { chosen } from '../words/words.ts';

/**
 * All that the plugins of this folder may know of the content besides the text itself: a text that was compiled once is
 * taken again as long as it is told the same (`src/build/kept-texts.ts`).
 */
export interface Told {
  /** Path below the content folder. */
  path: string;
  /** The entry whose text it is; null for a file that is none. */
  entry: Entry | null;
  all: ToldToAll;
}

/** What every text is told. */
export interface ToldToAll extends NamedSources {
  entries: ReadonlyMap<string, Pick<Entry, 'id' | 'kind'>>;
  glossary: Reference['glossary'];
  /** Whose words the plugins use. */
  language: string;
}

/** What the plugins are told about the file of a text, given by its full path. */
export type Tell = (file: string) => Told;

/** What is told to the text of an entry, given by its path below the content folder. */
export function tellText(reference: Reference, path: string): Told {
  const entry = reference.entries.get(path.replace(/^.*\/|\.mdx$/g, ''));
  return { path, entry: entry?.file === path ? entry : null, all: tellAll(reference) };
}

const tellAll = onceFor(({ entries, sources, glossary }: Reference): ToldToAll => ({
  entries: new Map(Array.from(entries.values(), ({ id, kind }) => [id, { id, kind }])),
  sources: new Map(Array.from(sources.values(), ({ id, shortTitle }) => [id, { id, shortTitle }])),
  glossary,
  language: chosen,
}));
