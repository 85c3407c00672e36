import type { EditionRow } from './editions.ts';
import type { Ledger } from './ledger.ts';

/** Ledger and editions without the last edition, and what was taken back. */
interface TakenBack {
  ledger: Ledger;
  editions: EditionRow[];
  date: string;
  /** The addresses that the edition had published. */
  addresses: string[];
}

/** Takes the last edition back, before anyone has seen it: its rows, and the addresses it published. Null for none. */
export function takeBackEdition(ledger: Ledger, editions: readonly EditionRow[]): TakenBack | null {
  const date = editions.at(-1)?.date;
  if (date === undefined) return null;
  const addresses = [...ledger.values()].filter(({ published }) => published === date).map(({ address }) => address);
  const left = new Map([...ledger].filter(([address]) => !addresses.includes(address)));
  return { ledger: left, editions: editions.filter((row) => row.date !== date), date, addresses };
}
