/**
 * `npm run build [-- --out FOLDER]`: checks the content, builds the site beside the last one, and swaps them only if
 * the new one is complete and keeps every published address. A failed build leaves the last good site as it was.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { keepAddresses } from '../build/address-ledger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readPublishedAt } from '../site.ts';
import { describeError } from './describe-error.ts';
import { readGoodContent, renderSite, withLock, workshop } from './render-site.ts';
import { listProblems } from '../text/problems.ts';

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
  const content = tellLastSite(out, readGoodContent);
  const wording = content.problems.length;
  if (wording === 1) console.log('1 problem of wording does not stop the build; npm run check tells of it');
  if (wording > 1) console.log(`${wording} problems of wording do not stop the build; npm run check tells of them`);
  await withLock(async () => {
    const fresh = join(workshop, `${basename(out)}.new`);
    const last = join(workshop, `${basename(out)}.old`);
    // A build killed between the two renames below has left the last good site here.
    if (existsSync(last) && !existsSync(out)) await rename(last, out);
    console.log(`Building ${content.reference.entries.size} entries for ${origin}${base}`);
    const { standing, kept, problems } = await renderSite(fresh, base, content);
    tellLastSite(out, () => {
      if (problems.length > 0) throw new Error(`published addresses would be lost:\n${listProblems(problems)}`);
    });
    tellUnpublished(kept, content.ledger);
    keepAddresses(fresh, base, content, standing);
    await rm(last, { recursive: true, force: true });
    if (existsSync(out)) await rename(out, last);
    await rename(fresh, out);
    await rm(last, { recursive: true, force: true });
  });
  console.log(`Built ${out}/ in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** @throws The error of the work, with a note that the last good site is unchanged. */
function tellLastSite<Result>(out: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(`${describeError(error)}\nThe last good site in ${out}/ stays as it was.`, { cause: error });
  }
}

function tellUnpublished(kept: ReadonlySet<string>, ledger: Ledger): void {
  const fresh = [...kept].filter((address) => !ledger.has(address));
  if (fresh.length === 0) return;
  const shown = ledger.size === 0 ? [] : fresh.slice(0, 20);
  for (const address of shown) console.log(`  new address: ${address}`);
  const more = shown.length < fresh.length && shown.length > 0 ? ', these among them' : '';
  console.log(`${fresh.length} addresses are not published yet${more}; to publish: npm run permalinks -- publish`);
}

/** @throws Error when the folder contains something other than a build, such as the project's own `content`. */
function assertReplaceable(out: string): void {
  if (out === '') throw new Error('--out is empty; expected a folder, such as dist');
  if (!existsSync(out) || ['404.html', 'search.json'].every((file) => existsSync(join(out, file)))) return;
  if (!statSync(out).isDirectory() || readdirSync(out).length > 0) {
    throw new Error(`--out is "${out}", which is no site that a build has made; choose another folder, or empty it`);
  }
}
