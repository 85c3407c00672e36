import { pageKinds, type PageKind } from './page-kinds.ts';

/**
 * `search.json`: what the search in the browser knows before it asks the index, and from which it suggests pages by
 * their names. Kept small: it is fetched first.
 */
export interface Manifest {
  version: typeof manifestVersion;
  /** Folder of the index, beside this file; named for its content. */
  folder: string;
  /** SHA-256, as base64, of each file in the folder that is not packed: those check themselves. */
  files: Readonly<Record<string, string>>;
  /** The pages of each kind in the order of their records. */
  pages: Partial<Record<PageKind, readonly ListedPage[]>>;
  /** How many parts the index has. */
  chunks: number;
  /** How many records each file of texts has, in their order. */
  texts: readonly number[];
}

/** Path, title, how many records it has, the title that lists show where it is another, and other names. */
export type ListedPage = readonly [path: string, title: string, records: number, listed?: string, ...names: string[]];

/** Where it stands, from the root of the site. */
export const manifestFile = 'search.json';
/** Of the whole format; it grows with each change that scripts of before would not understand. */
export const manifestVersion = 3;

/** A page that can be found. */
export interface Page {
  /** Path without the base path. */
  path: string;
  title: string;
  /** For lists of results: shorter, or with what tells who it is. */
  listed: string;
  kind: PageKind;
  /** Other names. */
  names: readonly string[];
  /** How many records it has: a measure of how much it tells. */
  records: number;
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

/** The pages of the manifest in the order of their records. */
export function listPages({ pages }: Manifest): Page[] {
  return pageKinds.flatMap((kind) =>
    (pages[kind] ?? []).map(([path, title, records, listed = '', ...names]) => ({
      ...{ path, title, listed: listed === '' ? title : listed, kind, names, records },
    })),
  );
}
