import { absoluteAddress, entryPath } from '../../reference/addresses.ts';
import type { Reference } from '../../reference/reference.ts';
import { plainTitle } from '../../reference/source-words.ts';
import { site, type PublishedAt } from '../../site.ts';
import { words } from '../../words/words.ts';

/** A citation as a reader may write one: of a section, from the entry that says the most; null where nothing is said. */
export function describeExample(reference: Reference, at: PublishedAt): string | null {
  const [entry] = [...reference.entries.values()].sort((a, b) => b.statements.length - a.statements.length);
  const said = entry?.statements.find(({ section }) => section !== null);
  const section = entry?.sections.find(({ id }) => id !== null && id === said?.section);
  const ref = said?.sentences.flatMap(({ refs }) => refs)[0];
  const source = ref && reference.sources.get(ref.source);
  if (!entry || !section || !source) return null;
  const address = absoluteAddress(entryPath(entry, section.id), at);
  const title = `${source.publisher}, “${plainTitle(source)}”`;
  return words.exampleOf(`“${section.title ?? ''}”`, `${site.name}, ${address}`, title, ref.paragraph);
}
