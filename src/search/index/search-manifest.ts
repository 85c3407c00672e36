import { entryPath } from '../../reference/addresses.ts';
import { entryKinds } from '../../reference/reference.ts';
import { kindTitles } from '../../reference/kind-titles.ts';
import type { Manifest } from '../format/manifest.ts';
import type { SearchRecord } from './search-records.ts';

/**
 * Lists the pages and how many records they have for the manifest.
 * @throws Error for an entry without a record.
 */
export function listSearchedPages(
  entries: Iterable<SearchRecord['entry']>,
  records: readonly SearchRecord[],
): Manifest['pages'] {
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
