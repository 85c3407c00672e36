import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './search-records.ts';

const language = 'en';
const needed = /^(?:pagefind\.js|pagefind-entry\.json|[^/]+\.pf_meta|wasm\.en\.pagefind|(?:index|fragment)\/[^/]+)$/;

/**
 * Indexes the records with Pagefind: the files by their path in the bundle, without the user interfaces and what other
 * languages need. Pagefind's list of records (`.pf_meta`) has the order of these.
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
    const files = new Map(
      built.files
        .filter(({ path }) => needed.test(path))
        .map(({ path, content }): [string, Uint8Array] => [path, content])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    assertOrder(files, records);
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

/** The search in the browser identifies records by their place in Pagefind's list, which has only ids. */
function assertOrder(files: ReadonlyMap<string, Uint8Array>, records: readonly SearchRecord[]): void {
  const signature = 'pagefind_dcd';
  const meta = [...files].find(([path]) => path.endsWith('.pf_meta'))?.[1] ?? new Uint8Array();
  const ids =
    gunzipSync(meta)
      .toString('latin1')
      .match(/en_[0-9a-f]+/g) ?? [];
  for (const [place, { url }] of records.entries()) {
    const fragment = files.get(`fragment/${ids[place] ?? ''}.pf_fragment`);
    const stored = fragment ? gunzipSync(fragment).toString('utf8').slice(signature.length) : 'null';
    if ((JSON.parse(stored) as { url: string } | null)?.url !== url) {
      throw new Error(`${url} is not where the search expects it in the index`);
    }
  }
}
