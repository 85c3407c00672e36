/** `search.json`, as the build writes it: see `output/search-manifest.ts`. */
export interface Manifest {
  version: number;
  folder: string;
  files: Readonly<Record<string, string>>;
  pages: readonly { kind: string; title: string; list: readonly (readonly [string, string, number])[] }[];
  records: string;
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
export interface Catalogue {
  pages: readonly Page[];
  /** The page of each record, by Pagefind's id. */
  pageOf: ReadonlyMap<string, Page>;
}

const understoodVersion = 1;

/**
 * Checks that an answer to the request for `search.json` is a manifest this script understands.
 * @throws Error when it is something else: an error page, half a file, or the format of another release.
 */
export function readManifest(text: string): Manifest {
  const value = JSON.parse(text) as Partial<Manifest> | null;
  if (value?.version !== understoodVersion) throw new Error('search.json has another format than this page expects');
  return value as Manifest;
}

/** Unfolds the lists of the manifest. */
export function unfoldManifest(manifest: Manifest): Catalogue {
  const ids = manifest.records.split(' ');
  const pages: Page[] = [];
  const pageOf = new Map<string, Page>();
  let next = 0;
  for (const { kind, list } of manifest.pages) {
    for (const [path, title, records] of list) {
      const page = { path, title, kind, records };
      pages.push(page);
      for (const id of ids.slice(next, next + records)) pageOf.set(`en_${id}`, page);
      next += records;
    }
  }
  return { pages, pageOf };
}
