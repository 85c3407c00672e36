import { idleAnswer, type Answer } from './answer.client.ts';
import { fetchFile, SearchUnavailable } from './checked-files.client.ts';
import { readWordList, type GuessWord } from '../words/corrections.client.ts';
import { isNarrowed, readFacets, type Facets } from '../format/facets.ts';
import { browsePages, findPages, type LoadRecord, type View } from './find-pages.client.ts';
import { readManifest, unfoldManifest, type Catalog, type Manifest } from '../format/manifest.ts';
import { matchTerms, tellingWeight } from './matches.client.ts';
import { countValues } from './apply-facets.client.ts';
import { openPagefind, type RawHit, type Surroundings } from './pagefind-index.client.ts';
import { asksNothing, readQuery } from '../words/query.client.ts';
import { makeRecordStore } from './record-store.client.ts';
import { correctText, resolveQuery, type Resolved } from './resolve.client.ts';
import { listSingleWords, readThesaurus, type Thesaurus } from '../words/thesaurus.client.ts';

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

interface OpenSearch {
  /** Of the index. */
  folder: string;
  /** How many times the text of a record did not load. */
  lostTexts: () => number;
  catalog: Catalog;
  thesaurus: Thesaurus;
  loadGuesses: () => Promise<GuessWord>;
  listRecords: () => Promise<RawHit[]>;
  loadFacets: () => Promise<Facets>;
  /** Set once they are loaded. */
  facets: Facets | null;
  matcher: ReturnType<typeof matchTerms>;
  loadRecord: LoadRecord;
  readAhead: () => Promise<boolean>;
}

/** The least share of a query that the site must know; below it, results would not answer what was asked. */
const leastKnown = 0.55;
/** An unknown word counts like one that stands in this share of the records. */
const usualShare = 0.015;

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
      const found = await answer(opened, typed, view);
      if (opened.lostTexts() === lost || !(await isOutdated(opened, surroundings))) return found;
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw error;
    }
    drop(current);
    // After a deployment the old index is gone: search.json names the new one.
    return await answer(await open(), typed, view);
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

async function openSearch(surroundings: Surroundings, attempt: number): Promise<OpenSearch> {
  const manifest = await fetchManifest(surroundings);
  const index = await openPagefind(surroundings, manifest, attempt);
  const catalog = unfoldManifest(manifest, index.recordIds);
  const store = makeRecordStore();
  let lostTexts = 0;
  let guesses: Promise<GuessWord> | null = null;
  let readingAhead: Promise<boolean> | null = null;
  function loadGuesses(): Promise<GuessWord> {
    guesses ??= index.loadWords().then((list) => readWordList(list, listSingleWords(manifest.synonyms)));
    guesses.catch(() => (guesses = null));
    return guesses;
  }

  const loadRecord: LoadRecord = async (hit) => {
    const record = await store.load(hit);
    if (!record) lostTexts++;
    return record;
  };

  const opened: OpenSearch = {
    folder: manifest.folder,
    lostTexts: () => lostTexts,
    catalog,
    facets: null,
    listRecords: () => index.listRecords(),
    async loadFacets() {
      opened.facets ??= readFacets(await index.loadFacets(), [...catalog.pageOf.keys()]);
      return opened.facets;
    },
    thesaurus: readThesaurus(manifest.synonyms),
    loadGuesses,
    matcher: matchTerms(index, catalog.pageOf.size, loadRecord),
    loadRecord,
    readAhead() {
      readingAhead ??= index.loadAll().then(async (texts) => {
        const isFilled = await store.fill(texts, [...catalog.pageOf.keys()]);
        if (isFilled) await loadGuesses();
        return isFilled;
      });
      return readingAhead;
    },
  };
  return opened;
}

function fetchManifest({ root, fetch }: Surroundings): Promise<Manifest> {
  return fetchFile(fetch, `${root}search.json`, { cache: 'no-cache' }, async (response) =>
    readManifest(await response.text()),
  );
}

/** True when the site has a newer index. */
async function isOutdated({ folder }: OpenSearch, surroundings: Surroundings): Promise<boolean> {
  const manifest = await fetchManifest(surroundings).catch(() => null);
  return manifest !== null && manifest.folder !== folder;
}

async function answer(search: OpenSearch, typed: string, view: View): Promise<Answer> {
  const query = readQuery(typed, search.thesaurus);
  const facets = isNarrowed(view) || view.sort === 'date' ? await search.loadFacets() : search.facets;
  if (asksNothing(query)) {
    if (!facets || !isNarrowed(view) || query.onlyStopWords) return idleAnswer(query.onlyStopWords);
    const found = await browsePages(await search.listRecords(), view, search.catalog, search.loadRecord, facets);
    return { ...idleAnswer(false), outcome: 'found', ...found };
  }
  const asTyped = await resolveQuery(query, search);
  const { corrections } = asTyped;
  // A corrected word finds all that it would have found if spelled right: synonyms, for example.
  const resolved =
    corrections.length === 0
      ? asTyped
      : await resolveQuery(readQuery(correctText(typed, corrections), search.thesaurus), search);
  const { leftOut } = resolved;
  const nothing: Answer = {
    ...idleAnswer(false),
    outcome: 'nothing',
    corrections,
    leftOut,
    facets: facets && countValues([], view, facets),
  };
  if (!isKnownEnough(resolved, search.catalog.pageOf.size)) return nothing;
  const found = await findPages(resolved, view, search.catalog, search.loadRecord, facets);
  // The chosen filters may leave nothing, although the words are found.
  return found.counts.size === 0 && !isNarrowed(view) ? nothing : { ...nothing, ...found, outcome: 'found' };
}

/**
 * A name with an unknown word is not known. If other words are unknown, what is left must be at least two words that
 * count as much as is assumed of the unknown ones.
 */
function isKnownEnough({ matches, phrases, leftOut, lacksName }: Resolved, recordCount: number): boolean {
  if (lacksName) return false;
  const all = [...matches, ...phrases];
  if (leftOut.length === 0) return all.length > 0;
  const telling = matches.filter(({ term }) => !term.weak).flatMap(({ term }) => term.alternatives[0]?.words ?? []);
  if (telling.length < 2 && phrases.length === 0) return false;
  const known = all.reduce((sum, { weight }) => sum + weight, 0);
  const unknown = leftOut.length * tellingWeight(recordCount * usualShare, recordCount);
  return known / (known + unknown) >= leastKnown;
}
