import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isKept, splitAddress } from '../reference/addresses.ts';
import { checkLedger } from '../ledger/check-ledger.ts';
import { latestTexts } from '../ledger/editions.ts';
import { listFormerPlaces } from '../ledger/list-former.ts';
import { writeLedger } from '../ledger/ledger-table.ts';
import { findLikelyPlace } from '../ledger/guess-new-address.ts';
import type { LoadedReference } from '../gate/load-reference.ts';
import type { Problem } from '../text/problems.ts';
import { describeFormer } from '../views/former/describe-former.ts';
import { listAddresses, listIds, readFinishedPage, type FinishedPage } from '../ledger/read-built-page.ts';
import { resolveMoves } from '../ledger/resolve-moves.ts';
import { markPlaces } from '../ledger/mark-places.ts';
import { writeFormerPlaces } from '../ledger/write-former-places.ts';

/** The addresses of a built site. */
export interface SiteAddresses {
  /** Every page that exists and may be kept, and every id in its text. */
  standing: Set<string>;
  /** Those to be published and kept. */
  kept: Set<string>;
  /** What would be lost, or leads nowhere. */
  problems: Problem[];
}

/** Reads the addresses of the built site in a folder, and checks the ledger against them. */
export function readSiteAddresses(folder: string, base: string, content: LoadedReference): SiteAddresses {
  const pages = new Map<string, FinishedPage>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = `/${file.replaceAll('\\', '/')}`;
    if (!path.endsWith('/index.html')) continue;
    const page = path.slice(0, -'index.html'.length);
    // As many as entries: they link to what has an address of its own.
    if (!isKept(page)) continue;
    pages.set(page, readFinishedPage(readFileSync(join(folder, file), 'utf8')));
  }
  const { standing, kept } = listAddresses(pages, base);
  const { ledger } = content;
  const latest = latestTexts(content.editions);
  const fresh = markPlaces(content.reference).filter(({ address }) => standing.has(address) && !ledger.has(address));
  // Places without text of their own, such as a letter of the index of names.
  const told = new Set(fresh.map(({ address }) => address));
  const others = [...kept].filter((address) => !ledger.has(address) && !told.has(address));
  const candidates = [...fresh, ...others.map((address) => ({ address, digest: '-', likeness: '' }))];
  const problems = checkLedger({
    ledger,
    text: writeLedger(ledger),
    standing,
    findLikely: ({ address }) => {
      const end = resolveMoves(ledger, splitAddress(address).page);
      const pageMovedTo = end.is === 'standing' && end.address !== splitAddress(address).page ? end.address : null;
      return findLikelyPlace({ address, last: latest.get(address), pageMovedTo }, candidates);
    },
  });
  return { standing, kept, problems };
}

/**
 * Makes every former address lead on: former ids beside the new ones, and lists at the end of pages. Astro makes the
 * pages that replace former ones, `src/pages/[...former].astro`. `standing` is what `readSiteAddresses` found.
 * @throws Error when an address of the ledger leads nowhere in the finished files.
 */
export function keepAddresses(
  folder: string,
  base: string,
  content: LoadedReference,
  standing: ReadonlySet<string>,
): void {
  const former = listFormerPlaces(content.ledger);
  const { part } = describeFormer(content);
  const rewritten = new Set([...former.ids.keys(), ...former.lists.keys()]);
  for (const page of rewritten) {
    const file = fileOf(folder, page);
    const places = { ids: former.ids.get(page) ?? [], items: (former.lists.get(page) ?? []).map(part) };
    writeFileSync(file, writeFormerPlaces(readFileSync(file, 'utf8'), places, base));
  }
  const read = [...standing].filter((address) => !rewritten.has(splitAddress(address).page));
  assertKept(folder, content, new Set(read));
}

/** Checks the files that nobody has read in their present form: each published address has its page, and the page its id. */
function assertKept(folder: string, { ledger }: LoadedReference, read: ReadonlySet<string>): void {
  const pages = new Map<string, Set<string> | null>();
  const lost = [...ledger.keys()].filter((address) => {
    if (read.has(address)) return false;
    const { page, fragment } = splitAddress(address);
    const file = fileOf(folder, page);
    if (!pages.has(page)) pages.set(page, existsSync(file) ? listIds(readFileSync(file, 'utf8')) : null);
    const ids = pages.get(page);
    return !ids || (fragment !== null && !ids.has(fragment));
  });
  if (lost.length > 0) throw new Error(`published addresses lead nowhere: ${lost.join(', ')}`);
}

function fileOf(folder: string, page: string): string {
  return join(folder, page, 'index.html');
}
