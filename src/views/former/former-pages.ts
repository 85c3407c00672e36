import { kindPath, paths, splitAddress } from '../../reference/addresses.ts';
import { listFormerPlaces, type FormerPage } from '../../ledger/list-former.ts';
import type { LoadedReference } from '../../gate/load-reference.ts';
import { listPlaces } from '../../reference/derived/addressable-places.ts';
import { entryKinds } from '../../reference/reference.ts';

/** The pages that stand in for former ones; none where a page still exists, which the ledger's check reports. */
export function listFormerPages({ ledger, reference }: Pick<LoadedReference, 'ledger' | 'reference'>): FormerPage[] {
  const standing = new Set<string>([
    ...Object.values(paths),
    ...entryKinds.map(kindPath),
    ...listPlaces(reference).map(({ address }) => splitAddress(address).page),
  ]);
  return listFormerPlaces(ledger).pages.filter(({ address }) => !standing.has(address));
}
