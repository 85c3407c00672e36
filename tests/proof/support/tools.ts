import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { installDebianPackage } from '../../support/browser/debian-package.ts';

/** Where the suites have their packages. */
export const proofFolder = join(import.meta.dirname, '..');
const require = createRequire(join(proofFolder, 'package.json'));

/** Loads a package of the suites, or a file of one. It is typed by its caller, as far as it is used: the site's types are checked without these packages. */
export async function loadTool<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(require.resolve(name)).href)) as T;
}

/** The text of a file of the suites' packages, by its path below their folder. */
export function readTool(path: string): string {
  return readFileSync(join(proofFolder, 'node_modules', path), 'utf8');
}

/** The path of a command of the machine, after an attempt to install its Debian package; undefined without one. */
export function findCommand(name: string, debianPackage = name): string | undefined {
  const find = () =>
    (process.env['PATH'] ?? '')
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path));
  return find() ?? (installDebianPackage(debianPackage) ? find() : undefined);
}

export interface Ran {
  code: number | null;
  out: string;
  /** What it said besides. */
  told: string;
}

/** Runs a command to its end, or for as many minutes. */
export function runCommand(command: string, args: string[], options: RunOptions = {}): Promise<Ran> {
  const { minutes = 20, env, cwd } = options;
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      ...(cwd !== undefined && { cwd }),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: minutes * 60_000,
    });
    const chunks: Record<'out' | 'told', Buffer[]> = { out: [], told: [] };
    child.stdout.on('data', (chunk: Buffer) => chunks.out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.told.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code, out: Buffer.concat(chunks.out).toString(), told: Buffer.concat(chunks.told).toString() });
    });
  });
}

/** Runs a command that a package of the suites brings, on the Node that runs this. */
export function runTool(name: string, args: string[], options: RunOptions = {}): Promise<Ran> {
  return runCommand(process.execPath, [realpathSync(join(proofFolder, 'node_modules/.bin', name)), ...args], options);
}

interface RunOptions {
  minutes?: number;
  env?: Record<string, string>;
  cwd?: string;
}
