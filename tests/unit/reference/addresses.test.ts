import { describe, expect, it, vi } from 'vitest';
import {
  entryPath,
  kindFolder,
  kindPath,
  paragraphPath,
  paths,
  personPath,
  sourcePath,
  withBase,
} from '../../../src/reference/addresses.ts';
import { entryKinds } from '../../../src/reference/reference.ts';

describe('An address', () => {
  it.each([
    ['organization', '/organizations/meti/'],
    ['initiative', '/initiatives/meti/'],
    ['event', '/events/meti/'],
  ] as const)('of an %s is its kind and id', (kind, path) => {
    expect(entryPath({ kind, id: 'meti' })).toBe(path);
    expect(entryPath({ kind, id: 'meti' }, null)).toBe(path);
    expect(entryPath({ kind, id: 'meti' }, 'role')).toBe(`${path}#role`);
    expect(kindPath(kind)).toBe(path.replace('meti/', ''));
    expect(`/${kindFolder(kind)}/`).toBe(kindPath(kind));
  });

  it('of a source paragraph is its number on the page of the source', () => {
    expect(sourcePath('sasakawa')).toBe('/sources/sasakawa/');
    expect(sourcePath('sasakawa', 12)).toBe('/sources/sasakawa/#p12');
    expect(paragraphPath({ source: 'sasakawa', paragraph: 12 })).toBe('/sources/sasakawa/#p12');
  });

  it('of a person is a page of its own', () => {
    expect(personPath('jane-doe')).toBe('/people/jane-doe/');
  });

  it('of a page begins and ends with a slash', () => {
    const all = [
      ...Object.values(paths),
      ...entryKinds.map(kindPath),
      sourcePath('a'),
      entryPath({ kind: 'event', id: 'a' }),
    ];
    expect(all.filter((path) => !/^\/(?:[a-z-]+\/)*$/.test(path))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('A base path', () => {
  it.each([
    ['/', '/names/', '/names/'],
    ['/', '/', '/'],
    ['/some/base/', '/names/', '/some/base/names/'],
    ['/some/base/', '/', '/some/base/'],
    ['/some/base/', '/events/a/#b', '/some/base/events/a/#b'],
    ['/some/base', '/names/', '/some/base/names/'],
  ])('%s before %s gives %s', (base, path, address) => {
    expect(withBase(path, base)).toBe(address);
  });

  it('is told once for the whole build: pages only say where they link to', async () => {
    vi.stubEnv('SITE_URL', 'https://example.org/reference');
    vi.resetModules();
    const { href } = await import('../../../src/reference/addresses.ts');
    expect(href('/names/')).toBe('/reference/names/');
    vi.unstubAllEnvs();
    expect(href(paths.home)).toBe('/reference/');
  });
});
