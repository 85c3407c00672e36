import { isOwnIndex } from './real-site.ts';
import type { Sent, SiteFiles } from './serve-counted.ts';
import type { PaintWatch } from './watch-paint.ts';

/** A search to measure: where it stands, and how its page tells that the results are there. */
export interface Contestant {
  name: string;
  files: SiteFiles;
  /** Path of the page with the search. */
  page: string;
  /** Selector of the input. */
  input: string;
  watch: PaintWatch;
  /** Whether a file belongs to the search, and not to the page that holds it. */
  isSearchFile: (path: string) => boolean;
}

/** The files without which no search of Pagefind's starts, whatever is asked. */
export function isFixedPart(path: string): boolean {
  return /(?:^|\/)(?:pagefind\.js|pagefind-entry\.json|wasm\.[a-z]+\.pagefind|[^/]+\.pf_meta)$/.test(path);
}

/** The site's own search page. */
export function ownSearch(files: SiteFiles): Contestant {
  return {
    name: 'this search',
    files,
    page: 'search/',
    input: '[data-search-page] input[name="q"]',
    watch: 'own',
    isSearchFile: isOwnIndex,
  };
}

/** Pagefind's default user interface, as its guide sets it up. */
export function defaultSearch(files: SiteFiles): Contestant {
  return {
    name: 'Pagefind default UI',
    files,
    page: '',
    input: '.pagefind-ui__search-input',
    watch: 'default',
    // The other interfaces, and what other languages need, lie beside the index unused.
    isSearchFile: (path) =>
      /^pagefind\/(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|[^/]+\.pf_meta|wasm\.en\.pagefind|[^/]+\/.*)$/.test(
        path,
      ),
  };
}

/** Bytes of the answers that fit. */
export function sumBytes(sent: readonly Sent[], fits: (path: string) => boolean): number {
  return sent.filter(({ path }) => fits(path)).reduce((sum, { bytes }) => sum + bytes, 0);
}
