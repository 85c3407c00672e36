import { splitAddress } from '../../reference/addresses.ts';
import { listFormerPlaces, type FormerPage } from '../../ledger/list-former.ts';
import type { PublishedContent } from '../../ledger/published-content.ts';
import { listPlaces } from '../../reference/derived/addressable-places.ts';
import { sitePages } from '../../reference/site-pages.ts';

/** The pages to be made for former ones. Where a page still stands there is none: the check of the ledger tells of it. */
export function listFormerPages({ ledger, reference }: Pick<PublishedContent, 'ledger' | 'reference'>): FormerPage[] {
  const standing = new Set<string>([
    ...sitePages.map(({ path }) => path),
    ...listPlaces(reference).map(({ address }) => splitAddress(address).page),
  ]);
  return listFormerPlaces(ledger).pages.filter(({ address }) => !standing.has(address));
}
