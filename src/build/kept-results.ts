import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { deserialize, serialize } from 'node:v8';

/** Where builds keep results for the next one, by the digest of all that they were made from; deleting it costs only time. */
const folder = '.build/kept';
const digestLength = 32;

/** The results of one kind of work. */
export interface KeptResults<Result> {
  /** The result that was made from the same before, or a new one. */
  take(madeFrom: readonly string[], make: () => Promise<Result>): Promise<Result>;
  /** Keeps what has been taken since the last call, and nothing else. */
  save(): void;
}

/**
 * What an earlier build of a project has kept under a name; to be opened when the code has just been loaded. A file that is
 * damaged counts as none.
 */
export function openKept<Result>(name: string, project = '.'): KeptResults<Result> {
  const file = join(project, folder, name);
  const code = digestCode(project);
  let before: ReadonlyMap<string, Result> | null = null;
  let taken = new Map<string, Result>();
  return {
    async take(madeFrom, make) {
      before ??= readKept(file);
      const key = digest([code, ...madeFrom].map((text) => `${text.length} ${text}`)).toString('base64');
      const result = before.get(key) ?? (await make());
      taken.set(key, result);
      return result;
    },
    save() {
      const isSame = taken.size === before?.size && [...taken.keys()].every((key) => before?.has(key));
      // Code that was written meanwhile is not what has made these.
      if (!isSame && digestCode(project) === code) writeKept(file, taken);
      before = taken;
      taken = new Map();
    },
  };
}

/** Plain data as text, the same for the same. */
export function writePlain(data: object): string {
  return JSON.stringify(data, (_, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  );
}

function readKept<Result>(file: string): ReadonlyMap<string, Result> {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(digestLength);
    if (digest([body]).equals(bytes.subarray(0, digestLength))) return deserialize(body) as Map<string, Result>;
  } catch {
    // None yet, or not readable.
  }
  return new Map();
}

function writeKept(file: string, results: ReadonlyMap<string, unknown>): void {
  const body = serialize(results);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, Buffer.concat([digest([body]), body]));
  renameSync(`${file}.new`, file);
}

/** Everything that makes results of content: this project's code and settings, the packages installed, and Node. */
function digestCode(project: string): string {
  const sources = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name))
    .sort();
  const others = ['astro.config.mjs', 'tsconfig.json', 'package-lock.json', 'node_modules/.package-lock.json'];
  const files = [...sources, ...others.map((file) => join(project, file)).filter((file) => existsSync(file))];
  // A digest of digests, so that no file can pass for the end of another.
  const digests = files.map((file) => digest([file, digest([readFileSync(file)])]));
  return digest([process.version, ...digests]).toString('base64');
}

function digest(parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
