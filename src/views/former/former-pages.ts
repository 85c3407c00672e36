import { splitAddress } from '../../reference/addresses.ts';
import { listFormerPlaces, type FormerPage } from '../../ledger/list-former.ts';
import type { PublishedContent } from '../../ledger/published-content.ts';
import { listPlaces } from '../../reference/derived/addressable-places.ts';
import { sitePages } from '../../reference/site-pages.ts';

/** The pages that replace former ones; none where a page still exists, which the ledger's check reports. */
export function listFormerPages({ ledger, reference }: Pick<PublishedContent, 'ledger' | 'reference'>): FormerPage[] {
  const standing = new Set<string>([
    ...sitePages.map(({ path }) => path),
    ...listPlaces(reference).map(({ address }) => splitAddress(address).page),
  ]);
  return listFormerPlaces(ledger).pages.filter(({ address }) => !standing.has(address));
}
