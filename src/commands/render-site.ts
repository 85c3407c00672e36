import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { readSiteAddresses, type SiteAddresses } from '../build/address-ledger.ts';
import { entryPath } from '../reference/addresses.ts';
import { holdContent } from '../gate/current-reference.ts';
import type { LoadedReference } from '../gate/load-reference.ts';
import { listProblems, stopsBuild } from '../text/problems.ts';
import type { Reference } from '../reference/reference.ts';
import { takeLock } from './take-lock.ts';

/** Where builds are made, beside the published site. */
export const workshop = '.build';
/** The addresses that the last build found, whether it finished or not: one per line. */
export const foundAddresses = join(workshop, 'addresses.txt');

/** Does some work while holding the lock that keeps other builds of this project from running. */
export async function withLock<Result>(work: () => Promise<Result>): Promise<Result> {
  await mkdir(workshop, { recursive: true });
  const release = takeLock(join(workshop, 'lock'));
  try {
    return await work();
  } finally {
    release();
  }
}

/** The content to build. @throws Error that lists all of its problems, when one of them stops a build. */
export function readGoodContent(): LoadedReference {
  const content = holdContent();
  if (content.problems.some(stopsBuild))
    throw new Error(`the content has problems:\n${listProblems(content.problems)}`);
  return content;
}

/**
 * Has Astro build the whole site into a folder, and reads the addresses in it.
 * @throws Error when pages are missing.
 */
export async function renderSite(folder: string, base: string, content: LoadedReference): Promise<SiteAddresses> {
  await rm(folder, { recursive: true, force: true });
  process.env['NODE_ENV'] = 'production';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Loaded here because it takes seconds, and most commands build nothing.
  const { build } = await import('astro');
  // Astro's data store does not notice when a schema changes in an imported file; `force` would clear it with a warning.
  const cacheDir = join(workshop, 'astro');
  await rm(cacheDir, { recursive: true, force: true });
  await build({ root: '.', outDir: folder, cacheDir, logLevel: 'warn' });
  assertWhole(content.reference, folder);
  const addresses = readSiteAddresses(folder, base, content);
  await writeFile(foundAddresses, [...addresses.kept, ''].join('\n'));
  return addresses;
}

/** @throws Error when the page of an entry or the search index is missing. */
function assertWhole(reference: Reference, folder: string): void {
  const expected = [...reference.entries.values()].map((entry) => `${entryPath(entry)}index.html`);
  const missing = [...expected, '/index.html', '/404.html', '/search.json'].filter(
    (path) => !existsSync(join(folder, path)),
  );
  if (missing.length > 0) throw new Error(`the new site lacks ${missing.join(', ')}`);
}
