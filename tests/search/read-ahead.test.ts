import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSearch } from '../../src/search/engine/engine.client.ts';
import { indexContent, openSearch, type IndexedContent, type OpenedSearch } from './open-search.ts';

let content: IndexedContent;
let opened: OpenedSearch;
beforeAll(async () => {
  content = await indexContent();
  opened = openSearch(content);
});
afterAll(() => opened.close());

describe('the texts to read ahead', () => {
  it('are word for word those that are kept group by group', () => {
    const [, texts] = [...content.files].find(([path]) => path.endsWith('/texts.json')) ?? [];
    const groups = [...content.files].filter(([path]) => path.endsWith('.pf_texts'));
    const kept = groups.map(([, bytes]) => JSON.parse(gunzipSync(bytes).toString('utf8')) as unknown[]);
    expect(JSON.parse(new TextDecoder().decode(texts))).toEqual(kept.flat());
    expect(groups.length).toBeLessThan(content.records.length / 3);
  });

  it('spare later searches every request, and change no answer', async () => {
    const asked: string[] = [];
    const search = makeSearch({
      root: `${pathToFileURL(opened.folder).href}/`,
      fetch: (url) => {
        asked.push(url);
        return Promise.resolve(new Response(readFileSync(new URL(url))));
      },
      importModule: (url) => import(/* @vite-ignore */ url),
    });
    expect(await search.readAhead()).toBe(true);
    asked.length = 0;
    for (const query of ['METI', 'who proposed a telecommunications fund', 'Keidranen', '2013']) {
      const ahead = await search.ask(query, { limit: 10 });
      expect(asked).toEqual([]);
      expect(ahead).toEqual(await opened.search.ask(query, { limit: 10 }));
    }
  });
});
