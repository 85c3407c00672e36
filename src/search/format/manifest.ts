/** `search.json`, as the build writes it: see `search/index/search-manifest.ts`. */
export interface Manifest {
  version: number;
  folder: string;
  files: Readonly<Record<string, string>>;
  pages: readonly { kind: string; title: string; list: readonly (readonly [string, string, number])[] }[];
  synonyms: readonly (readonly string[])[];
}

/** A page that can be found. */
export interface Page {
  /** Path without the base path. */
  path: string;
  title: string;
  /** `organization`, `initiative` or `event`. */
  kind: string;
  /** How many records it has: a measure of how much it tells. */
  records: number;
}

/** What the manifest says, ready for look-ups. */
export interface Catalog {
  pages: readonly Page[];
  /** The page of each record, by Pagefind's id. */
  pageOf: ReadonlyMap<string, Page>;
}

const understoodVersion = 2;

/**
 * Checks that an answer to the request for `search.json` is a manifest this script understands.
 * @throws Error when it is something else: an error page, half a file, or the format of another release.
 */
export function readManifest(text: string): Manifest {
  const value = JSON.parse(text) as Partial<Manifest> | null;
  if (value?.version !== understoodVersion) throw new Error('search.json has another format than this page expects');
  return value as Manifest;
}

/** Unfolds the lists of the manifest; the ids are those of the records, in the order of pages. */
export function unfoldManifest(manifest: Manifest, ids: readonly string[]): Catalog {
  const pages: Page[] = [];
  const pageOf = new Map<string, Page>();
  let next = 0;
  for (const { kind, list } of manifest.pages) {
    for (const [path, title, records] of list) {
      const page = { path, title, kind, records };
      pages.push(page);
      for (const id of ids.slice(next, next + records)) pageOf.set(id, page);
      next += records;
    }
  }
  return { pages, pageOf };
}

/** Pagefind's ids of all records, in the order in which they were indexed: from its own list, unpacked. */
export function readRecordIds(metaFile: Uint8Array): string[] {
  // Each stands there as text before the number of its words; the names of the parts of the index follow the last.
  return new TextDecoder('latin1').decode(metaFile).match(/en_[0-9a-f]+/g) ?? [];
}
