import { kindPath, paths, splitAddress } from '../model/addresses.ts';
import { listFormerPlaces, type FormerPage } from '../model/former-places.ts';
import type { LoadedReference } from '../model/load-reference.ts';
import { listPlaces } from '../model/places.ts';
import { entryKinds } from '../model/reference.ts';

/** The pages to be made for former ones. Where a page still stands there is none: the check of the ledger tells of it. */
export function listFormerPages({ ledger, reference }: Pick<LoadedReference, 'ledger' | 'reference'>): FormerPage[] {
  const standing = new Set<string>([
    ...Object.values(paths),
    ...entryKinds.map(kindPath),
    ...listPlaces(reference).map(({ address }) => splitAddress(address).page),
  ]);
  return listFormerPlaces(ledger).pages.filter(({ address }) => !standing.has(address));
}
