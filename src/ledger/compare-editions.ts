import { latestTexts, type EditionRow } from './editions.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from '../reference/derived/addressable-places.ts';

/** A place with the digest and fingerprint of its text. */
export interface MarkedPlace extends Place {
  digest: string;
  likeness: string;
}

/**
 * What has changed since the last edition, as rows of a new one: by kind of change, then in page order. Empty when
 * nothing has.
 */
export function compareEditions(
  editions: readonly EditionRow[],
  places: readonly MarkedPlace[],
  ledger: Ledger,
  date: string,
): EditionRow[] {
  const latest = latestTexts(editions);
  const mark = ({ address, digest, likeness, title }: Omit<EditionRow, 'date' | 'change'>) => {
    return { date, address, digest, likeness, title };
  };
  const added = places.filter(({ address }) => !latest.has(address));
  const changed = places.filter(({ address, digest }) => (latest.get(address)?.digest ?? digest) !== digest);
  const present = new Set(places.map(({ address }) => address));
  const lastChange = new Map(editions.map(({ address, change }) => [address, change]));
  const gone = [...ledger.values()].filter(({ address, leadsTo, why }) => {
    const told = lastChange.get(address);
    if (leadsTo === null && why === null) return false;
    return told !== (why === null ? 'moved' : 'retired');
  });
  // Places that have no address in the ledger, such as a table that is empty now.
  const dropped = [...latest.values()].filter(({ address }) => {
    const row = ledger.get(address);
    return !present.has(address) && (row === undefined || (row.leadsTo === null && row.why === null));
  });
  return [
    ...added.map((place) => ({ ...mark(place), change: 'added' as const })),
    ...changed.map((place) => ({ ...mark(place), change: 'changed' as const })),
    ...gone.map(({ address, why, title }) => {
      const last = latest.get(address) ?? { address, digest: '', likeness: '', title };
      return {
        ...mark({ ...last, title: title || last.title }),
        change: why === null ? ('moved' as const) : ('retired' as const),
      };
    }),
    ...dropped.map((row) => ({ ...mark(row), change: 'retired' as const })),
  ];
}
