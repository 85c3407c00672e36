/** A published address: where it is, where it leads now, or why it is gone. */
export interface LedgerRow {
  /** Path without the base path, perhaps with a fragment. */
  address: string;
  /** The day when it was first published: `2026-11-21`. */
  published: string;
  /** Null while it exists. */
  leadsTo: string | null;
  /** The reason, for an address that is retired. */
  why: string | null;
  /** What was there, for an address that has moved or is retired; may be empty. */
  title: string;
}

/** The published addresses, by address, sorted. */
export type Ledger = ReadonlyMap<string, LedgerRow>;

export const emptyLedger: Ledger = new Map();
export const ledgerFile = 'permalinks.tsv';
