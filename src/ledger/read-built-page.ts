import { isKept } from '../reference/addresses.ts';
import { listTags, tagsOfMain } from './page-tags.ts';

/** What the ledger needs to know about a built page. */
export interface FinishedPage {
  /** Every id in the text of the page, in order, without those that only keep a former address. */
  ids: string[];
  /** Ids with a link of their own beside them. */
  permalinks: ReadonlySet<string>;
  /** The addresses of the links in the text, as written. */
  links: string[];
  /** Whether it only stands in for a page that has moved or is retired. */
  isFormer: boolean;
}

/** Marks an element whose id only keeps a former address; on the article of a page, the whole page. */
export const formerMark = 'data-former';
/** Numbered by the page itself: they change whenever a citation is added. */
const numbered = /^(?:note|cite|ref)-\d+$/;

/** Reads the text of a page, its `<main>`. */
export function readFinishedPage(html: string): FinishedPage {
  const page = { ids: [] as string[], permalinks: new Set<string>(), links: [] as string[], isFormer: false };
  for (const { name, attributes } of tagsOfMain(listTags(html))) {
    const isMarked = attributes.has(formerMark);
    if (isMarked && name === 'article') page.isFormer = true;
    const id = attributes.get('id');
    if (id && !isMarked && !numbered.test(id)) page.ids.push(id);
    const href = attributes.get('href');
    if (name !== 'a' || href === undefined) continue;
    page.links.push(href);
    const classes = attributes.get('class')?.split(' ') ?? [];
    if (classes.includes('permalink') && href.startsWith('#')) page.permalinks.add(href.slice(1));
  }
  return page;
}

/** Every id of a page, those that only keep a former address too. */
export function listIds(html: string): Set<string> {
  return new Set(listTags(html).flatMap(({ attributes }) => attributes.get('id') ?? []));
}

/** The address that a page says is its own. */
export function readCanonical(html: string): string | undefined {
  return listTags(html)
    .find(({ attributes }) => attributes.get('rel') === 'canonical')
    ?.attributes.get('href');
}

/**
 * The addresses of a site by its built pages: `standing` has every page and id; `kept` has the pages, and the ids with
 * a permalink or a link from another page. Links are below the base path.
 */
export function listAddresses(
  pages: ReadonlyMap<string, FinishedPage>,
  base: string,
): { standing: Set<string>; kept: Set<string> } {
  const standing = new Set<string>();
  const linked = new Set<string>();
  for (const [path, { ids, permalinks, links, isFormer }] of pages) {
    if (isFormer) continue;
    for (const address of [path, ...ids.map((id) => `${path}#${id}`)]) standing.add(address);
    for (const address of [path, ...[...permalinks].map((id) => `${path}#${id}`)]) linked.add(address);
    for (const link of links) {
      const address = link.startsWith(base) ? link.slice(base.length - 1) : '';
      if (address.includes('#') && !address.startsWith(`${path}#`)) linked.add(address);
    }
  }
  return { standing, kept: new Set([...linked].filter((address) => standing.has(address) && isKept(address)).sort()) };
}
