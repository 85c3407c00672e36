import type { Heading } from 'mdast';
import { fragmentPattern } from '../../schema/common.ts';
import { isHeadingId } from './body-rules.ts';
import { citationPattern } from '../../reference/cited-text.ts';
import { flattenBlock, startOf, type FlatBlock } from './flatten-block.ts';
import type { Report } from '../../text/problems.ts';
import { positionAt, type TextFile } from '../../text/text-file.ts';
import { words } from '../../words/words.ts';

/** The ids of the sections and statements of a page, with the line that gives each. */
export type Fragments = Map<string, number>;

/** Ids that every page makes by itself; numbered ones such as `p12` and `note-3` are reserved too. */
const reservedFragments: readonly string[] = [
  ...Object.keys(words.partTitles),
  'contents',
  'top',
  'main',
  'menu',
  'site-search',
];
const numbered = /^(?:p|n|note-|cite-|ref-)\d+$/;

/** Claims an id for a section or statement; reports one that is invalid, reserved, or taken. */
export function claimFragment(id: string, offset: number, file: TextFile, taken: Fragments, report: Report): void {
  const line = taken.get(id);
  if (!fragmentPattern.test(id)) report(offset, 'bad-fragment', id);
  else if (reservedFragments.includes(id) || numbered.test(id)) {
    report(offset, 'reserved-fragment', id, [...reservedFragments, 'p and a number']);
  } else if (line !== undefined) report(offset, 'duplicate-fragment', id, line);
  else taken.set(id, positionAt(file, offset).line);
}

/** The id and text of a heading, and its block. `under` is true when a heading of depth 2 stands before it. */
export function readHeading(
  heading: Heading,
  under: boolean,
  file: TextFile,
  taken: Fragments,
  report: Report,
): { id: string | null; title: string; block: FlatBlock } {
  const block = flattenBlock([heading], file.text);
  const { text, links, offsetOf } = block;
  const title = text.replace(/\s+/g, ' ').trim();
  const offset = startOf(heading);
  if (heading.depth !== 2 && heading.depth !== 3) report(offset, 'heading-depth', heading.depth);
  else if (heading.depth === 3 && !under) report(offset, 'heading-order');
  if (!title) report(offset, 'empty-heading');
  const citation = text.search(citationPattern);
  if (citation >= 0) report(offsetOf(citation), 'misplaced-citation', 'a heading');
  if (links[0]) report(links[0].offset, 'forbidden-markdown', 'a link in a heading', 'link in the text below it');

  const last = heading.children.at(-1);
  const written = last && isHeadingId(last, heading) && 'value' in last ? last.value : null;
  const id = written === null ? null : (/^\/\*\s*#([^\s*]*)\s*\*\/$/.exec(written)?.[1] ?? null);
  if (id === null) report(last && written !== null ? startOf(last) : offset, 'heading-without-id', exampleId(title));
  else claimFragment(id, last ? startOf(last) : offset, file, taken, report);
  return { id, title, block };
}

/** A short id to start from: the first long word of the title. */
function exampleId(title: string): string {
  const words = title.toLowerCase().match(/[a-z][a-z0-9]*/g) ?? [];
  return words.find((word) => word.length > 4) ?? words[0] ?? 'some-id';
}
