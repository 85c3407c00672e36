/**
 * `npm run build [-- --out FOLDER]`: checks the content, builds the site beside the last one, and swaps them only when
 * the new one is whole. A failed build leaves the last good site as it was.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { entryPath } from '../model/addresses.ts';
import { currentContent } from '../model/current-reference.ts';
import { formatProblem } from '../model/problems.ts';
import type { Reference } from '../model/reference.ts';
import { readPublishedAt } from '../site.ts';
import { describeError } from './describe-error.ts';
import { takeLock } from './take-lock.ts';

const workshop = '.build';

try {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  await buildSite(values.out);
} catch (error) {
  console.error(`Not built: ${describeError(error)}`);
  process.exitCode = 1;
}

async function buildSite(out: string): Promise<void> {
  const started = Date.now();
  const { origin, base } = readPublishedAt();
  assertReplaceable(out);
  console.log('Checking the content');
  const { reference, problems } = currentContent();
  if (problems.length > 0) {
    throw new Error(
      `the content has problems:\n${problems.map((problem) => formatProblem(problem)).join('\n')}\nThe last good site in ${out}/ stays as it was.`,
    );
  }
  await mkdir(workshop, { recursive: true });
  const release = takeLock(join(workshop, 'lock'));
  try {
    const fresh = join(workshop, `${basename(out)}.new`);
    const last = join(workshop, `${basename(out)}.old`);
    // A build that was killed between the two renames below has left the good site here.
    if (existsSync(last) && !existsSync(out)) await rename(last, out);
    await rm(fresh, { recursive: true, force: true });
    console.log(`Building ${reference.entries.size} entries for ${origin}${base}`);
    process.env['NODE_ENV'] = 'production';
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    // Astro's data store does not notice a schema that changed in an imported file: force.
    await build({ root: '.', outDir: fresh, force: true, logLevel: 'warn' });
    assertWhole(reference, fresh);
    await rm(last, { recursive: true, force: true });
    if (existsSync(out)) await rename(out, last);
    await rename(fresh, out);
    await rm(last, { recursive: true, force: true });
  } finally {
    release();
  }
  console.log(`Built ${out}/ in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** @throws Error when the folder holds something that no build has made, such as the project's own `content`. */
function assertReplaceable(out: string): void {
  if (out === '') throw new Error('--out is empty; expected a folder, such as dist');
  if (!existsSync(out) || ['404.html', 'search.json'].every((file) => existsSync(join(out, file)))) return;
  if (!statSync(out).isDirectory() || readdirSync(out).length > 0) {
    throw new Error(`--out is "${out}", which is no site that a build has made; choose another folder, or empty it`);
  }
}

/** @throws Error when the page of an entry or the search index is missing. */
function assertWhole(reference: Reference, folder: string): void {
  const expected = [...reference.entries.values()].map((entry) => `${entryPath(entry)}index.html`);
  const missing = [...expected, '/index.html', '/404.html', '/search.json'].filter(
    (path) => !existsSync(join(folder, path)),
  );
  if (missing.length > 0) throw new Error(`the new site lacks ${missing.join(', ')}`);
}
