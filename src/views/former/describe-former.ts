import { pathAbove, splitAddress } from '../../reference/addresses.ts';
import type { FormerItem, FormerPage, FormerPart } from '../../ledger/list-former.ts';
import { findNearestPlace } from '../../ledger/guess-new-address.ts';
import type { LoadedReference } from '../../gate/load-reference.ts';
import { markPlaces } from '../../ledger/mark-places.ts';
import { namePlaces, spellAddress } from '../../reference/derived/title-of-address.ts';

/** Describes former places in words and links, for the pages and lists that stand in for them. */
export function describeFormer(content: LoadedReference): {
  part: (part: FormerPart) => FormerItem;
  page: (page: FormerPage) => FormerItem;
} {
  const places = markPlaces(content.reference);
  const nameOf = namePlaces(content.reference, places);
  const lastRows = new Map(content.editions.map((row) => [row.address, row]));
  const pages = new Set(places.map(({ address }) => splitAddress(address).page));
  const describe = (id: string, { row, leadsTo }: FormerPart | FormerPage): FormerItem => {
    const address = leadsTo ?? findNearest(row.address);
    const titles = [row.title, lastRows.get(row.address)?.title];
    const was = titles.find((title) => title) ?? spellAddress(row.address);
    return { id, was, why: leadsTo === null ? row.why : null, to: { address, title: nameOf(address) } };
  };
  /** The most similar text; otherwise the page, if it still exists, or the index above it. */
  const findNearest = (address: string): string => {
    const nearest = findNearestPlace(lastRows.get(address), places);
    if (nearest !== null) return nearest;
    const { page, fragment } = splitAddress(address);
    if (fragment !== null && (pages.has(page) || !content.ledger.has(page))) return page;
    if (fragment !== null && content.ledger.get(page)?.why === null) return page;
    return pathAbove(page);
  };
  return { part: (part) => describe(part.id, part), page: (page) => describe('', page) };
}
