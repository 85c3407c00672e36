import type { Answer } from './answer.client.ts';
import { answerQuery } from './answer-query.client.ts';
import { SearchUnavailable } from './fetch-file.client.ts';
import type { View } from './find-pages.client.ts';
import { fetchManifest } from './manifest-file.client.ts';
import { openSearch, type OpenSearch } from './open-index.client.ts';
import type { Surroundings } from './pagefind-index.client.ts';

export interface Search {
  /**
   * Answers a query.
   * @throws SearchUnavailable when the index can't be loaded; the next call tries again.
   */
  ask(typed: string, view: View): Promise<Answer>;
  /** Loads the facets; answers after that include them. */
  loadFacets(): Promise<void>;
  /** Loads what every search needs, so that the first answer comes sooner. */
  warmUp(): Promise<void>;
  /**
   * Loads the index and the texts of all records if the site is small enough: later searches fetch nothing. True if so.
   * Never throws.
   */
  readAhead(): Promise<boolean>;
  /** Drops what is loaded or still loading; the next query starts over. */
  restart(): void;
}

/** Makes the search of a site; nothing is loaded before it is asked. */
export function makeSearch(surroundings: Surroundings): Search {
  let opening: Promise<OpenSearch> | null = null;
  let attempts = 0;

  function open(): Promise<OpenSearch> {
    if (opening) return opening;
    const mine = openSearch(surroundings, attempts++);
    mine.catch(() => drop(mine));
    return (opening = mine);
  }

  /** Unless another has taken its place. */
  function drop(given: Promise<OpenSearch>): void {
    if (opening === given) opening = null;
  }

  async function ask(typed: string, view: View): Promise<Answer> {
    const current = open();
    const opened = await current;
    try {
      const lost = opened.lostTexts();
      const found = await answerQuery(opened, typed, view);
      if (opened.lostTexts() === lost || !(await isOutdated(opened, surroundings))) return found;
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw error;
    }
    drop(current);
    // After a deployment the old index is gone: search.json names the new one.
    return await answerQuery(await open(), typed, view);
  }

  return {
    ask,
    warmUp: async () => {
      await open();
    },
    async readAhead() {
      try {
        return await (await open()).readAhead();
      } catch {
        // Texts that fail to load now are loaded one by one when they are needed.
        return false;
      }
    },
    async loadFacets() {
      await (await open()).loadFacets();
    },
    restart() {
      opening = null;
    },
  };
}

/** True when the site has a newer index. */
async function isOutdated({ folder }: OpenSearch, { root, fetch }: Surroundings): Promise<boolean> {
  const manifest = await fetchManifest(root, fetch).catch(() => null);
  return manifest !== null && manifest.folder !== folder;
}
