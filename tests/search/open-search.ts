import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeSearch, type Search } from '../../src/search/engine/engine.client.ts';
import { buildSearchIndex, readSynonyms } from '../../src/search/index/search-index.ts';
import { currentReference } from '../../src/gate/current-reference.ts';
import type { SearchRecord } from '../../src/search/index/search-record.ts';
import { makeSearchRecords } from '../../src/search/index/search-records.ts';

export interface IndexedContent {
  records: SearchRecord[];
  /** The files of the index, by path in the site. */
  files: Map<string, Uint8Array>;
}

export interface OpenedSearch {
  search: Search;
  /** Where the files stand; a test may break them. */
  folder: string;
  close: () => void;
}

let indexed: Promise<IndexedContent> | undefined;

/** The content of the project, indexed as the build does; once for all test files of a worker. */
export function indexContent(): Promise<IndexedContent> {
  return (indexed ??= makeIndex());
}

async function makeIndex(): Promise<IndexedContent> {
  const reference = currentReference();
  return {
    records: makeSearchRecords(reference),
    files: await buildSearchIndex(reference, await readSynonyms()),
  };
}

/** Opens the search that the page uses on files of an index, without a browser. */
export function openSearch({ files }: IndexedContent): OpenedSearch {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const search = makeSearch({
    root: `${pathToFileURL(folder).href}/`,
    fetch: (url) => Promise.resolve(readAsResponse(new URL(url))),
    importModule: (url) => import(/* @vite-ignore */ url),
  });
  return {
    search,
    folder,
    close: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

function readAsResponse(url: URL): Response {
  try {
    return new Response(readFileSync(url));
  } catch {
    return new Response('Not found', { status: 404 });
  }
}
