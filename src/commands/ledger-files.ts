import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitAddress } from '../reference/addresses.ts';
import { contentFolder } from '../gate/current-reference.ts';
import type { KnownPlaces } from '../ledger/edit-ledger.ts';
import { editionsFile, latestTexts, writeEditions, type EditionRow } from '../ledger/editions.ts';
import { ledgerFile, type Ledger } from '../ledger/ledger.ts';
import { writeLedger } from '../ledger/ledger-table.ts';
import type { LoadedReference } from '../gate/load-reference.ts';
import { listPlaces } from '../reference/derived/addressable-places.ts';
import { foundAddresses } from './render-site.ts';

/** Writes the tables of the content folder, each in one step. */
export function writeTables({ ledger, editions }: { ledger?: Ledger; editions?: readonly EditionRow[] }): void {
  if (editions) replaceFile(editionsFile, writeEditions(editions));
  if (ledger) replaceFile(ledgerFile, writeLedger(ledger));
}

/**
 * What is known about addresses without a build: the places in the content, and what the last build found on pages
 * that still exist. The build checks all of them again.
 */
export function listKnownPlaces({ reference, ledger, editions }: LoadedReference): KnownPlaces {
  const standing = new Set(listPlaces(reference).map(({ address }) => address));
  const pages = new Set([...standing].map((address) => splitAddress(address).page));
  // Collections all of whose pages come from the content.
  const told = new Set([...pages].map((page) => page.split('/')[1] ?? ''));
  const published = [...ledger.values()].flatMap(({ address, leadsTo, why }) =>
    (leadsTo ?? why) === null ? [address] : [],
  );
  const found = existsSync(foundAddresses) ? readFileSync(foundAddresses, 'utf8').trim().split('\n') : published;
  const others = found.filter((address) => {
    const { page } = splitAddress(address);
    return pages.has(page) || page.split('/').length < 4 || !told.has(page.split('/')[1] ?? '');
  });
  const latest = latestTexts(editions);
  return { standing, known: new Set([...standing, ...others]), titleOf: (address) => latest.get(address)?.title ?? '' };
}

function replaceFile(name: string, text: string): void {
  // Hidden, so that it is not mistaken for content.
  const aside = join(contentFolder, `.${name}.new`);
  writeFileSync(aside, text);
  renameSync(aside, join(contentFolder, name));
}
