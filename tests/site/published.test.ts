import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileTypes } from '../../src/hosting/file-types.ts';
import { headerPolicy, metaPolicy } from '../../src/hosting/content-policy.ts';
import { basePath, type Build, builds, otherContents } from '../support/builds/builds.ts';
import { listFiles, listPages, readBuilt } from '../support/builds/built-site.ts';
import { readTags } from '../support/html/html-tree.ts';

const hash = (build: Build, file: string, encoding: 'hex' | 'base64') =>
  createHash('sha256')
    .update(readFileSync(join(build.folder, file)))
    .digest(encoding);

describe.each([builds.root, builds.base, ...otherContents])('What is published in $folder', (build) => {
  const files = listFiles(build);

  it('can be compared with a copy: SHA256SUMS has the hash of every other file', () => {
    const lines = files.filter((file) => file !== 'SHA256SUMS').map((file) => `${hash(build, file, 'hex')}  ${file}`);
    expect(readBuilt(build, 'SHA256SUMS').trimEnd().split('\n')).toEqual(lines);
  });

  it('has no kind of file whose type servers are not told', () => {
    const endings = new Set(files.map((file) => extname(file).slice(1)));
    expect([...endings].filter((ending) => !(ending in fileTypes))).toEqual(['']);
  });

  it('names in each page the hash of every script and style sheet that the page loads', () => {
    let counted = 0;
    const wrong = listPages(build).flatMap((page) =>
      readTags(readBuilt(build, page)).flatMap(({ attributes }) => {
        const source = attributes.get('src') ?? attributes.get('href');
        const file = source?.slice(basePath(build).length) ?? '';
        const isLoaded = attributes.has('src') || attributes.get('rel') === 'stylesheet';
        if (!isLoaded) return [];
        counted++;
        const found = attributes.get('integrity');
        return found === `sha256-${hash(build, file, 'base64')}` ? [] : [`${page}: ${file} ${found ?? 'no hash'}`];
      }),
    );
    expect(counted).toBeGreaterThan(listPages(build).length);
    expect(wrong).toEqual([]);
  });

  it('has one policy, in each page and in the headers: but for what a page can not say, it is the same', () => {
    const policies = listPages(build).map((page) => {
      const tags = readTags(readBuilt(build, page));
      const meta = tags.find(({ attributes }) => attributes.get('http-equiv') === 'content-security-policy');
      return meta?.attributes.get('content');
    });
    const header = /Content-Security-Policy: (.+)/.exec(readBuilt(build, '_headers'))?.[1];
    expect(header).toBe(headerPolicy);
    expect(new Set(policies)).toEqual(new Set([metaPolicy]));
    const inHeaderAlone = headerPolicy.split('; ').filter((directive) => !metaPolicy.split('; ').includes(directive));
    expect(inHeaderAlone).toEqual(["frame-ancestors 'none'"]);
  });
});
