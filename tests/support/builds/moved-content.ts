import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ContentTexts,
  deleteEntry,
  mergeEntries,
  moveSection,
  renameAll,
  renameId,
  reverseAll,
} from './rewrite-content.ts';

/** What the author of the rewritten content has to record: where an address leads now, or why it is gone. */
export const records: readonly (
  { from: string; to: string; why?: never } | { from: string; to?: never; why: string }
)[] = [
  { from: '/organizations/jama/#question', to: '/organizations/keidanren/#question' },
  { from: '/organizations/keidanren/#talks', to: '/organizations/keidanren/#eu-talks' },
  {
    from: '/events/us-japan-economic-relations-2021/#buy-american-impact',
    to: '/events/us-japan-economic-relations-2021/#impact',
  },
  { from: '/initiatives/buy-american/', to: '/initiatives/airport-modernization/' },
  { from: '/who/', to: '/names/' },
  { from: '/initiatives/energy-efficiency-tax-incentives/', why: 'It was one sentence of the event' },
  {
    from: '/timeline/#date-energy-efficiency-tax-incentives-2021-05-20',
    why: 'The entry that it dates is retired',
  },
];

/** The texts of the project's content, without the tables that the publishing command writes. */
export function readContentTexts(folder = 'content'): ContentTexts {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return new Map(
    paths
      .filter((path) => /\.(?:mdx|yaml)$/.test(path))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/**
 * The project's content after an author has renamed every heading and title, turned all lists and statements round,
 * moved a section to another page, merged two entries, deleted one, and changed two ids.
 */
export function rewriteContent(texts: ContentTexts): ContentTexts {
  const event = 'events/us-japan-economic-relations-2021.mdx';
  let rewritten = reverseAll(renameAll(texts));
  rewritten = moveSection(rewritten, 'organizations/jama.mdx', 'question', 'organizations/keidanren.mdx');
  rewritten = renameId(rewritten, 'organizations/keidanren.mdx', 'talks', 'eu-talks');
  rewritten = renameId(rewritten, event, 'buy-american-impact', 'impact');
  rewritten = mergeEntries(rewritten, 'initiatives/buy-american.mdx', 'initiatives/airport-modernization.mdx');
  return deleteEntry(rewritten, 'initiatives/energy-efficiency-tax-incentives.mdx');
}

/** A content with another beside it: new files, and lists that go on with the other's. */
export function addContent(texts: ContentTexts, more: ContentTexts): ContentTexts {
  const joined = [...more].map(([path, text]) => [path, `${texts.get(path) ?? ''}${text}`] as const);
  return new Map([...texts, ...joined]);
}
