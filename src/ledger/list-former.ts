import { splitAddress } from '../reference/addresses.ts';
import { resolveMoves } from './resolve-moves.ts';
import type { Ledger, LedgerRow } from './ledger.ts';

/** A part of a page that is no longer there. */
export interface FormerPart {
  /** The id that it had, and that its item in the list keeps. */
  id: string;
  row: LedgerRow;
  /** Where its text stands now; null when it is retired. */
  leadsTo: string | null;
}

/** A page that no longer exists. */
export interface FormerPage {
  address: string;
  row: LedgerRow;
  /** Where it leads now; null when it is retired. */
  leadsTo: string | null;
  parts: FormerPart[];
  /** Whether a host may redirect readers: every part has the same id on the new page. */
  isWhole: boolean;
}

/** A former id of a place on the same page: null for the top of the page. */
export interface FormerId {
  id: string;
  at: string | null;
}

/** What a reader is told about a part that is no longer there. */
export interface FormerItem {
  id: string;
  /** What it was called. */
  was: string;
  /** The reason, when it is gone for good. */
  why: string | null;
  /** Where it is now; for what is gone for good, the nearest place. */
  to: { address: string; title: string };
}

/** Everything the site shows so that former addresses still lead somewhere. */
export interface FormerPlaces {
  pages: FormerPage[];
  /** By existing page: former ids to keep beside the new ones. */
  ids: Map<string, FormerId[]>;
  /** By existing page: parts to list, because they are on other pages or retired. */
  lists: Map<string, FormerPart[]>;
}

/** Where everything that has moved or is retired leads. A ledger with a cycle has been rejected before. */
export function listFormerPlaces(ledger: Ledger): FormerPlaces {
  const pages = new Map<string, FormerPage>();
  const ids = new Map<string, FormerId[]>();
  const lists = new Map<string, FormerPart[]>();
  const gone = [...ledger.values()].filter(({ leadsTo, why }) => leadsTo !== null || why !== null);
  for (const row of gone) {
    if (splitAddress(row.address).fragment !== null) continue;
    const leadsTo = findEnd(ledger, row);
    pages.set(row.address, { address: row.address, row, leadsTo, parts: [], isWhole: leadsTo !== null });
  }
  for (const row of gone) {
    const { page, fragment } = splitAddress(row.address);
    if (fragment === null) continue;
    const leadsTo = findEnd(ledger, row);
    const target = leadsTo === null ? null : splitAddress(leadsTo);
    const former = pages.get(page);
    if (former) {
      former.parts.push({ id: fragment, row, leadsTo });
      if (leadsTo === null || leadsTo !== `${former.leadsTo ?? ''}#${fragment}`) former.isWhole = false;
    } else if (target?.page === page) addTo(ids, page, { id: fragment, at: target.fragment });
    else addTo(lists, page, { id: fragment, row, leadsTo });
  }
  return { pages: [...pages.values()], ids, lists };
}

/** The last address of the moves; what moved to a place that was retired later leads to the notice there. */
function findEnd(ledger: Ledger, row: LedgerRow): string | null {
  const end = resolveMoves(ledger, row.address);
  if (end.is === 'standing') return end.address;
  return end.is === 'retired' && end.row.address !== row.address ? end.row.address : null;
}

function addTo<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key) ?? [];
  items.push(item);
  map.set(key, items);
}
