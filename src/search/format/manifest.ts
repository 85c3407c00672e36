/** `search.json`: all that the search in the browser knows before it asks the index. Kept small: it is fetched first. */
export interface Manifest {
  version: typeof manifestVersion;
  /** Folder of the index, beside this file; named for its content. */
  folder: string;
  /** SHA-256, as base64, of each file in the folder that a search can't do without; fragments carry their own checksum. */
  files: Readonly<Record<string, string>>;
  /** The pages of each kind in the order of their records: path, title, and how many records they have. */
  pages: readonly {
    kind: string;
    title: string;
    list: readonly (readonly [path: string, title: string, records: number])[];
  }[];
  /** Groups of words and phrases that mean the same to somebody who searches. */
  synonyms: readonly (readonly string[])[];
}

/** Where it stands, from the root of the site. */
export const manifestFile = 'search.json';
/** Of the whole format; it grows with each change that scripts of before would not understand. */
export const manifestVersion = 2;

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

/**
 * Checks that an answer to the request for the manifest is one that this script understands.
 * @throws Error when it is something else: an error page, half a file, or the format of another release.
 */
export function readManifest(text: string): Manifest {
  const value = JSON.parse(text) as Partial<Manifest> | null;
  if (value?.version !== manifestVersion) throw new Error(`${manifestFile} has another format than this page expects`);
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
