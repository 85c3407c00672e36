import type { ListedPage, Manifest } from '../format/manifest.ts';
import { pageKinds } from '../format/page-kinds.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * Lists the pages of the records for the manifest, by kind.
 * @throws Error where the records of a page, or the kinds, are not in the order in which the search counts them.
 */
export function listSearchedPages(records: readonly SearchRecord[]): Manifest['pages'] {
  const pages = [...Map.groupBy(records, ({ page }) => page.path)].map(([, own]) => own);
  const listed = pageKinds.map((kind) => [kind, pages.filter(([first]) => first?.page.kind === kind)] as const);
  const inOrder = listed.flatMap(([, own]) => own.flat());
  if (inOrder.some((record, place) => record !== records[place]))
    throw new Error('The search records are out of order');
  return Object.fromEntries(listed.map(([kind, own]) => [kind, own.map(listPage)]));
}

function listPage(records: readonly SearchRecord[]): ListedPage {
  const { path = '', title = '', listed = '', aliases = [] } = records[0]?.page ?? {};
  const names = aliases.length > 0 ? [listed, ...aliases] : listed === '' ? [] : [listed];
  return [path, title, records.length, ...names];
}
