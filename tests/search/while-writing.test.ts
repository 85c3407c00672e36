import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeSearch } from '../../src/search/engine/engine.client.ts';

const patience = { timeout: 50_000, interval: 250 };
const entry = 'content/organizations/keidanren.mdx';
let folder: string;
let server: ChildProcess;
let root: string;

/** A copy of the project whose content a test may change, served as `npm run dev` serves it. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writing-'));
  for (const name of ['content', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  for (const name of ['src', 'public', 'node_modules']) symlinkSync(resolve(name), join(folder, name), 'junction');
  const port = await findPort();
  root = `http://localhost:${port}/`;
  server = spawn(process.execPath, ['src/commands/dev.ts'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), SITE_URL: root, ASTRO_DEV_BACKGROUND: '0' },
    stdio: 'ignore',
  });
  await vi.waitUntil(isServing, { timeout: 120_000, interval: 250 });
});
afterAll(async () => {
  const isOver = new Promise((over) => server.once('exit', over));
  server.kill();
  await isOver;
  rmSync(folder, { recursive: true, force: true });
});

describe('the search while somebody writes', () => {
  it('finds what was just written, and no longer what was taken out', async () => {
    expect(await placesFor('semaphore')).toEqual([]);
    expect(await placesFor('Indonesia anniversary')).not.toEqual([]);
    const text = readFileSync(join(folder, entry), 'utf8');

    writeFileSync(join(folder, entry), text.replace('international dialogue project,', 'semaphore project,'));
    // The server looks at the files anew only some milliseconds after it has last done so.
    await expect.poll(() => placesFor('semaphore'), patience).toEqual(['/organizations/keidanren/#dialogue']);

    writeFileSync(join(folder, entry), text);
    await expect.poll(() => placesFor('semaphore'), patience).toEqual([]);
  });
});

/** Where the search of a page that is opened now leads first, page by page. */
async function placesFor(query: string): Promise<(string | undefined)[]> {
  const search = makeSearch({ root, fetch: (url, init) => fetch(url, init), importModule });
  const { pages } = await search.ask(query, { kind: null, sort: 'relevance', limit: 10 });
  return pages.map(({ places }) => places[0]?.path);
}

async function importModule(url: string): Promise<unknown> {
  const file = join(folder, `pagefind-${Date.now()}.mjs`);
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
  writeFileSync(file, await answer.text());
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}

async function isServing(): Promise<boolean> {
  return fetch(`${root}search.json`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function findPort(): Promise<number> {
  return new Promise((found, fail) => {
    const probe = createServer()
      .once('error', fail)
      .listen(0, () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => found(port));
      });
  });
}
