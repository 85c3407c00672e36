import { stemAsIndexed } from '../format/stem.ts';
import { checkFiles } from './checked-files.client.ts';
import { patience, SearchUnavailable, WebAssemblyMissing, type Fetch } from './fetch-file.client.ts';
import { chunkFile, indexFiles, placeOfRecord, textFile } from '../format/index-files.ts';
import type { Manifest } from '../format/manifest.ts';
import type { RecordField, StoredRecord } from '../format/record.ts';
import { isEnglish } from '../../words/words.ts';

/** What Pagefind found for one record, before its text is loaded. */
export interface RawHit {
  id: string;
  /** Pagefind's own measure. */
  score: number;
  /** Loads the record. */
  load: () => Promise<StoredRecord>;
}

export interface PagefindIndex {
  /** The records with a word (its inflected forms included), in the form Pagefind keys it. */
  findWord(key: string): Promise<RawHit[]>;
  /** Every record. */
  listRecords(): Promise<RawHit[]>;
  /** The facets by which answers can be narrowed down: see `facets.ts`. */
  loadFacets(): Promise<string>;
  /** Loads the whole index, and the texts of all records in their order; none where they are too many to be loaded. */
  loadAll(): Promise<StoredRecord[]>;
  /** The list of words, for the correction of typing errors. */
  loadWords(): Promise<string>;
  /** Stems of right words that are not in the index, one on each line. */
  loadRightWords(): Promise<string>;
  /** Groups of words that mean the same: in Latin letters alone, or with others. */
  loadSynonyms(file: typeof indexFiles.synonyms | typeof indexFiles.otherScripts): Promise<string[][]>;
}

/** The part of Pagefind's module that is used; `useFetch` is what the build adds to it. */
interface PagefindModule {
  useFetch: (fetch: (url: string) => Promise<Response>) => void;
  createInstance(options: Record<string, unknown>): {
    init(): Promise<void>;
    options(options: Record<string, unknown>): Promise<void>;
    search(term: string | null): Promise<{ results: { id: string; score: number }[] }>;
  };
}

export interface Surroundings {
  /** Address of the site's root, with a slash at the end. */
  root: string;
  fetch: Fetch;
  /** The manifest, where it has been asked for already; a later try fetches it anew. */
  manifest?: Promise<Manifest>;
  /** Is told the manifest that a later try fetches. */
  tell?: (later: Promise<Manifest>) => void;
  /** Imports a module by its address. */
  importModule: (url: string) => Promise<unknown>;
}

// Records are short and of like length; a match in a name tells more than one in the text.
const ranking = {
  pageLength: 0.3,
  termFrequency: 0.6,
  metaWeights: { title: 4, section: 3, aliases: 4, statement: 0.5, context: 0.7 } satisfies Record<RecordField, number>,
};

/**
 * Opens the index that a manifest describes.
 * @throws SearchUnavailable when Pagefind or its index can't be loaded.
 */
