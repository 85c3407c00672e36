import { entryPath } from '../../reference/addresses.ts';
import { entryKinds, type EntryKind } from '../../reference/reference.ts';
import { kindTitles } from '../../reference/kind-titles.ts';
import type { SearchRecord } from './search-records.ts';

/** `search.json`: all that the browser's search knows before it uses the index. Small, since it is fetched first. */
export interface SearchManifest {
  version: 2;
  /** Folder of the index, beside this file; named for its content. */
  folder: string;
  /** SHA-256, as base64, of each file in the folder that a search can't do without; fragments carry their own checksum. */
  files: Record<string, string>;
  /** The pages of each kind in the order of their records: path, title, and how many records they have. */
  pages: { kind: EntryKind; title: string; list: [path: string, title: string, records: number][] }[];
  /** Groups of words and phrases that mean the same to somebody who searches. */
  synonyms: string[][];
}

/**
 * Lists the pages and how many records they have for the manifest.
 * @throws Error for an entry without a record.
 */
export function listSearchedPages(
  entries: Iterable<SearchRecord['entry']>,
  records: readonly SearchRecord[],
): SearchManifest['pages'] {
  const byEntry = Map.groupBy(records, ({ entry }) => entry.id);
  const all = [...entries];
  return entryKinds.map((kind) => ({
    kind,
    title: kindTitles[kind],
    list: all
      .filter((entry) => entry.kind === kind)
      .map((entry): [string, string, number] => {
        const own = byEntry.get(entry.id) ?? [];
        if (own.length === 0) throw new Error(`${entry.file} is missing in the search index`);
        return [entryPath(entry), entry.title, own.length];
      }),
  }));
}
