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
  { name: 'lint', does: 'checks the code rules', commands: [{ command: ['eslint', '.'] }] },
  {
    name: 'format',
    does: 'checks the format',
    commands: [{ command: ['prettier', '--check', '--log-level', 'warn', '.'] }],
  },
  { name: 'unit', does: 'runs the unit tests', project: 'unit' },
  { name: 'search', does: 'asks the judged queries of the search', project: 'search' },
  {
    name: 'build',
    does: 'builds the site, the same once more, once below a base path, and once after much has moved',
    commands: [
      ...[builds.root, builds.again, builds.base].map(build),
      { command: ['node', 'tests/support/build-moved-site.ts'] },
    ],
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
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  tallies.set(step.name, await runStep(step));
}
const total = sumTallies([...tallies.values()]);
console.log(`\nAll in ${seconds(started)}.\n${describeTally(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runStep({ name, does, commands, project, needs }: Step): Promise<Tally> {
  console.log(`\n${name}: ${does}`);
  if (needs && tallies.get(needs)?.failed) {
    console.log(`  not run, because "${needs}" failed: counted as 1 failed`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const start = Date.now();
  const results = project ? [await runVitest(project)] : await runCommands(commands ?? []);
  const tally = sumTallies(results);
  console.log(`  ${describeTally(tally)} in ${seconds(start)}`);
  return tally;
}

async function runCommands(commands: Command[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const { command, env } of commands) {
    const { exitCode, output } = await run(command, env);
    if (exitCode !== 0) console.log(`  FAILED: ${command.join(' ')} (exit code ${exitCode})\n${output}`);
    tallies.push({ passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 });
  }
  return tallies;
}

async function runVitest(project: string): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'vitest-'));
  const report = join(folder, 'report.json');
  const options = ['--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json'];
  const { exitCode, output } = await run(['vitest', 'run', ...options, `--outputFile.json=${report}`]);
  const tally = tallyReport(readReport(report), exitCode);
  rmSync(folder, { recursive: true });
  // What passed goes without saying; what failed or was skipped is told in full.
  const told = output.split('\n').filter((line) => !/^\s*✓|^JSON report written/.test(line));
  if (tally.failed > 0) console.log(told.join('\n'));
  else if (tally.skipped > 0) console.log(told.filter((line) => line.includes('↓')).join('\n'));
  return tally;
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
