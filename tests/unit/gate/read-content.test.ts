import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fingerprintContent, readContent } from '../../../src/gate/read-content.ts';
import { writeContentFolder, smallContent } from '../../support/content/small-content.ts';

const folder = writeContentFolder(smallContent());
afterAll(() => rmSync(folder, { recursive: true }));

describe('Reading the content folder', () => {
  it('gives the bytes of every file by its path with forward slashes', () => {
    const found = readContent(folder);
    expect([...found.keys()].sort()).toEqual([...smallContent().keys()].sort());
    expect(found.get('organizations/acme.mdx')).toEqual(smallContent().get('organizations/acme.mdx'));
  });

  it('follows no link, opens no folder that is named like a file, and passes over hidden files', () => {
    symlinkSync(folder, join(folder, 'events/loop'));
    symlinkSync('nowhere.mdx', join(folder, 'events/dangling.mdx'));
    mkdirSync(join(folder, 'events/folder.mdx'));
    writeFileSync(join(folder, 'events/.DS_Store'), 'x');
    const found = readContent(folder);
    expect(found.get('events/loop')).toBe('a symbolic link');
    expect(found.get('events/dangling.mdx')).toBe('a symbolic link');
    expect(found.get('events/folder.mdx')).toBe('a folder');
    expect([...found.keys()].filter((path) => path.includes('.DS_Store'))).toEqual([]);
    for (const name of ['loop', 'dangling.mdx', 'folder.mdx', '.DS_Store']) {
      rmSync(join(folder, 'events', name), { recursive: true });
    }
  });

  it('notices when a file is written, appears or goes', () => {
    const before = fingerprintContent(folder);
    expect(fingerprintContent(folder)).toBe(before);
    utimesSync(join(folder, 'people.yaml'), 1, 1);
    const touched = fingerprintContent(folder);
    expect(touched).not.toBe(before);
    writeFileSync(join(folder, 'events/new.mdx'), '');
    expect(fingerprintContent(folder)).not.toBe(touched);
    rmSync(join(folder, 'events/new.mdx'));
    expect(fingerprintContent(folder)).toBe(touched);
  });

  it('throws when there is no such folder', () => {
    expect(() => readContent(join(folder, 'nowhere'))).toThrow('ENOENT');
  });
});
