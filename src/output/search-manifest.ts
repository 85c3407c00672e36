import { entryPath } from '../model/addresses.ts';
import { entryKinds, type EntryKind } from '../model/reference.ts';
import { kindTitles } from './kind-titles.ts';
import type { SearchRecord } from './search-records.ts';

/** `search.json`: all that the search in the browser knows before it asks the index. Kept small: it is fetched first. */
export interface SearchManifest {
  version: 1;
  /** Folder of the index, beside this file; named for its content. */
  folder: string;
  /** SHA-256, as base64, of each file in the folder that a search can't do without; fragments carry their own checksum. */
  files: Record<string, string>;
  /** The pages of each kind in the order of their records: path, title, and how many records they have. */
  pages: { kind: EntryKind; title: string; list: [path: string, title: string, records: number][] }[];
  /** Pagefind's ids of the records, in the order of pages, each without the language; separated by spaces. */
  records: string;
  /** Groups of words and phrases that mean the same to somebody who searches. */
  synonyms: string[][];
}

/**
 * Lists the pages and their records for the manifest.
 * @param idByUrl Pagefind's id of each record.
 * @throws Error for an entry without a record, or a record that is not in the index.
 */
export function listSearchedPages(
  entries: Iterable<SearchRecord['entry']>,
  records: readonly SearchRecord[],
  idByUrl: ReadonlyMap<string, string>,
): Pick<SearchManifest, 'pages' | 'records'> {
  const byEntry = Map.groupBy(records, ({ entry }) => entry.id);
  const ids: string[] = [];
  const all = [...entries];
  const pages = entryKinds.map((kind) => ({
    kind,
    title: kindTitles[kind],
    list: all
      .filter((entry) => entry.kind === kind)
      .map((entry): [string, string, number] => {
        const own = byEntry.get(entry.id) ?? [];
        if (own.length === 0) throw new Error(`${entry.file} is missing in the search index`);
        for (const { url } of own) {
          const id = idByUrl.get(url);
          if (id === undefined) throw new Error(`${url} is missing in the search index`);
          ids.push(id);
        }
        return [entryPath(entry), entry.title, own.length];
      }),
  }));
  return { pages, records: ids.join(' ') };
}