export async function openPagefind(
  surroundings: Surroundings,
  manifest: Manifest,
  attempt: number,
): Promise<PagefindIndex> {
  const folderUrl = `${surroundings.root}${manifest.folder}/`;
  const fetchChecked = checkFiles(surroundings.fetch, folderUrl, manifest.files);
  // Pagefind answers "no results" when a file is missing. So failures are kept from it and reported to the next caller.
  const trouble = Promise.withResolvers<never>();
  trouble.promise.catch(() => null);
  // Pagefind asks once for each file, but what was read ahead must not be fetched again.
  const loaded = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const loadOnce = (path: string) => {
    const loading = loaded.get(path) ?? fetchChecked(path);
    loaded.set(path, loading);
    loading.catch(() => loaded.delete(path));
    return loading;
  };
  const fetchText = async (path: string) => new TextDecoder().decode(await fetchChecked(path));
  const orTrouble = <T>(work: Promise<T>) => Promise.race([work, trouble.promise]);

  await assertWebAssembly();
  const groupOf = manifest.texts.flatMap((count, group) => Array.from({ length: count }, (_, at) => ({ group, at })));
  const groups = new Map<number, Promise<StoredRecord[]>>();
  async function loadText(id: string): Promise<StoredRecord> {
    const { group, at } = groupOf[placeOfRecord(id)] ?? { group: -1, at: -1 };
    const loading = groups.get(group) ?? fetchText(textFile(group)).then((text) => JSON.parse(text) as StoredRecord[]);
    groups.set(group, loading);
    loading.catch(() => groups.delete(group));
    const record = (await loading)[at];
    if (!record) throw new SearchUnavailable(`${id} has no text`);
    return record;
  }
  // At once, because on a slow line a round trip costs more than a file. Where one fails, it is asked for again.
  for (const path of [indexFiles.entry, indexFiles.machine, indexFiles.synonyms]) loadOnce(path).catch(() => null);
  const module = await importPagefind(surroundings, folderUrl, attempt);
  module.useFetch(async (url) => {
    // Pagefind leaves out the origin.
    const path = (url.split(`/${manifest.folder}/`)[1] ?? '').replace(/\?.*$/, '');
    try {
      return new Response(await loadOnce(path));
    } catch (error) {
      trouble.reject(error);
      // Pagefind would leave the rejection of its start unhandled; the caller has been told already.
      return new Promise<never>(() => undefined);
    }
  });
  const instance = module.createInstance({ basePath: folderUrl, noWorker: true, metaCacheTag: 'folder' });
  await orTrouble(instance.options({ ranking }));

  return {
    async findWord(key) {
      const indexed = isEnglish ? stemAsIndexed(key) : key;
      const exact = await orTrouble(instance.search(`"${indexed}"`));
      if (exact.results.length === 0) return [];
      // Without quotation marks Pagefind also finds longer words, but it says how well a record matches.
      const ranked = await orTrouble(instance.search(indexed));
      const scores = new Map(ranked.results.map(({ id, score }) => [id, score]));
      return exact.results.map(({ id }) => ({ id, score: scores.get(id) ?? 0, load: () => loadText(id) }));
    },
    async listRecords() {
      const { results } = await orTrouble(instance.search(null));
      return results.map(({ id }) => ({ id, score: 0, load: () => loadText(id) }));
    },
    loadFacets: () => fetchText(indexFiles.facets),
    loadWords: () => fetchText(indexFiles.words),
    loadRightWords: () => fetchText(indexFiles.rightWords),
    loadSynonyms: async (file) => JSON.parse(new TextDecoder().decode(await loadOnce(file))) as string[][],
    async loadAll() {
      if (!(indexFiles.texts in manifest.files)) return [];
      const chunks = Array.from({ length: manifest.chunks }, (_, chunk) => loadOnce(chunkFile(chunk)));
      const [texts] = await Promise.all([fetchText(indexFiles.texts), ...chunks]);
      return JSON.parse(texts) as StoredRecord[];
    },
  };
}

/** Pagefind would leave the rejection of its start unhandled, so the smallest module is loaded first. */
async function assertWebAssembly(): Promise<void> {
  try {
    await WebAssembly.instantiate(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  } catch (cause) {
    throw new WebAssemblyMissing('WebAssembly is missing or not allowed', { cause });
  }
}

async function importPagefind(
  { importModule }: Surroundings,
  folderUrl: string,
  attempt: number,
): Promise<PagefindModule> {
  try {
    // Browsers remember a module that failed; another address makes them try again.
    const loading = importModule(`${folderUrl}${indexFiles.script}${attempt > 0 ? `?again=${attempt}` : ''}`);
    return (await Promise.race([loading, expire()])) as PagefindModule;
  } catch (cause) {
    throw new SearchUnavailable('Pagefind did not load', { cause });
  }
}

/** An import can't be canceled, but waiting for it can. */
function expire(): Promise<never> {
  const signal = AbortSignal.timeout(patience);
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('It takes too long'))));
}
