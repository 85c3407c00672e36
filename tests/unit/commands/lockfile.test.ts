import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLockfile, findMissingPackages, findUnproven, type Lockfile } from '../../../src/commands/lockfile.ts';

const real = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;

describe('the lockfile of this project', () => {
  it('names every optional platform package, so that npm ci accepts it (npm run lockfile adds them)', () => {
    expect(findMissingPackages(real).map(({ name, version }) => `${name}@${version}`)).toEqual([]);
  });

  it('names the hash of every package, so that npm refuses a changed one (npm run lockfile asks for it)', () => {
    expect(findUnproven(real).map(([key]) => key)).toEqual([]);
  });

  it('names no registry, so that npm ci works with any', () => {
    expect(
      Object.entries(real.packages)
        .filter(([, locked]) => locked.resolved)
        .map(([key]) => key),
    ).toEqual([]);
  });
});

describe('completing a lockfile', () => {
  const lockfile: Lockfile = {
    packages: {
      '': {},
      'node_modules/a': {
        version: '2.0.0',
        dev: true,
        license: 'MIT',
        optionalDependencies: { 'a-darwin-arm64': '2.0.0', 'a-linux-x64-gnu': '2.0.0' },
      },
      'node_modules/a-darwin-arm64': { version: '1.0.0' },
      'node_modules/z': { version: '1.0.0' },
    },
  };

  it('adds what npm dropped, inside its parent where another version holds the place', () => {
    const { packages } = completeLockfile(lockfile);
    expect(packages['node_modules/a/node_modules/a-darwin-arm64']).toEqual({
      version: '2.0.0',
      cpu: ['arm64'],
      os: ['darwin'],
      dev: true,
      license: 'MIT',
      optional: true,
    });
    expect(packages['node_modules/a-linux-x64-gnu']).toMatchObject({ cpu: ['x64'], libc: ['glibc'], os: ['linux'] });
    expect(Object.keys(packages).at(-1)).toBe('node_modules/z');
  });

  it('has nothing to add the second time', () => {
    const complete = completeLockfile(lockfile);
    expect(findMissingPackages(complete)).toEqual([]);
    expect(completeLockfile(complete)).toBe(complete);
  });

  it('finds a package that stands beside its parent’s parent', () => {
    const nested: Lockfile = {
      packages: {
        'node_modules/a/node_modules/b': { optionalDependencies: { c: '1.0.0' } },
        'node_modules/c': { version: '1.0.0' },
      },
    };
    expect(findMissingPackages(nested)).toEqual([]);
  });

  it('can’t guess the version of a range', () => {
    const range: Lockfile = { packages: { 'node_modules/a': { optionalDependencies: { b: '^1.0.0' } } } };
    expect(() => completeLockfile(range)).toThrow('b@^1.0.0, asked for by node_modules/a, is a range');
  });
});
