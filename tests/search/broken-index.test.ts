import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchUnavailable } from '../../src/search/engine/fetch-file.client.ts';
import { makeSearch } from '../../src/search/engine/engine.client.ts';
import { indexContent, openSearch, type IndexedContent, type OpenedSearch } from './open-search.ts';

describe('a search whose files are missing or broken', () => {
  let content: IndexedContent;
  let opened: OpenedSearch;
  let index: string;

  beforeAll(async () => {
    content = await indexContent();
  });
  beforeEach(() => {
    opened = openSearch(content);
    const name = readdirSync(opened.folder).find((entry) => entry.startsWith('search-')) ?? '';
    index = join(opened.folder, name);
  });
  afterEach(() => {
    opened.close();
  });

  const ask = (query: string) => opened.search.ask(query, { limit: 10 });
  const states = {
    gone: (file: string): void => rmSync(file),
    'an error page': (file: string): void => writeFileSync(file, '<!doctype html><title>Not found</title>'),
    half: (file: string): void => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    },
  };
  /** Puts every file of the search whose path ends so into a state. */
  const spoil = (wanted: RegExp, state: keyof typeof states): void => {
    const all = readdirSync(opened.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const files = all.map((entry) => join(entry.parentPath, entry.name)).filter((file) => wanted.test(file));
    expect(files.length).toBeGreaterThan(0);
    files.forEach(states[state]);
  };

  const needed = [
    /search\.json$/,
    /pagefind\.js$/,
    /pagefind-entry\.json$/,
    /wasm\.unknown\.pagefind$/,
    /\.pf_meta$/,
    /index[\\/][^\\/]+$/,
  ];
  it.each(
    needed.flatMap((file) => (['gone', 'an error page', 'half'] as const).map((state) => [file, state] as const)),
  )('says so, and never "nothing found", where %s is %s', async (file, state) => {
    spoil(file, state);
    await expect(ask('keidanren')).rejects.toThrow(SearchUnavailable);
  });

  it('lists pages by title and address when their texts do not load', async () => {
    spoil(/texts[\\/][^\\/]+$/, 'half');
    const { outcome, pages } = await ask('keidanren');
    expect(outcome).toBe('found');
    expect(pages.map(({ title }) => title)).toContain('Keidanren');
    expect(pages.every(({ path, places }) => path.endsWith('/') && places.length === 0)).toBe(true);
  });

  it('finds the new index after a deployment has taken the old one away', async () => {
    const { search } = opened;
    await search.ask('keidanren', { limit: 10 });
    const manifest = join(opened.folder, 'search.json');
    renameSync(index, `${index}-new`);
    const folder = index.slice(opened.folder.length + 1);
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(folder, `${folder}-new`));
    const { pages } = await search.ask('railcar contract', { limit: 10 });
    expect(pages[0]?.places[0]?.path).toContain('wmata');
  });

  it('finds the new index when only the texts of the old one are asked for', async () => {
    const { search } = opened;
    // The words of the query are looked up already; its texts have gone with the old index.
    await search.ask('railcar contract', { limit: 1 });
    const manifest = join(opened.folder, 'search.json');
    const folder = index.slice(opened.folder.length + 1);
    cpSync(index, `${index}-new`, { recursive: true });
    rmSync(join(index, 'texts'), { recursive: true });
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(folder, `${folder}-new`));
    const { pages } = await search.ask('railcar contract', { limit: 20 });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter(({ places }) => places.length === 0)).toEqual([]);
  });

  it('gives up a script that never comes, and works when it does', async () => {
    const wait = AbortSignal.timeout.bind(AbortSignal);
    const patience = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => wait(50));
    let isHanging = true;
    const search = makeSearch({
      root: `${pathToFileURL(opened.folder).href}/`,
      fetch: (url) => Promise.resolve(new Response(readFileSync(new URL(url)))),
      importModule: (url) => (isHanging ? new Promise(() => undefined) : import(/* @vite-ignore */ url)),
    });
    await expect(search.ask('keidanren', { limit: 10 })).rejects.toThrow(SearchUnavailable);
    isHanging = false;
    patience.mockRestore();
    expect((await search.ask('keidanren', { limit: 10 })).outcome).toBe('found');
  });

  it('works again once the files are back', async () => {
    const { search } = opened;
    renameSync(index, `${index}-away`);
    await expect(search.ask('keidanren', { limit: 10 })).rejects.toThrow(SearchUnavailable);
    renameSync(`${index}-away`, index);
    expect((await search.ask('keidanren', { limit: 10 })).outcome).toBe('found');
  });
});
