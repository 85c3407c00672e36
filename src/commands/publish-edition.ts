import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSiteAddresses, type SiteAddresses } from '../build/address-ledger.ts';
import { compareEditions } from '../ledger/compare-editions.ts';
import { LedgerMistake, publishAddresses } from '../ledger/edit-ledger.ts';
import { changeKinds, type EditionRow } from '../ledger/editions.ts';
import type { LoadedReference } from '../gate/load-reference.ts';
import { markPlaces } from '../ledger/mark-places.ts';
import { takeBackEdition } from '../ledger/take-back-edition.ts';
import { readCanonical } from '../ledger/read-built-page.ts';
import { readPublishedAt } from '../site.ts';
import { writeTables } from './ledger-files.ts';
import { listProblems } from '../text/problems.ts';
import { readGoodContent, renderSite, withLock, workshop } from './render-site.ts';

interface Options {
  /** A folder with the site built from the current content; without one, the site is built first. */
  site: string | undefined;
  print: (line: string) => void;
}

/**
 * Adds the new addresses of the site to the ledger, and what has changed to the editions. Returns the exit code.
 * @throws Error when the content has problems, or a published address would be lost.
 */
export async function publishEdition({ site, date, print }: Options & { date: string }): Promise<number> {
  const content = readGoodContent();
  const last = content.editions.at(-1)?.date ?? '';
  if (date < last) throw new LedgerMistake(`--date ${date} is before the last edition, ${last}`);
  const { kept, problems } = await findAddresses(site, content);
  if (problems.length > 0) throw new LedgerMistake(`published addresses would be lost:\n${listProblems(problems)}`);
  const { ledger, recorded } = publishAddresses(content.ledger, kept, date);
  const changes = compareEditions(content.editions, markPlaces(content.reference), ledger, date);
  if (recorded.length === 0 && changes.length === 0) {
    print(`Nothing new to publish: ${ledger.size} addresses, last edition ${last}.`);
    return 0;
  }
  writeTables({ ledger, editions: [...content.editions, ...changes] });
  print(`Published on ${date}: ${recorded.length} new addresses, ${ledger.size} in all. ${countChanges(changes)}`);
  return 0;
}

/** Takes the last edition back. Returns the exit code. @throws LedgerMistake when there is none. */
export function unpublishEdition({ ledger, editions }: LoadedReference, print: (line: string) => void): number {
  const taken = takeBackEdition(ledger, editions);
  if (taken === null) throw new LedgerMistake('there is no edition to withdraw');
  writeTables(taken);
  print(`The edition of ${taken.date} is withdrawn, with the ${taken.addresses.length} addresses that it published.`);
  print('Do this only before a release: anyone who has such an address would lose it.');
  return 0;
}

/** Prints what is new, changed or lost since the last edition; the exit code is 0 only when nothing is. */
export async function checkRelease({ site, print }: Options): Promise<number> {
  const content = readGoodContent();
  const { kept, problems } = await findAddresses(site, content);
  if (problems.length > 0) print(listProblems(problems));
  const fresh = [...kept].filter((address) => !content.ledger.has(address));
  for (const address of fresh) print(`not published: ${address}`);
  const changes = compareEditions(content.editions, markPlaces(content.reference), content.ledger, '');
  for (const { address, change } of changes) if (change !== 'added') print(`${change}, in no edition yet: ${address}`);
  const isReady = problems.length + fresh.length + changes.length === 0;
  if (isReady) print(`All ${content.ledger.size} addresses are published, and the last edition is up to date.`);
  else if (problems.length > 0) print(`${problems.length} published addresses would be lost.`);
  else
    print(
      `${fresh.length} addresses are not published. ${countChanges(changes)} To publish: npm run permalinks -- publish`,
    );
  return isReady ? 0 : 1;
}

async function findAddresses(site: string | undefined, content: LoadedReference): Promise<SiteAddresses> {
  const { base } = readPublishedAt();
  if (site === undefined) return withLock(() => renderSite(join(workshop, 'permalinks.new'), base, content));
  assertSiteOf(site);
  const found = readSiteAddresses(site, base, content);
  const missing = markPlaces(content.reference).find(({ address }) => !found.standing.has(address));
  if (missing)
    throw new LedgerMistake(
      `--site ${site} is not the site of this content: it does not have ${missing.address}; build it again`,
    );
  return found;
}

/** @throws LedgerMistake for a folder without a site, or with a site built for another `SITE_URL`. */
function assertSiteOf(site: string): void {
  const { origin, base } = readPublishedAt();
  const home = join(site, 'index.html');
  if (!existsSync(home)) throw new LedgerMistake(`--site ${site} has no site in it; expected a folder such as dist`);
  const builtFor = readCanonical(readFileSync(home, 'utf8'));
  if (builtFor === origin + base) return;
  throw new LedgerMistake(`--site ${site} was built for ${builtFor ?? 'no address'}, and SITE_URL is ${origin}${base}`);
}

function countChanges(changes: readonly EditionRow[]): string {
  const counts = changeKinds.map((kind) => `${changes.filter(({ change }) => change === kind).length} ${kind}`);
  return `Places: ${counts.join(', ')}.`;
}
