import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { loadSearch } from '../../src/search/ui/load-search.client.ts';
import { indexContent, openSearch, type OpenedSearch } from './open-search.ts';

let opened: OpenedSearch;
beforeAll(async () => {
  opened = openSearch(await indexContent());
});
afterAll(() => {
  vi.unstubAllGlobals();
  opened.close();
});

it('a search that found no manifest has answers and suggestions once it is there', async () => {
  let isThere = false;
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve(isThere ? new Response(readFileSync(new URL(url))) : new Response('', { status: 404 })),
  );
  const root = `${pathToFileURL(opened.folder).href}/`;
  const search = loadSearch(root, fetch(`${root}search.json`));
  expect(await search.suggest('keidan')).toEqual([]);
  await expect(search.ask('keidanren', { limit: 10 })).rejects.toThrow();
  isThere = true;
  expect((await search.ask('keidanren', { limit: 10 })).outcome).toBe('found');
  expect((await search.suggest('keidan')).map(({ title }) => title)).toEqual(['Keidanren']);
});
