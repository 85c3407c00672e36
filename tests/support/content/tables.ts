import { emptyLedger, type Ledger, type LedgerRow } from '../../../src/ledger/ledger.ts';

const header = 'address\tpublished\tleads to\twhy\ttitle';

/** The text of a ledger: each line as its cells, the empty ones at the end left out. */
export function ledgerText(...lines: readonly (readonly string[])[]): string {
  return [header, ...lines.map((cells) => [0, 1, 2, 3, 4].map((at) => cells[at] ?? '').join('\t')), ''].join('\n');
}

/** A ledger of addresses that stand, `/a/`, have moved, `/a/ > /b/`, or are retired, `/a/ !`. */
export function makeLedger(...lines: readonly string[]): Ledger {
  const rows = lines.map((line): LedgerRow => {
    const [address = '', sign, to = null] = line.split(' ');
    const isRetired = sign === '!';
    return { address, published: '2026-01-31', leadsTo: to, why: isRetired ? 'It is over' : null, title: '' };
  });
  return new Map(
    [...emptyLedger, ...rows.map((row) => [row.address, row] as const)].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
