import type { FoundPage } from '../engine/answer.client.ts';
import type { Search } from '../engine/engine.client.ts';
import { suggestPages, toFound } from '../engine/suggest.client.ts';
import { listPages, readManifest, type Page } from '../format/manifest.ts';

/** The search of a site; its code is loaded when it is first needed, not with the page. */
export interface LoadedSearch extends Search {
  /** The pages whose names begin as typed, from a small list that comes long before the index; none if it does not. */
  suggest(typed: string): Promise<FoundPage[]>;
  /** Every page with its names, from the same list. */
  listPages(): Promise<Page[]>;
}

/**
 * Makes the search of the site with this root.
 * @param response The manifest, which is on its way.
 */
export function loadSearch(root: string, response: Promise<Response>): LoadedSearch {
  let loading: Promise<Search> | null = null;
  const manifest = response.then(async (file) => readManifest(file.ok ? await file.text() : 'null'));
  let pages = manifest.then(listPages).catch(() => []);

  function load(): Promise<Search> {
    loading ??= import('../engine/engine.client.ts').then(({ makeSearch }) =>
      makeSearch({
        root,
        manifest,
        tell: (later) => {
          pages = later.then(listPages).catch(() => []);
        },
        fetch: (url, init) => fetch(url, init),
        importModule: (url) => import(/* @vite-ignore */ url),
      }),
    );
    loading.catch(() => (loading = null));
    return loading;
  }

  return {
    listPages: () => pages,
    suggest: async (typed) => suggestPages(await pages, typed).map(toFound),
    ask: async (typed, view) => (await load()).ask(typed, view),
    loadFacets: async () => (await load()).loadFacets(),
    warmUp: async () => (await load()).warmUp(),
    readAhead: () =>
      load().then(
        (search) => search.readAhead(),
        () => false,
      ),
    restart: () => void loading?.then((search) => search.restart()),
  };
}
