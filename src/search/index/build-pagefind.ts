import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { chunkFolder, indexFiles, isMetaFile, language } from '../format/index-files.ts';
import { joinList, type StoredRecord } from '../format/record.ts';
import { readRecordIds, splitChunks } from './split-chunks.ts';
import type { SearchRecord } from './search-record.ts';

const needed = new Set<string>([indexFiles.script, indexFiles.entry, indexFiles.machine]);

/**
 * Indexes the records with Pagefind: the files by their path in the bundle, without the user interfaces, what other
 * languages need, and the texts of the records, which the search keeps itself. The ids of records tell their order.
 * @throws Error with what Pagefind says when it refuses a record, or for a record that is not where the search expects it.
 */
export async function buildPagefind(records: readonly SearchRecord[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    // One after the other: the order of records decides the bytes of the index.
    for (const record of records) {
      const added = await index.addCustomRecord(asPagefindRecord(record));
      if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
    }
    const built = await index.getFiles();
    if (built.errors.length > 0) throw new Error(`Pagefind failed: ${built.errors.join('; ')}`);
    const all = new Map(built.files.map(({ path, content }) => [path, content]));
    const [metaFile, meta] = [...all].find(([path]) => isMetaFile(path)) ?? ['', new Uint8Array()];
    assertOrder(records, readRecordIds(meta), all);
    const split = splitChunks(meta, (hash) => all.get(`${chunkFolder}${hash}.pf_index`) ?? new Uint8Array());
    const files = new Map(
      [...[...all].filter(([path]) => needed.has(path)), [metaFile, split.meta] as const, ...split.chunks]
        .map(([path, content]): [string, Uint8Array] => [path, content])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    useWordsAsTheyStand(files);
    addHooks(files);
    return files;
  } finally {
    await close();
  }
}

/**
 * Lets the page hand Pagefind its own `fetch`, which checks each file, and keeps Pagefind from writing to the console of
 * a reader: the search page says itself what failed.
 */
function addHooks(files: Map<string, Uint8Array>): void {
  const script = files.get(indexFiles.script);
  if (!script) throw new Error(`Pagefind delivered no ${indexFiles.script}`);
  const hooks = `
let fetch = globalThis.fetch;
const console = { log() {}, warn() {}, error() {} };
export function useFetch(checked) { fetch = checked; }
`;
  files.set(indexFiles.script, new TextEncoder().encode(new TextDecoder().decode(script) + hooks));
}

/** A record as Pagefind stores it. */
export function asStored(record: SearchRecord): StoredRecord {
  const { url, page, sectionTitle, statementLabel, content, aliases, context } = record;
  return {
    raw_url: url,
    // Pagefind refuses empty content; a bare heading is its own content.
    content: content || (sectionTitle ?? page.title),
    meta: {
      title: page.title,
      ...(sectionTitle !== null && { section: sectionTitle }),
      ...(statementLabel !== null && { statement: statementLabel }),
      ...(aliases.length > 0 && { aliases: joinList(aliases) }),
      ...(context.length > 0 && { context: joinList(context) }),
    },
  };
}

function asPagefindRecord(record: SearchRecord) {
  const { content, meta } = asStored(record);
  return { url: record.url, language, content, meta };
}

/** The search stems the words of a query itself, so that the smaller engine will do that knows no language. */
function useWordsAsTheyStand(files: Map<string, Uint8Array>): void {
  const entry = JSON.parse(new TextDecoder().decode(files.get(indexFiles.entry))) as {
    languages: Record<typeof language, object>;
  };
  Object.assign(entry.languages[language], { wasm: 'unknown' });
  files.set(indexFiles.entry, new TextEncoder().encode(JSON.stringify(entry)));
}

/** One in so many records is looked at: one that Pagefind moves, moves others. */
const everySoMany = 10;

/** The search knows a record by its place among all. */
function assertOrder(
  records: readonly SearchRecord[],
  ids: readonly string[],
  files: ReadonlyMap<string, Uint8Array>,
): void {
  const prefix = 'pagefind_dcd'.length;
  if (ids.length !== records.length) throw new Error('Pagefind has not as many records as there are');
  for (const [place, { url }] of records.entries()) {
    if (place % everySoMany > 0 && place < records.length - 1) continue;
    const fragment = files.get(`fragment/${ids[place]}.pf_fragment`);
    const stored = fragment ? gunzipSync(fragment).toString('utf8').slice(prefix) : 'null';
    if ((JSON.parse(stored) as { url: string } | null)?.url !== url) {
      throw new Error(`${url} is not where the search expects it in the index`);
    }
  }
}
