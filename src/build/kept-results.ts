import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { deserialize, serialize } from 'node:v8';

/** What builds keep for the next one, by the digest of all that it was made from; deleting it costs only time. */
const folder = '.build/kept';
const digestLength = 32;

/** The results of one kind of work. */
export interface KeptResults<Result> {
  /** The result that was made from the same before, or a new one. */
  take(madeFrom: readonly string[], make: () => Promise<Result>): Promise<Result>;
  /** Keeps what has been taken since the last call, and nothing else. */
  save(): void;
}

/** What an earlier build of this project has kept under a name. A file that is damaged, or anything else, counts as none. */
export function openKept<Result>(name: string): KeptResults<Result> {
  const file = join(folder, name);
  let code = '';
  let before: ReadonlyMap<string, Result> | null = null;
  let taken = new Map<string, Result>();
  return {
    async take(madeFrom, make) {
      before ??= readKept(file);
      code ||= digestCode();
      const key = digest([code, ...madeFrom].map((text) => `${text.length} ${text}`)).toString('base64');
      const result = before.get(key) ?? (await make());
      taken.set(key, result);
      return result;
    },
    save() {
      const isSame = taken.size === before?.size && [...taken.keys()].every((key) => before?.has(key));
      if (!isSame) writeKept(file, taken);
      [before, taken] = [taken, new Map()];
    },
  };
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
function digestCode(): string {
  const sources = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name))
    .sort();
  const read = (file: string): [string, Buffer] => [file, readFileSync(file)];
  const packages = 'node_modules/.package-lock.json';
  const all = [...sources, 'astro.config.mjs', 'tsconfig.json', packages].map(read);
  return digest([process.version, ...all.flat()]).toString('base64');
}

function digest(parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
