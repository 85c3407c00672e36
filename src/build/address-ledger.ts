import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitAddress } from '../reference/addresses.ts';
import { checkLedger } from '../ledger/check-ledger.ts';
import { latestTexts } from '../ledger/editions.ts';
import { listFormerPlaces } from '../ledger/list-former.ts';
import { writeLedger } from '../ledger/ledger-table.ts';
import { findLikelyPlace } from '../ledger/guess-new-address.ts';
import type { LoadedReference } from '../gate/load-reference.ts';
import type { Problem } from '../text/problems.ts';
import { describeFormer } from '../views/former/describe-former.ts';
import { listAddresses, readFinishedPage, type FinishedPage } from '../ledger/read-built-page.ts';
import { writeRedirects } from '../ledger/host-redirects.ts';
import { markPlaces } from '../ledger/mark-places.ts';
import { weaveIds, weaveList } from '../ledger/write-former-places.ts';

/** The addresses of a built site. */
export interface SiteAddresses {
  /** Every page that exists, and every id in its text. */
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
    pages.set(path.slice(0, -'index.html'.length), readFinishedPage(readFileSync(join(folder, file), 'utf8')));
  }
  const { standing, kept } = listAddresses(pages, base);
  const { ledger } = content;
  const latest = latestTexts(content.editions);
  const fresh = markPlaces(content.reference).filter(({ address }) => standing.has(address) && !ledger.has(address));
  // Places without text of their own, such as a letter of the index of names.
  const others = [...kept].filter(
    (address) => !ledger.has(address) && !fresh.some((place) => place.address === address),
  );
  const candidates = [...fresh, ...others.map((address) => ({ address, digest: '-', likeness: '' }))];
  const problems = checkLedger({
    ledger,
    text: writeLedger(ledger),
    standing,
    findLikely: ({ address }) => findLikelyPlace(address, latest.get(address), candidates),
  });
  return { standing, kept, problems };
}

/**
 * Makes every former address lead on: former ids beside the new ones, lists at the end of pages, and redirects for
 * hosts. Astro makes the pages that stand in for former ones, `src/pages/[...former].astro`.
 * @throws Error when an address of the ledger leads nowhere in the finished files.
 */
export function keepAddresses(folder: string, base: string, content: LoadedReference): void {
  const former = listFormerPlaces(content.ledger);
  const { part } = describeFormer(content);
  for (const page of new Set([...former.ids.keys(), ...former.lists.keys()])) {
    const file = fileOf(folder, page);
    const items = (former.lists.get(page) ?? []).map(part);
    const html = weaveIds(readFileSync(file, 'utf8'), former.ids.get(page) ?? []);
    writeFileSync(file, items.length > 0 ? weaveList(html, items, base) : html);
  }
  const { netlify, nginx } = writeRedirects(former.pages, base);
  writeFileSync(join(folder, '_redirects'), netlify);
  writeFileSync(join(folder, 'redirects.map'), nginx);
  assertKept(folder, content);
}

/** Checks the files themselves: each published address has its page, and the page has its id. */
function assertKept(folder: string, { ledger }: LoadedReference): void {
  const pages = new Map<string, string>();
  const lost = [...ledger.keys()].filter((address) => {
    const { page, fragment } = splitAddress(address);
    const file = fileOf(folder, page);
    const html = pages.get(page) ?? (existsSync(file) ? readFileSync(file, 'utf8') : '');
    pages.set(page, html);
    return html === '' || (fragment !== null && !html.includes(` id="${fragment}"`));
  });
  if (lost.length > 0) throw new Error(`published addresses lead nowhere: ${lost.join(', ')}`);
}

function fileOf(folder: string, page: string): string {
  return join(folder, page, 'index.html');
}
