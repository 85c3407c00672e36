import type { Search } from '../engine/engine.client.ts';
import type { Surroundings } from '../engine/pagefind-index.client.ts';

/** The search of a site; its code is loaded when it is first needed, not with the page. */
export function loadSearch(surroundings: Surroundings): Search {
  let loading: Promise<Search> | null = null;

  function load(): Promise<Search> {
    loading ??= import('../engine/engine.client.ts').then(({ makeSearch }) => makeSearch(surroundings));
    loading.catch(() => (loading = null));
    return loading;
  }

  return {
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
