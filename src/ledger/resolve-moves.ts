import type { Ledger, LedgerRow } from './ledger.ts';

/** Where a published address leads in the end. */
type Destination =
  /** The address itself, or the last of its moves: an existing address, or one that is not published yet. */
  | { is: 'standing'; address: string }
  /** Gone for good; the row is that of the last address. */
  | { is: 'retired'; row: LedgerRow }
  | { is: 'circle'; chain: string[] };

/** Follows the moves of an address to their end, however many there are. */
export function resolveMoves(ledger: Ledger, from: string): Destination {
  const chain = [from];
  for (let address = from; ;) {
    const row = ledger.get(address);
    if (!row) return { is: 'standing', address };
    if (row.why !== null) return { is: 'retired', row };
    if (row.leadsTo === null) return { is: 'standing', address };
    chain.push(row.leadsTo);
    if (chain.indexOf(row.leadsTo) < chain.length - 1) return { is: 'circle', chain };
    address = row.leadsTo;
  }
}
