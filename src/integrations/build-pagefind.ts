import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../output/search-records.ts';

export interface PagefindBundle {
  /** Path in the bundle and content, without the user interfaces and what other languages need. */
  files: Map<string, Uint8Array>;
  /** Pagefind's id of each record, without the language, by the record's address. */
  idByUrl: Map<string, string>;
}

const language = 'en';
const needed = /^(?:pagefind\.js|pagefind-entry\.json|[^/]+\.pf_meta|wasm\.en\.pagefind|(?:index|fragment)\/[^/]+)$/;

/**
 * Indexes the records with Pagefind.
 * @throws Error with what Pagefind says when it refuses a record.
 */
export async function buildPagefind(records: readonly SearchRecord[]): Promise<PagefindBundle> {
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
    const files = new Map(
      built.files
        .filter(({ path }) => needed.test(path))
        .map(({ path, content }): [string, Uint8Array] => [path, content])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    addHooks(files);
    return { files, idByUrl: readIds(files) };
  } finally {
    await close();
  }
}

/**
 * Lets the page hand Pagefind its own `fetch`, which checks each file, and keeps Pagefind from writing to the console of
 * a reader: the search page says itself what failed.
 */
function addHooks(files: Map<string, Uint8Array>): void {
  const script = files.get('pagefind.js');
  if (!script) throw new Error('Pagefind delivered no pagefind.js');
  const hooks = `
let fetch = globalThis.fetch;
const console = { log() {}, warn() {}, error() {} };
export function useFetch(checked) { fetch = checked; }
`;
  files.set('pagefind.js', new TextEncoder().encode(new TextDecoder().decode(script) + hooks));
}

/** A record as Pagefind stores it. */
export function asFragment({ url, entry, sectionTitle, statementLabel, content, aliases, context }: SearchRecord) {
  return {
    raw_url: url,
    // Pagefind refuses empty content; a bare heading is its own content.
    content: content || (sectionTitle ?? entry.title),
    meta: {
      title: entry.title,
      ...(sectionTitle !== null && { section: sectionTitle }),
      ...(statementLabel !== null && { statement: statementLabel }),
      ...(aliases.length > 0 && { aliases: aliases.join(' | ') }),
      ...(context.length > 0 && { context: context.join(' | ') }),
    },
  };
}

function asPagefindRecord(record: SearchRecord) {
  const { content, meta } = asFragment(record);
  return {
    url: record.url,
    language,
    content,
    meta,
  };
}

/** Pagefind names a record by a hash of its own and tells it nowhere but in the fragment files. */
function readIds(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const ids = new Map<string, string>();
  const signature = 'pagefind_dcd';
  for (const [path, content] of files) {
    const id = /^fragment\/en_(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const fragment = JSON.parse(gunzipSync(content).toString('utf8').slice(signature.length)) as { url: string };
    ids.set(fragment.url, id);
  }
  return ids;
}
