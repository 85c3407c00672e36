import { statSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, listPages } from '../../support/builds/built-site.ts';
import type { Build } from '../../support/builds/builds.ts';

/** A page that stands for its type. */
export interface PageType {
  /** `organizations/*` for an entry, `organizations` for the index, `home`. */
  name: string;
  /** Below the base path, with a query where it has one. */
  path: string;
}

/**
 * The largest page of each type, of whatever the site holds: pages are of a type when they stand in the same folder at
 * the same depth. The search page is there twice, the second time with results.
 */
export function listPageTypes(build: Build): PageType[] {
  const pages = [...pagesByType(build)].map(([name, of]) => ({ name, path: addressOf(of.at(-1) ?? '') }));
  const [word = ''] =
    pages
      .find(({ name }) => name === 'organizations/*')
      ?.path.split('/')
      .slice(1) ?? [];
  return [...pages, { name: 'search with results', path: `search/?q=${word.replaceAll('-', '+')}` }];
}

/** Every page, each as if it were a type of its own. */
export function listAllPages(build: Build): PageType[] {
  return listPages(build).map((page) => ({ name: addressOf(page), path: addressOf(page) }));
}

/** The files of the pages of each type, from the smallest to the largest. */
export function pagesByType(build: Build): Map<string, string[]> {
  const sizeOf = (page: string): number => statSync(join(build.folder, page)).size;
  const bySize = listPages(build).sort((a, b) => sizeOf(a) - sizeOf(b));
  return Map.groupBy(bySize, (page) => nameType(addressOf(page)));
}

function nameType(address: string): string {
  const [first, ...rest] = address.split('/').filter(Boolean);
  return first === undefined ? 'home' : [first, ...rest.map(() => '*')].join('/');
}
