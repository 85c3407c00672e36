/**
 * `npm run proof`: the site as others judge it. Builds it, runs every suite on it, and prints a scorecard; any finding
 * that is not in `exceptions.ts` is a failure. The suites' packages are installed on the first run.
 *
 * `npm run proof -- axe vnu` runs some suites. `--no-build` takes `dist/` as it is, `--pages home,search` takes some types
 * of page and `--pages all` every page, `--runs 1` lets Lighthouse look once, `--thin 10` tries every tenth hostile case or
 * mutant, and `--update` writes anew what is kept to compare with. `npm run proof -- mutation --rooms ledger --thin 8` runs
 * only when it is named: all mutants of a room take hours.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { builds } from '../support/builds/builds.ts';
import { serveSite } from '../support/browser/open-site.ts';
import { describeFindings, formatScorecard, openFindings, type Score } from './scorecard.ts';
import type { Context, Outcome, Suite } from './suite.ts';
import { suites } from './suites.ts';
import { listAllPages, listPageTypes } from './support/page-types.ts';
import { proofFolder, runCommand } from './support/tools.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'no-build': { type: 'boolean' },
    pages: { type: 'string' },
    runs: { type: 'string', default: '5' },
    thin: { type: 'string', default: '1' },
    rooms: { type: 'string', default: 'ledger,gate,search' },
    update: { type: 'boolean', default: false },
  },
});
const unknown = positionals.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No suite is called ${unknown.join(', ')}; there are ${suites.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

process.chdir(join(proofFolder, '../..'));
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
if (!existsSync(join(proofFolder, 'node_modules'))) await installTools();
const build = builds.root;
if (!values['no-build']) await runOrStop(process.execPath, ['src/commands/build.ts', '--out', build.folder]);

const served = await serveSite(build);
const wantedPages = values.pages?.split(',');
const pageTypes = values.pages === 'all' ? listAllPages(build) : listPageTypes(build);
const context: Context = {
  build,
  url: served.url,
  pages: pageTypes.filter(({ name }) => values.pages === 'all' || (wantedPages?.includes(name) ?? true)),
  runs: Number(values.runs),
  thin: Number(values.thin),
  rooms: values.rooms.split(','),
  update: values.update,
};
const scores: Score[] = [];
for (const suite of suites.filter((one) =>
  positionals.length > 0 ? positionals.includes(one.name) : !one.onlyNamed,
)) {
  console.log(`\n${suite.name}: ${suite.does}`);
  const started = performance.now();
  const outcome = await runSuite(suite);
  const score = { suite, outcome, seconds: (performance.now() - started) / 1000 };
  scores.push(score);
  for (const line of describeFindings(openFindings(score))) console.log(`  ${line}`);
}
await served.stop();
console.log(`\n${formatScorecard(scores)}`);
// Browsers and workers of suites that failed may still be there.
process.exit(scores.some((score) => openFindings(score).length > 0) ? 1 : 0);

/** A suite that breaks has one finding: that it broke. */
async function runSuite(suite: Suite): Promise<Outcome> {
  try {
    return await suite.run(context);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { looked: 'not to its end', findings: [{ rule: 'breaks off', where: suite.name, message }] };
  }
}

async function installTools(): Promise<void> {
  console.log('Installing the packages of the suites, once.');
  // None of them needs a script of its own, nor a browser besides those that are there.
  await runOrStop(process.platform === 'win32' ? 'npm.cmd' : 'npm', [
    'ci',
    '--prefix',
    proofFolder,
    '--ignore-scripts',
  ]);
}

async function runOrStop(command: string, args: string[]): Promise<void> {
  const { code, out, told } = await runCommand(command, args, {
    env: { PUPPETEER_SKIP_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', SITE_URL: builds.root.siteUrl },
  });
  if (code === 0) return;
  console.error(out + told);
  process.exit(1);
}
