import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openKept } from '../../../src/build/kept-results.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A project whose build has kept one result, made from `a` and `bc`. */
async function makeProject(): Promise<string> {
  const project = mkdtempSync(join(tmpdir(), 'kept-'));
  folders.push(project);
  write(project, 'src/markdown/links.ts', 'one');
  write(project, 'astro.config.mjs', 'one');
  await takeFrom(project, ['a', 'bc']);
  return project;
}

function write(project: string, file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

/** Whether the next build had to make a result anew. */
async function takeFrom(project: string, madeFrom: string[]): Promise<boolean> {
  const kept = openKept<string>('texts', project);
  let isNew = false;
  const make = () => ((isNew = true), Promise.resolve(`made from ${madeFrom.join()}`));
  expect(await kept.take(madeFrom, make)).toBe(`made from ${madeFrom.join()}`);
  kept.save();
  return isNew;
}

describe('A result that a build has kept', () => {
  it('is taken again by the next build, and kept on', async () => {
    const project = await makeProject();
    expect(await takeFrom(project, ['a', 'bc'])).toBe(false);
    expect(await takeFrom(project, ['a', 'bc'])).toBe(false);
  });

  it.each([[['a', 'bd']], [['ab', 'c']], [['a', 'b', 'c']], [['bc', 'a']], [[]]])(
    'is not taken for one that is made from something else: %j',
    async (madeFrom) => {
      expect(await takeFrom(await makeProject(), madeFrom)).toBe(true);
    },
  );

  it.each([
    ['src/markdown/links.ts', 'two'],
    ['src/markdown/more.ts', ''],
    ['astro.config.mjs', 'two'],
    ['tsconfig.json', '{}'],
    ['package-lock.json', '{}'],
    ['node_modules/.package-lock.json', '{}'],
  ])('is not taken once %s has changed', async (file, text) => {
    const project = await makeProject();
    write(project, file, text);
    expect(await takeFrom(project, ['a', 'bc'])).toBe(true);
  });

  it('is not kept when the code was written while the build ran', async () => {
    const project = await makeProject();
    const kept = openKept<string>('texts', project);
    await kept.take(['new'], () => Promise.resolve('made by the code as it was'));
    write(project, 'src/markdown/links.ts', 'two');
    kept.save();
    expect(await takeFrom(project, ['new'])).toBe(true);
  });

  it('is gone when no build takes it', async () => {
    const project = await makeProject();
    await takeFrom(project, ['other']);
    expect(await takeFrom(project, ['a', 'bc'])).toBe(true);
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['empty', () => new Uint8Array()],
    ['cut off', (bytes) => bytes.subarray(0, -3)],
    ['changed', (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 4 ? byte ^ 1 : byte)))],
    ['another', () => Buffer.from('<p>not kept by a build, and longer than a digest</p>')],
  ])('is made anew where the file is %s', async (_, damage) => {
    const project = await makeProject();
    const file = '.build/kept/texts';
    write(project, file, damage(readFileSync(join(project, file))));
    expect(await takeFrom(project, ['a', 'bc'])).toBe(true);
    expect(await takeFrom(project, ['a', 'bc'])).toBe(false);
  });
});
