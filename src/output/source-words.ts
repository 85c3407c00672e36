import type { Entry, Source } from '../model/reference.ts';

/** The title as a page prints it: the brackets that mark a title of ours belong in citations alone. */
export function plainTitle({ title }: Source): string {
  return title.replace(/^\[(.*)\]$/, '$1');
}

/** The sources that entries rest on and that say something of whose the views are, in the order of the sources. */
export function listDisclaimed(sources: Iterable<Source>, entries: readonly Entry[]): Source[] {
  const cited = new Set(entries.flatMap(({ notes }) => notes.flatMap(({ refs }) => refs.map(({ source }) => source))));
  return [...sources].filter(({ id, disclaimer }) => disclaimer !== undefined && cited.has(id));
}
