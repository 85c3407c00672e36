/**
 * `npm test`: every step, with two cores at work; goes on after a failure and ends with one line, `N passed, N failed`.
 * `npm test -- lint unit` runs only the steps named.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { builds } from './support/builds/builds.ts';
import { describeTally, sumTallies, type Tally, tallyReport, type VitestReport } from './support/tally.ts';

interface Step {
  name: string;
  does: string;
  /** Commands of the project's own node_modules/.bin, or `node`, one after the other on one core; each is one check. */
  commands?: Command[];
  /** The step without which this one would test nothing, or something old. */
  needs?: string;
}

interface Command {
  command: string[];
  env?: Record<string, string>;
}

const build = ({ siteUrl, folder }: { siteUrl: string; folder: string }): Command => ({
  command: ['node', 'src/commands/build.ts', '--out', folder],
  env: { SITE_URL: siteUrl },
});

/** In the order in which they begin. Those without commands are projects of vitest, counted by their tests. */
const steps: Step[] = [
  { name: 'sync', does: 'has Astro make the types of the content', commands: [{ command: ['astro', 'sync'] }] },
  { name: 'types', does: 'checks the types', commands: [{ command: ['astro', 'check', '--noSync'] }] },
  {
    name: 'build',
    does: 'builds the site, also as on another machine, of little content, below a base path, and after much has moved',
    commands: [
      { command: ['node', 'tests/support/builds/build-elsewhere.ts'] },
      { command: ['node', 'tests/support/builds/build-small-sites.ts'] },
      ...[builds.root, builds.base].map(build),
      { command: ['node', 'tests/support/builds/build-moved-site.ts'] },
    ],
  },
  {
    name: 'lint',
    does: 'checks the code rules, what nothing uses, and the spelling',
    commands: [
      { command: ['eslint', '.'] },
      { command: ['knip', '--no-config-hints'] },
      { command: ['node', 'tests/check-spelling.ts'] },
    ],
  },
  {
    name: 'format',
    does: 'checks the format',
    commands: [{ command: ['prettier', '--check', '--log-level', 'warn', '.'] }],
  },
  { name: 'unit', does: 'runs the unit tests, and those of the content' },
  { name: 'search', does: 'asks the judged queries of the search' },
  { name: 'commands', does: 'runs the commands as an author does' },
  { name: 'site', does: 'checks links, HTML, sizes and bytes of the built files', needs: 'build' },
  { name: 'browser', does: 'opens the built site: accessibility, reading, searching', needs: 'build' },
];

const root = join(import.meta.dirname, '..');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(', ')}; there are ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(1);
}

const started = Date.now();
const tallies = new Map<string, Tally>();
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
// The types and the rules read what Astro makes; a fresh clone has nothing of it.
const chosen = steps.filter(({ name }) => isWanted(name) || (name === 'sync' && ['types', 'lint'].some(isWanted)));

// Two steps at a time: each keeps one core at work.
const running = new Map<string, Promise<void>>();
for (const step of chosen.filter(({ commands }) => commands)) {
  while (running.size > 1 || running.has('sync')) await Promise.race(running.values());
  running.set(
    step.name,
    runCommands(step).finally(() => running.delete(step.name)),
  );
}
while (running.size > 1 || running.has('build')) await Promise.race(running.values());

// All projects in one run: its two workers have something to do until the end.
const suites = chosen.filter(({ commands }) => !commands);
const ready = suites.filter(({ needs }) => !tallies.get(needs ?? '')?.failed);
for (const { name, needs } of suites.filter((suite) => !ready.includes(suite))) {
  tell(name, { passed: 0, failed: 1, skipped: 0 }, [`  not run, because "${needs ?? ''}" failed: counted as 1 failed`]);
}
if (ready.length > 0) await runVitest(ready.map(({ name }) => name));
await Promise.all(running.values());

const total = sumTallies([...tallies.values()]);
console.log(`\nAll in ${seconds(started)}.\n${describeTally(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Counts what is over, and tells it at once: steps may run side by side. */
function tell(names: string, tally: Tally, told: readonly string[], since = Date.now()): void {
  tallies.set(names, tally);
  for (const { name, does } of steps) if (names.split(', ').includes(name)) console.log(`\n${name}: ${does}`);
  for (const text of told) if (text) console.log(text);
  console.log(`  ${describeTally(tally)} in ${seconds(since)}`);
}

async function runCommands({ name, commands = [] }: Step): Promise<void> {
  const start = Date.now();
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  const told: string[] = [];
  for (const { command, env } of commands) {
    const { exitCode, output } = await run(command, env);
    tally[exitCode === 0 ? 'passed' : 'failed']++;
    if (exitCode !== 0) told.push(`  FAILED: ${command.join(' ')} (exit code ${exitCode})\n${output}`);
  }
  tell(name, tally, told, start);
}

async function runVitest(projects: readonly string[]): Promise<void> {
  const start = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'vitest-'));
  const report = join(folder, 'report.json');
  const options = ['--config', 'tests/vitest.config.ts', ...projects.map((project) => `--project=${project}`)];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { exitCode, output } = await run(['vitest', 'run', ...options, ...reporters]);
  const tally = tallyReport(readReport(report), exitCode);
  rmSync(folder, { recursive: true });
  // What passed goes without saying; what failed or was skipped is told in full.
  const lines = output.split('\n').filter((line) => !/^\s*✓|^JSON report written/.test(line));
  const told = tally.failed > 0 ? lines : lines.filter((line) => line.includes('↓'));
  tell(projects.join(', '), tally, [told.join('\n')], start);
}

function readReport(path: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}

/** Runs a command to its end, or for half an hour; its output is shown only when it fails. */
function run(
  [command = '', ...args]: string[],
  env: Record<string, string> = {},
): Promise<{ exitCode: number; output: string }> {
  const windows = process.platform === 'win32';
  const file =
    command === 'node' ? process.execPath : join(root, 'node_modules/.bin', windows ? `${command}.cmd` : command);
  return new Promise((done) => {
    const child = spawn(file, args, {
      cwd: root,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        FORCE_COLOR: '0',
        // Hundreds of processes load the same modules.
        NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
        SITE_URL: builds.root.siteUrl,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows,
      timeout: 1_800_000,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => done({ exitCode: 1, output: error.message }));
    child.on('close', (code, signal) => {
      const stopped = signal ? `\nstopped by ${signal} (half an hour at most)\n` : '';
      done({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString() + stopped });
    });
  });
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
