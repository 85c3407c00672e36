import { addressPattern, splitAddress } from '../reference/addresses.ts';
import { findNearest } from '../text/did-you-mean.ts';
import { resolveMoves } from './resolve-moves.ts';
import type { Ledger, LedgerRow } from './ledger.ts';

/** A mistake in what was asked of the ledger, in words for the author. */
export class LedgerMistake extends Error {}

/** A changed ledger, and the addresses that the change recorded. */
export interface LedgerEdit {
  ledger: Ledger;
  recorded: string[];
}

/** What is known about the content: where new addresses may be, and which published ones still exist. */
export interface KnownPlaces {
  /** Addresses that exist or will exist once the site is built. */
  known: ReadonlySet<string>;
  /** Those of them that surely exist. */
  standing: ReadonlySet<string>;
  /** What a place was called. */
  titleOf: (address: string) => string;
}

/** Adds addresses that are not in the ledger yet. */
export function publishAddresses(ledger: Ledger, addresses: Iterable<string>, published: string): LedgerEdit {
  const fresh = [...new Set(addresses)].filter((address) => !ledger.has(address)).sort();
  const rows = fresh.map((address) => ({ address, published, leadsTo: null, why: null, title: '' }));
  return { ledger: withRows(ledger, rows), recorded: fresh };
}

/**
 * Records that a published address has moved. When a page moves, so do its parts that keep their ids on the new page.
 * @throws LedgerMistake for an address that is not published, still exists, leads nowhere, or would lead in a circle.
 */
export function moveAddress(ledger: Ledger, from: string, to: string, places: KnownPlaces): LedgerEdit {
  const row = findRow(ledger, from);
  if (from === to) throw new LedgerMistake(`${from} can't move to itself`);
  assertGone(row, places);
  checkTarget(ledger, row, to, places);
  const moves = new Map([[from, to]]);
  for (const { address, leadsTo, why } of ledger.values()) {
    if (!address.startsWith(`${from}#`) || leadsTo !== null || why !== null) continue;
    const same = `${splitAddress(to).page}#${address.slice(from.length + 1)}`;
    if (!places.known.has(same) || places.standing.has(address)) continue;
    // Not to where it once came from, unless that address has been restored.
    const end = resolveMoves(ledger, same);
    if (end.is === 'standing' && end.address !== address) moves.set(address, same);
  }
  const changed = [...moves].flatMap(([address, leadsTo]): LedgerRow[] => {
    const old = ledger.get(address);
    return old ? [{ ...old, leadsTo, why: null, title: old.title || places.titleOf(address) }] : [];
  });
  return { ledger: withRows(ledger, changed), recorded: changed.map(({ address }) => address) };
}

/**
 * Records that a published address is gone for good; with a page, all of its parts that have not moved.
 * @throws LedgerMistake for an address that is not published or still exists, or without a reason.
 */
export function retireAddress(ledger: Ledger, address: string, why: string, places: KnownPlaces): LedgerEdit {
  const row = findRow(ledger, address);
  if (!why.trim()) throw new LedgerMistake(`no reason given; expected --why "what a reader should know"`);
  assertGone(row, places);
  const parts = [...ledger.values()].filter((part) => {
    return part.address.startsWith(`${address}#`) && part.leadsTo === null && part.why === null;
  });
  const changed = [row, ...parts].map((part) => {
    return { ...part, leadsTo: null, why: why.trim(), title: part.title || places.titleOf(part.address) };
  });
  return { ledger: withRows(ledger, changed), recorded: changed.map((part) => part.address) };
}

/**
 * Undoes a move or retirement: the address exists again.
 * @throws LedgerMistake for an address that is not published, or not recorded as moved or retired.
 */
export function restoreAddress(ledger: Ledger, address: string): LedgerEdit {
  const row = findRow(ledger, address);
  if (row.leadsTo === null && row.why === null)
    throw new LedgerMistake(`${address} is not recorded as moved or retired`);
  return {
    ledger: withRows(ledger, [{ ...row, leadsTo: null, why: null, title: '' }]),
    recorded: [address],
  };
}

function findRow(ledger: Ledger, address: string): LedgerRow {
  const row = ledger.get(address);
  if (row) return row;
  if (!addressPattern.test(address)) throw new LedgerMistake(notAnAddress(address));
  throw new LedgerMistake(`${address} is not published${suggest(address, ledger.keys())}`);
}

function assertGone({ address }: LedgerRow, { standing }: KnownPlaces): void {
  if (!standing.has(address)) return;
  throw new LedgerMistake(`${address} still exists; remove its text or its id first, then record where it went`);
}

function checkTarget(ledger: Ledger, row: LedgerRow, to: string, { known }: KnownPlaces): void {
  if (!addressPattern.test(to)) throw new LedgerMistake(notAnAddress(to));
  const end = resolveMoves(withRows(ledger, [{ ...row, leadsTo: to, why: null }]), row.address);
  if (end.is === 'circle') {
    throw new LedgerMistake(
      `that would make a circle: ${end.chain.join(' to ')}; if ${to} is back, undo its move first: npm run permalinks -- restore ${to}`,
    );
  }
  if (end.is === 'retired')
    throw new LedgerMistake(`${to} leads to ${end.row.address}, which is retired; choose a place that exists`);
  if (!known.has(end.address)) throw new LedgerMistake(`there is no ${end.address} on the site${suggest(to, known)}`);
}

function withRows(ledger: Ledger, rows: readonly LedgerRow[]): Ledger {
  const all = new Map([...ledger, ...rows.map((row) => [row.address, row] as const)]);
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function notAnAddress(written: string): string {
  return `"${written}" is not an address; expected a path between slashes, without host and base path, such as /organizations/harbor-office/ or /about/#cite`;
}

function suggest(written: string, candidates: Iterable<string>): string {
  const nearest = findNearest(written, candidates);
  return nearest === null ? '' : `; did you mean ${nearest}?`;
}
