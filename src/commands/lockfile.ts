/**
 * `npm run lockfile`: names the optional platform packages that npm left out of package-lock.json, and the hash of each.
 * npm silently drops those that its registry can't resolve at the time, and `npm ci` then rejects the lockfile.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  license?: string;
  resolved?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

interface MissingPackage {
  /** Key of the package that asks for it. */
  parent: string;
  name: string;
  version: string;
}

/** The optional dependencies that the lockfile doesn't name, or names only in another exact version. */
export function findMissingPackages(lockfile: Lockfile): MissingPackage[] {
  return Object.entries(lockfile.packages).flatMap(([parent, locked]) =>
    Object.entries(locked.optionalDependencies ?? {})
      .map(([name, version]) => ({ parent, name, version }))
      .filter(({ name, version }) => {
        const found = resolveFrom(lockfile, parent, name);
        return found === undefined || (isExact(version) && found.version !== version);
      }),
  );
}

/**
 * A lockfile that names every optional dependency. The added entries have no integrity yet, which only the registry
 * knows, and no address.
 * @throws Error for a missing package that is asked for by a range.
 */
export function completeLockfile<T extends Lockfile>(lockfile: T): T {
  const added = findMissingPackages(lockfile).map(({ parent, name, version }): [string, LockedPackage] => {
    if (!isExact(version)) throw new Error(`${name}@${version}, asked for by ${parent}, is a range; run npm install`);
    const { license, dev } = lockfile.packages[parent] ?? {};
    // Beside its parent, or inside it where that place is taken by another version.
    const beside = `${parent.slice(0, parent.lastIndexOf('node_modules/'))}node_modules/${name}`;
    const key = beside in lockfile.packages ? `${parent}/node_modules/${name}` : beside;
    const { cpu, libc, os } = readPlatform(name);
    // Keys in npm's order, so that npm install leaves the file as it is.
    return [
      key,
      {
        version,
        ...(cpu && { cpu }),
        ...(dev && { dev }),
        ...(libc && { libc }),
        ...(license && { license }),
        optional: true,
        ...(os && { os }),
      },
    ];
  });
  if (added.length === 0) return lockfile;
  const packages = [...Object.entries(lockfile.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lockfile, packages: Object.fromEntries(packages) };
}

/** The package that `name` resolves to from `parent`: the nearest node_modules folder upward that has it. */
function resolveFrom(lockfile: Lockfile, parent: string, name: string): LockedPackage | undefined {
  for (let folder = parent; ; folder = folder.slice(0, folder.lastIndexOf('node_modules/')).replace(/\/$/, '')) {
    const found = lockfile.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
    if (found ?? !folder) return found;
  }
}

function isExact(version: string): boolean {
  return /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version);
}

const systems: Record<string, string> = { windows: 'win32' };
const libraries: Record<string, string> = { gnu: 'glibc', musl: 'musl' };

/** Where a package runs, by its name: `compiler-binding-linux-arm64-musl`. */
function readPlatform(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/]/);
  const os = words.find((word) => /^(?:android|darwin|freebsd|linux|openbsd|win32|windows)$/.test(word));
  const cpu = words.find((word) => /^(?:arm64|x64|ia32|arm|wasm32|riscv64|ppc64|s390x)$/.test(word));
  const library = words.find((word) => word in libraries);
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(library && { libc: [libraries[library] ?? library] }),
    ...(os && { os: [systems[os] ?? os] }),
  };
}

/** The packages whose hash the lockfile does not name, so that nothing tells whether the right one is installed. */
export function findUnproven({ packages }: Lockfile): [key: string, locked: LockedPackage][] {
  return Object.entries(packages).filter(([key, { integrity }]) => key !== '' && integrity === undefined);
}

/** Asks the registry for the hash of a package. @throws Error when it does not tell. */
function askIntegrity(key: string, version = ''): string {
  const name = `${key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`;
  const { stdout } = spawnSync('npm', ['view', name, 'dist.integrity'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (!/^sha512-\S+\n$/.test(stdout)) throw new Error(`the registry gives no hash of ${name}`);
  return stdout.trim();
}

if (import.meta.main) {
  const path = join(import.meta.dirname, '../../package-lock.json');
  const lockfile = JSON.parse(readFileSync(path, 'utf8')) as Lockfile;
  const missing = findMissingPackages(lockfile);
  const complete = completeLockfile(lockfile);
  const unproven = findUnproven(complete);
  for (const [key, { version, ...rest }] of unproven) {
    // After the version, as npm has it.
    complete.packages[key] = { ...(version && { version }), integrity: askIntegrity(key, version), ...rest };
  }
  if (missing.length + unproven.length > 0) writeFileSync(path, `${JSON.stringify(complete, null, 2)}\n`);
  for (const { name, version } of missing) console.log(`added ${name}@${version}`);
  for (const [key] of unproven) console.log(`hash of ${key}`);
  console.log('package-lock.json is complete.');
}
