import { isLatin } from '../../text/fold-name.ts';
import { indexFiles } from '../format/index-files.ts';
import { unfoldManifest, type Catalog } from './catalog.client.ts';
import { fetchManifest } from './manifest-file.client.ts';
import { readWordList, type Guesses } from '../words/corrections.client.ts';
import { readFacets, type Facets } from '../format/facets.ts';
import type { LoadRecord } from './find-pages.client.ts';
import { matchTerms } from './matches.client.ts';
import { openPagefind, type RawHit, type Surroundings } from './pagefind-index.client.ts';
import { makeRecordStore } from './record-store.client.ts';
import { listSingleWords, readThesaurus, type Thesaurus } from '../words/thesaurus.client.ts';

/** A search whose index is there. */
export interface OpenSearch {
  /** Of the index. */
  folder: string;
  /** How many times the text of a record did not load. */
  lostTexts: () => number;
  catalog: Catalog;
  /** The thesaurus for what is typed. */
  loadThesaurus: (typed: string) => Promise<Thesaurus>;
  loadGuesses: () => Promise<Guesses>;
  loadRightWords: () => Promise<ReadonlySet<string>>;
  listRecords: () => Promise<RawHit[]>;
  loadFacets: () => Promise<Facets>;
  /** Set once they are loaded. */
  facets: Facets | null;
  matcher: ReturnType<typeof matchTerms>;
  loadRecord: LoadRecord;
  readAhead: () => Promise<boolean>;
}

/**
 * Opens the index that the manifest names.
 * @param attempt How many times it has been tried.
 * @throws SearchUnavailable
 */
export async function openSearch(surroundings: Surroundings, attempt: number): Promise<OpenSearch> {
  const { root, fetch } = surroundings;
  const known = attempt === 0 ? surroundings.manifest : undefined;
  const asked = known ?? fetchManifest(root, fetch);
  if (!known) surroundings.tell?.(asked);
  const manifest = await asked;
  const index = await openPagefind(surroundings, manifest, attempt);
  const synonyms = await index.loadSynonyms(indexFiles.synonyms);
  const latin = readThesaurus(synonyms);
  const catalog = unfoldManifest(manifest);
  const store = makeRecordStore();
  let lostTexts = 0;
  let guesses: Promise<Guesses> | null = null;
  let readingAhead: Promise<boolean> | null = null;
  let rightWords: Promise<ReadonlySet<string>> | null = null;
  let allScripts: Promise<Thesaurus> | null = null;
  function loadGuesses(): Promise<Guesses> {
    guesses ??= index.loadWords().then((list) => readWordList(list, listSingleWords(synonyms)));
    guesses.catch(() => (guesses = null));
    return guesses;
  }
  function loadRightWords(): Promise<ReadonlySet<string>> {
    rightWords ??= index.loadRightWords().then((list) => new Set(list.split('\n')));
    rightWords.catch(() => (rightWords = null));
    return rightWords;
  }
  function loadThesaurus(typed: string): Promise<Thesaurus> {
    if (isLatin(typed)) return Promise.resolve(latin);
    allScripts ??= index.loadSynonyms(indexFiles.otherScripts).then((groups) =>
      readThesaurus(
        [...synonyms, ...groups],
        catalog.pages.flatMap(({ names }) => names),
      ),
    );
    allScripts.catch(() => (allScripts = null));
    return allScripts;
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
    loadThesaurus,
    loadGuesses,
    loadRightWords,
    matcher: matchTerms(index, catalog.pageOf.size, loadRecord),
    loadRecord,
    readAhead() {
      readingAhead ??= index.loadAll().then(async (texts) => {
        const isFilled = await store.fill(texts, [...catalog.pageOf.keys()]);
        if (isFilled) await Promise.all([loadGuesses(), loadRightWords()]);
        return isFilled;
      });
      return readingAhead;
    },
  };
  return opened;
}
