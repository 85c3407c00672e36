import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { chunkFolder, indexFiles, isMetaFile, language, recordId } from '../format/index-files.ts';
import { joinList, type StoredRecord } from '../format/record.ts';
import type { SearchRecord } from './search-record.ts';

const needed = new Set<string>([indexFiles.script, 'pagefind-entry.json', `wasm.${language}.pagefind`]);

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
    const files = new Map(
      [...all]
        .filter(([path]) => needed.has(path) || path.startsWith(chunkFolder) || isMetaFile(path))
        .map(([path, content]): [string, Uint8Array] => [
          path,
          isMetaFile(path) ? countIds(content, all, records) : content,
        ])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
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

/**
 * Pagefind's list of records with ids that count them: so they tell their place, and pack well. Pagefind itself uses an
 * id only to find the text of a record, which is kept elsewhere.
 */
function countIds(
  meta: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
  records: readonly SearchRecord[],
): Uint8Array {
  let place = 0;
  // Each id stands there as text; the names of the parts of the index follow the last.
  const counted = gunzipSync(meta)
    .toString('latin1')
    .replace(new RegExp(`${language}_[0-9a-f]{7}`, 'g'), (id) => {
      const record = records[place];
      if (!record) return id;
      assertPlace(record, files.get(`fragment/${id}.pf_fragment`));
      return recordId(place++);
    });
  if (place !== records.length) throw new Error(`Pagefind lists ${place} of ${records.length} records`);
  return gzipSync(Buffer.from(counted, 'latin1'), { level: 9 });
}

function assertPlace({ url }: SearchRecord, fragment: Uint8Array | undefined): void {
  const signature = 'pagefind_dcd';
  const stored = fragment ? gunzipSync(fragment).toString('utf8').slice(signature.length) : 'null';
  if ((JSON.parse(stored) as { url: string } | null)?.url !== url) {
    throw new Error(`${url} is not where the search expects it in the index`);
  }
}
