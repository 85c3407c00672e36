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

/** What the author of the rewritten content has to record, as arguments of `npm run permalinks --`. */
export const records = [
  ['move', '/organizations/jama/#question', '/organizations/keidanren/#question'],
  ['move', '/organizations/keidanren/#talks', '/organizations/keidanren/#eu-talks'],
  [
    'move',
    '/events/us-japan-economic-relations-2021/#buy-american-impact',
    '/events/us-japan-economic-relations-2021/#impact',
  ],
  ['move', '/initiatives/buy-american/', '/initiatives/airport-modernization/'],
  ['move', '/who/', '/names/'],
  ['retire', '/initiatives/energy-efficiency-tax-incentives/', '--why', 'It was one sentence of the event'],
  [
    'retire',
    '/timeline/#date-energy-efficiency-tax-incentives-2021-05-20',
    '--why',
    'The entry that it dates is retired',
  ],
] as const;

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
