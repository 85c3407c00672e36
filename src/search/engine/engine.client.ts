import { idleAnswer, type Answer } from './answer.client.ts';
import { fetchFile, SearchUnavailable } from './checked-files.client.ts';
import { readWordList, type GuessWord } from '../words/corrections.client.ts';
import { isNarrowed, readFacets, type Facets } from '../format/facets.ts';
import { browsePages, findPages, type LoadRecord, type View } from './find-pages.client.ts';
import { manifestFile, readManifest, unfoldManifest, type Catalogue, type Manifest } from '../format/manifest.ts';
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
  /** Loads what the answers can be narrowed down by; answers after that have it. */
  loadFacets(): Promise<void>;
  /** Loads what every search needs, so that the first answer comes sooner. */
  warmUp(): Promise<void>;
  /**
   * Loads, where the site is small enough, the index and the texts of all records: searches after that fetch nothing. True when it did.
   * Never throws.
   */
  readAhead(): Promise<boolean>;
  /** Drops what is loaded or still loading; the next question starts anew. */
  restart(): void;
}

interface OpenSearch {
  /** Of the index. */
  folder: string;
  /** How many times the text of a record did not load. */
  lostTexts: () => number;
  catalogue: Catalogue;
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

/** The least share of a query that must be known to the site; below it, what is found would not be what was asked. */
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
        // What does not come now, comes one by one when it is needed.
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
  const catalogue = unfoldManifest(manifest, index.recordIds);
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
    catalogue,
    facets: null,
    listRecords: () => index.listRecords(),
    async loadFacets() {
      opened.facets ??= readFacets(await index.loadFacets(), [...catalogue.pageOf.keys()]);
      return opened.facets;
    },
    thesaurus: readThesaurus(manifest.synonyms),
    loadGuesses,
    matcher: matchTerms(index, catalogue.pageOf.size, loadRecord),
    loadRecord,
    readAhead() {
      readingAhead ??= index.loadAll().then(async (texts) => {
        const isFilled = await store.fill(texts, [...catalogue.pageOf.keys()]);
        if (isFilled) await loadGuesses();
        return isFilled;
      });
      return readingAhead;
    },
  };
  return opened;
}

function fetchManifest({ root, fetch }: Surroundings): Promise<Manifest> {
  return fetchFile(fetch, root + manifestFile, { cache: 'no-cache' }, async (response) =>
    readManifest(await response.text()),
  );
}

/** True when the site names another index by now. */
async function isOutdated({ folder }: OpenSearch, surroundings: Surroundings): Promise<boolean> {
  const manifest = await fetchManifest(surroundings).catch(() => null);
  return manifest !== null && manifest.folder !== folder;
}

async function answer(search: OpenSearch, typed: string, view: View): Promise<Answer> {
  const query = readQuery(typed, search.thesaurus);
  const facets = isNarrowed(view) || view.sort === 'date' ? await search.loadFacets() : search.facets;
  if (asksNothing(query)) {
    if (!facets || !isNarrowed(view) || query.onlyStopWords) return idleAnswer(query.onlyStopWords);
    const found = await browsePages(await search.listRecords(), view, search.catalogue, search.loadRecord, facets);
    return { ...idleAnswer(false), outcome: 'found', ...found };
  }
  const asTyped = await resolveQuery(query, search);
  const { corrections } = asTyped;
  // A corrected word stands for all that it would have stood for, had it been typed: "goverment relations" is lobbying.
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
  if (!isKnownEnough(resolved, search.catalogue.pageOf.size)) return nothing;
  const found = await findPages(resolved, view, search.catalogue, search.loadRecord, facets);
  // Nothing may be left by what was chosen, although the words are found.
  return found.counts.size === 0 && !isNarrowed(view) ? nothing : { ...nothing, ...found, outcome: 'found' };
}

/** A name with an unknown word is not known. Where other words are unknown, what is left must be at least two words that tell as much as a guess at the unknown ones. */
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
