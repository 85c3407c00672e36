import { pathAbove, splitAddress } from '../../reference/addresses.ts';
import type { FormerItem, FormerPage, FormerPart } from '../../ledger/list-former.ts';
import { findNearestPlace } from '../../ledger/guess-new-address.ts';
import type { PublishedContent } from '../../ledger/published-content.ts';
import { markPlaces } from '../../ledger/mark-places.ts';
import { namePlaces, spellAddress } from '../../reference/derived/title-of-address.ts';

/** Describes former places in words and links, for the pages and lists that stand in for them. */
export function describeFormer(content: PublishedContent): {
  part: (part: FormerPart) => FormerItem;
  page: (page: FormerPage) => FormerItem;
} {
  const places = markPlaces(content.reference);
  const nameOf = namePlaces(content.reference, places);
  const lastRows = new Map(content.editions.map((row) => [row.address, row]));
  const describe = (id: string, { row, leadsTo }: FormerPart | FormerPage): FormerItem => {
    const address = leadsTo ?? findNearest(row.address);
    const titles = [row.title, lastRows.get(row.address)?.title];
    const was = titles.find((title) => title) ?? spellAddress(row.address);
    return { id, was, why: leadsTo === null ? row.why : null, to: { address, title: nameOf(address) } };
  };
  /** The most similar text of another page; otherwise the page that it has moved to, or the index above it. */
  const findNearest = (address: string): string => {
    const nearest = findNearestPlace(lastRows.get(address), places);
    if (nearest !== null) return nearest;
    const { page, fragment } = splitAddress(address);
    const movedTo = fragment === null ? null : (content.ledger.get(page)?.leadsTo ?? null);
    return movedTo ?? pathAbove(page);
  };
  return { part: (part) => describe(part.id, part), page: (page) => describe('', page) };
}
