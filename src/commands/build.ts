/**
 * `npm run build [-- --out FOLDER]`: checks the content, builds the site and the settings of servers beside the
 * last ones, and swaps them only if the new site is complete and keeps every published address. A failed build leaves
 * the last good ones as they were.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { keepAddresses } from '../build/address-ledger.ts';
import { finishSite } from '../build/finish-site.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readPublishedAt } from '../site.ts';
import { describeError } from './describe-error.ts';
import { readGoodContent, renderSite, withLock, workshop } from './render-site.ts';
import { bringBack, swapIn } from './swap-folder.ts';
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
  const at = readPublishedAt();
  if (out === '') throw new Error('--out is empty; expected a folder, such as dist');
  const deploy = join(dirname(out), basename(out) === 'dist' ? 'deploy' : `${basename(out)}-deploy`);
  assertReplaceable(out, ['404.html', 'search.json'], `--out is "${out}", which`);
  assertReplaceable(deploy, ['nginx.conf', 'Caddyfile'], `${deploy}/, for the settings of servers,`);
  console.log('Checking the content');
  const content = tellLastSite(out, readGoodContent);
  const wording = content.problems.length;
  if (wording === 1) console.log('1 problem of wording does not stop the build; npm run check shows it');
  if (wording > 1) console.log(`${wording} problems of wording do not stop the build; npm run check shows them`);
  await withLock(async () => {
    const asides = [out, deploy].map((folder) => ({ folder, fresh: aside(folder, 'new'), last: aside(folder, 'old') }));
    for (const { folder, last } of asides) await bringBack(folder, last);
    const fresh = aside(out, 'new');
    console.log(`Building ${content.reference.entries.size} entries for ${at.origin}${at.base}`);
    const { standing, kept, problems } = await renderSite(fresh, at.base, content);
    tellLastSite(out, () => {
      if (problems.length > 0) throw new Error(`published addresses would be lost:\n${listProblems(problems)}`);
    });
    tellUnpublished(kept, content.ledger);
    keepAddresses(fresh, at.base, content, standing);
    await rm(aside(deploy, 'new'), { recursive: true, force: true });
    finishSite(fresh, aside(deploy, 'new'), at, content);
    for (const { folder, fresh, last } of asides) await swapIn(folder, fresh, last);
  });
  console.log(`Built ${out}/ in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function aside(folder: string, ending: 'new' | 'old'): string {
  return join(workshop, `${basename(folder)}.${ending}`);
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

/**
 * @param marks Files that a build leaves in such a folder.
 * @throws Error when the folder contains something other than a build, such as the project's own `content`.
 */
function assertReplaceable(folder: string, marks: readonly string[], told: string): void {
  if (!existsSync(folder) || marks.every((file) => existsSync(join(folder, file)))) return;
  if (!statSync(folder).isDirectory() || readdirSync(folder).length > 0) {
    throw new Error(`${told} contains files that no build made; choose another folder with --out, or empty it`);
  }
}
