import { listPlaces } from '../reference/derived/addressable-places.ts';
import { checkLedger } from '../ledger/check-ledger.ts';
import { latestTexts } from '../ledger/editions.ts';
import { findLikelyPlace } from '../ledger/guess-new-address.ts';
import { writeLedger } from '../ledger/ledger-table.ts';
import { markPlaces } from '../ledger/mark-places.ts';
import type { Problem } from '../text/problems.ts';
import type { LoadedReference } from './load-reference.ts';

/** Pages, sections and statements that are published and no longer written; the build finds all other addresses too. */
export function findLostPlaces({ reference, ledger, editions }: LoadedReference): Problem[] {
  const standing = new Set(listPlaces(reference).map(({ address }) => address));
  const latest = latestTexts(editions);
  const written = [...ledger].filter(([address, row]) => latest.has(address) && (row.leadsTo ?? row.why) === null);
  if (written.every(([address]) => standing.has(address))) return [];
  const fresh = markPlaces(reference).filter(({ address }) => !ledger.has(address));
  return checkLedger({
    ledger: new Map(written),
    text: writeLedger(ledger),
    standing,
    findLikely: ({ address }) => findLikelyPlace({ address, last: latest.get(address), pageMovedTo: null }, fresh),
  });
}
