import { onceFor } from '../text/once-for.ts';
import { paragraphPath } from './addresses.ts';
import type { ParagraphRef, Source } from './reference.ts';

/** What shows in a text that it rests on a paragraph: the number of that paragraph in its document. */
export interface CitationMark {
  /** `12`; where it could be a paragraph of another document, `S12`. */
  text: string;
  /** Path of the paragraph's record. */
  path: string;
  /** Short title of the source, for screen readers. */
  source: string;
}

/** All sources, as far as marks name them. */
export interface NamedSources {
  sources: ReadonlyMap<string, Pick<Source, 'id' | 'shortTitle'>>;
}

/** The marks of paragraphs cited together, in the order cited. `main` is the source whose marks bear no sign. */
export function markCitations(named: NamedSources, refs: readonly ParagraphRef[], main: string | null): CitationMark[] {
  return refs.map((ref) => {
    const text = `${ref.source === main ? '' : signOf(named, ref.source)}${ref.paragraph}`;
    return { text, path: paragraphPath(ref), source: named.sources.get(ref.source)?.shortTitle ?? ref.source };
  });
}

/** The source that a page cites where it cites only one, so that its marks need no sign; null for several. */
export function mainSource(cited: readonly ParagraphRef[]): string | null {
  const [source = null, ...others] = new Set(cited.map((ref) => ref.source));
  return others.length === 0 ? source : null;
}

/** The sign of a source on all pages: the first letters of its short title that no other source begins with. */
function signOf(named: NamedSources, id: string): string {
  return signs(named).get(id) ?? '';
}

const signs = onceFor(({ sources }: NamedSources) => {
  const names = new Map(
    [...sources.values()].map(({ id, shortTitle }) => [id, shortTitle.replace(/[^\p{L}]/gu, '') || id]),
  );
  return new Map(
    [...names].map(([id, name]) => {
      const others = [...names].filter(([other]) => other !== id).map(([, other]) => other.toLowerCase());
      let length = 1;
      const isTaken = () => others.some((other) => other.startsWith(name.slice(0, length).toLowerCase()));
      while (length < name.length && isTaken()) length++;
      return [id, name.slice(0, length)];
    }),
  );
});
