/**
 * `npm test`: every suite, one after the other; goes on after a failure and ends with one line, `N passed, N failed`.
 * `npm test -- lint unit` runs only the steps named.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { builds } from './support/builds.ts';
import { describeTally, sumTallies, type Tally, tallyReport, type VitestReport } from './support/tally.ts';

interface Step {
  name: string;
  does: string;
  /** Commands of the project's own node_modules/.bin, or `node`; each is one check. */
  commands?: Command[];
  /** A vitest project, counted by its tests. */
  project?: string;
  /** The step without which this one would test nothing, or something old. */
  needs?: string;
  /** Whether it runs beside the step before, because neither uses more than one core. */
  isBeside?: boolean;
}

interface Command {
  command: string[];
  env?: Record<string, string>;
}

const build = ({ siteUrl, folder }: { siteUrl: string; folder: string }): Command => ({
  command: ['node', 'src/commands/build.ts', '--out', folder],
  env: { SITE_URL: siteUrl },
});

const steps: Step[] = [
  { name: 'types', does: 'checks the types', commands: [{ command: ['astro', 'check'] }] },
  {
    name: 'lint',
    does: 'checks the code rules, what nothing uses, and the spelling',
    commands: [
      // The rules read the types that Astro makes; a fresh clone has none.
      { command: ['astro', 'sync'] },
      { command: ['eslint', '.'] },
      { command: ['knip', '--no-config-hints'] },
      { command: ['node', 'tests/check-spelling.ts'] },
    ],
  },
  {
    name: 'format',
    does: 'checks the format',
    commands: [{ command: ['prettier', '--check', '--log-level', 'warn', '.'] }],
    isBeside: true,
  },
  { name: 'unit', does: 'runs the unit tests, and those of the content', project: 'unit' },
  { name: 'search', does: 'asks the judged queries of the search', project: 'search' },
  { name: 'commands', does: 'runs the commands as an author does', project: 'commands' },
  {
    name: 'build',
    does: 'builds the site, also as on another machine, below a base path, after much has moved, and of little content',
    commands: [
      ...[builds.root, builds.base].map(build),
      { command: ['node', 'tests/support/build-elsewhere.ts'] },
      { command: ['node', 'tests/support/build-moved-site.ts'] },
      { command: ['node', 'tests/support/build-small-sites.ts'] },
    ],
    isBeside: true,
  },
  { name: 'site', does: 'checks links, HTML, sizes and bytes of the built files', project: 'site', needs: 'build' },
  {
    name: 'browser',
    does: 'opens the built site: accessibility, reading, searching',
    project: 'browser',
    needs: 'build',
  },
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
const running: Promise<void>[] = [];
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  if (!step.isBeside) await Promise.all(running.splice(0));
  running.push(runStep(step).then((tally) => void tallies.set(step.name, tally)));
}
await Promise.all(running);
const total = sumTallies([...tallies.values()]);
console.log(`\nAll in ${seconds(started)}.\n${describeTally(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runStep({ name, does, commands, project, needs }: Step): Promise<Tally> {
  const head = `\n${name}: ${does}`;
  if (needs && tallies.get(needs)?.failed) {
    console.log(`${head}\n  not run, because "${needs}" failed: counted as 1 failed`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const start = Date.now();
  const results = project ? [await runVitest(project)] : await runCommands(commands ?? []);
  const tally = sumTallies(results.map((result) => result.tally));
  console.log(head);
  for (const { told } of results) if (told) console.log(told);
  console.log(`  ${describeTally(tally)} in ${seconds(start)}`);
  return tally;
}

interface Result {
  tally: Tally;
  /** What a reader of the log has to know, told once the step is done: steps may run side by side. */
  told: string;
}

async function runCommands(commands: Command[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const { command, env } of commands) {
    const { exitCode, output } = await run(command, env);
    const hasFailed = exitCode !== 0;
    results.push({
      tally: { passed: hasFailed ? 0 : 1, failed: hasFailed ? 1 : 0, skipped: 0 },
      told: hasFailed ? `  FAILED: ${command.join(' ')} (exit code ${exitCode})\n${output}` : '',
    });
  }
  return results;
}

async function runVitest(project: string): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'vitest-'));
  const report = join(folder, 'report.json');
  const options = ['--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json'];
  const { exitCode, output } = await run(['vitest', 'run', ...options, `--outputFile.json=${report}`]);
  const tally = tallyReport(readReport(report), exitCode);
  rmSync(folder, { recursive: true });
  // What passed goes without saying; what failed or was skipped is told in full.
  const told = output.split('\n').filter((line) => !/^\s*✓|^JSON report written/.test(line));
  if (tally.failed > 0) return { tally, told: told.join('\n') };
  return { tally, told: tally.skipped > 0 ? told.filter((line) => line.includes('↓')).join('\n') : '' };
}

function readReport(path: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}

/** Runs a command to its end, or for ten minutes; its output is shown only when it fails. */
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
        SITE_URL: builds.root.siteUrl,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows,
      timeout: 600_000,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => done({ exitCode: 1, output: error.message }));
    child.on('close', (code, signal) => {
      const stopped = signal ? `\nstopped by ${signal} (ten minutes at most)\n` : '';
      done({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString() + stopped });
    });
  });
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
