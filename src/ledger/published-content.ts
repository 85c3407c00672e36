import type { Reference } from '../reference/reference.ts';
import type { EditionRow } from './editions.ts';
import type { Ledger } from './ledger.ts';

/** The content with its published addresses and its editions: what pages about what changed or moved are made from. */
export interface PublishedContent {
  reference: Reference;
  ledger: Ledger;
  /** Oldest first. */
  editions: readonly EditionRow[];
}
