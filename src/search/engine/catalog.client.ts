import { recordId } from '../format/index-files.ts';
import { listPages, type Manifest, type Page } from '../format/manifest.ts';

/** What the manifest says, ready for look-ups. */
export interface Catalog {
  pages: readonly Page[];
  /** The page of each record, by Pagefind's id, in the order of records. */
  pageOf: ReadonlyMap<string, Page>;
}

/** Unfolds the lists of the manifest. */
export function unfoldManifest(manifest: Manifest): Catalog {
  const pages = listPages(manifest);
  const pageOf = new Map<string, Page>();
  for (const page of pages) {
    for (let count = 0; count < page.records; count++) pageOf.set(recordId(pageOf.size), page);
  }
  return { pages, pageOf };
}
