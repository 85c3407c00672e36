import { splitAddress } from '../../reference/addresses.ts';
import type { ChangeKind, EditionRow } from '../../ledger/editions.ts';
import { resolveMoves } from '../../ledger/resolve-moves.ts';
import type { LoadedReference } from '../../gate/load-reference.ts';
import { markPlaces } from '../../ledger/mark-places.ts';
import { namePlaces } from '../../reference/derived/title-of-address.ts';

/** What an edition has changed, as readers see it. */
export interface DescribedEdition {
  date: string;
  /** In words: `3 changed, 1 moved`. */
  counts: string;
  /** By page, in the order of the list; a new page includes all of its parts. */
  pages: { title: string; address: string | null; changes: DescribedChange[] }[];
}

interface DescribedChange {
  change: ChangeKind;
  /** Its present or former title; null for the page itself. */
  title: string | null;
  /** Where it leads now; null when it leads nowhere. */
  address: string | null;
  /** The title of where it leads now, if it has moved. */
  movedTo?: string;
}

/** The editions, newest first. */
export function describeEditions(content: LoadedReference): DescribedEdition[] {
  const places = markPlaces(content.reference);
  const nameOf = namePlaces(content.reference, places);
  const standing = new Set(places.map(({ address }) => address));
  /** Where an address of any edition leads today: every address in the ledger leads somewhere, as do existing ones. */
  const linkOf = (address: string): string | null => {
    if (content.ledger.get(address)?.why) return address;
    const end = resolveMoves(content.ledger, address);
    return end.is === 'standing' && (standing.has(end.address) || content.ledger.has(end.address)) ? end.address : null;
  };
  const describePage = (page: string, rows: readonly EditionRow[]): DescribedEdition['pages'][number] => {
    const isWhole = rows.some((row) => row.address === page && row.change === 'added');
    const own = rows.find(({ address }) => address === page);
    const shown = isWhole ? rows.filter(({ change, address }) => change !== 'added' || address === page) : rows;
    return {
      title: own && own.title !== '' ? own.title : nameOf(page),
      address: linkOf(page),
      changes: shown.map(({ change, address, title }) => {
        const { fragment } = splitAddress(address);
        return {
          change,
          title: fragment && (title !== '' ? title : fragment.replaceAll('-', ' ')),
          address: linkOf(address),
          ...(change === 'moved' && { movedTo: nameOf(linkOf(address) ?? page) }),
        };
      }),
    };
  };
  return [...Map.groupBy(content.editions, ({ date }) => date)].reverse().map(([date, all]) => {
    const movedTo = new Set(
      all.flatMap(({ change, address }) => (change === 'moved' ? (content.ledger.get(address)?.leadsTo ?? []) : [])),
    );
    // A place that something moved to is not new.
    const rows = all.filter(({ change, address }) => change !== 'added' || !movedTo.has(address));
    return {
      date,
      counts: [...Map.groupBy(rows, ({ change }) => change)]
        .map(([change, { length }]) => `${length} ${change}`)
        .join(', '),
      pages: [...Map.groupBy(rows, ({ address }) => splitAddress(address).page)].map(([page, found]) =>
        describePage(page, found),
      ),
    };
  });
}
