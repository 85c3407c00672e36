import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { Reference } from '../../reference/reference.ts';
import { isLatin } from '../../text/fold-name.ts';
import { stem } from '../format/stem.ts';
import { chunkFolder, indexFiles, isPacked } from '../format/index-files.ts';
import { listEnglishWords } from './english-words.ts';
import { findNearWords } from './near-words.ts';
import { groupTexts } from './group-texts.ts';
import { parseWordList } from '../format/word-list.ts';
import { manifestFile, manifestVersion, type Manifest } from '../format/manifest.ts';
import { listFacetValues } from './search-facets.ts';
import { listSearchedPages } from './search-manifest.ts';
import { makeSearchRecords } from './search-records.ts';
import { listSearchWords } from './search-words.ts';
import { synonymsSchema } from '../../schema/synonyms.ts';
import { asStored, buildPagefind } from './build-pagefind.ts';
import { isEnglish } from '../../words/words.ts';

/** Up to this many bytes (a seventh compressed), the texts of all records are offered as one file to read ahead. */
const mostTexts = 500_000;

/**
 * Builds the search index of the content: the files to publish, by their path in the site. The same content gives the
 * same bytes.
 * @throws Error for an entry that would not be found, or when Pagefind fails.
 */
export async function buildSearchIndex(
  reference: Reference,
  synonyms: readonly (readonly string[])[],
): Promise<Map<string, Uint8Array>> {
  const records = makeSearchRecords(reference);
  const files = await buildPagefind(records);
  const encode = (text: string) => new TextEncoder().encode(text);
  const stored = records.map(asStored);
  const texts = encode(JSON.stringify(stored));
  const groups = groupTexts(stored);
  const [inLatin = [], inOthers = []] = [true, false].map((latin) =>
    synonyms.filter((group) => (!isEnglish || group.every(isLatin)) === latin),
  );
  // A phrase is no word that someone may have mistyped.
  const others = inLatin.flat().filter((phrase) => !phrase.includes(' '));
  const words = listSearchWords(records);
  const indexed = parseWordList(words).map(({ spelling }) => spelling.toLowerCase());
  const bundle = new Map([
    ...files,
    ...groups.files,
    [indexFiles.words, encode(words)],
    [indexFiles.rightWords, encode(isEnglish ? listRightStems(indexed, others).join('\n') : '')],
    [indexFiles.facets, encode(JSON.stringify(listFacetValues(reference, records)))],
    [indexFiles.synonyms, encode(JSON.stringify(inLatin))],
    [indexFiles.otherScripts, encode(JSON.stringify(inOthers))],
    ...(texts.length <= mostTexts ? [[indexFiles.texts, texts] as const] : []),
  ]);
  const folder = `search-${hashBundle(bundle)}`;
  const manifest: Manifest = {
    version: manifestVersion,
    folder,
    files: Object.fromEntries(
      [...bundle].filter(([path]) => !isPacked(path)).map(([path, bytes]) => [path, digest(bytes)]),
    ),
    chunks: [...files.keys()].filter((path) => path.startsWith(chunkFolder)).length,
    pages: listSearchedPages(records),
    texts: groups.counts,
  };
  return new Map([
    ...[...bundle].map(([path, bytes]): [string, Uint8Array] => [`${folder}/${path}`, bytes]),
    [manifestFile, new TextEncoder().encode(JSON.stringify(manifest))],
  ]);
}

/** Writes the search index into the folder of the built site. */
export async function writeSearchIndex(files: ReadonlyMap<string, Uint8Array>, outputFolder: string): Promise<void> {
  for (const [path, bytes] of files) {
    const file = join(outputFolder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

/** Reads `content/synonyms.yaml`, which a site need not have. */
export async function readSynonyms(file = 'content/synonyms.yaml'): Promise<string[][]> {
  if (!existsSync(file)) return [];
  return synonymsSchema.parse(parse(await readFile(file, 'utf8')));
}

/** The stems of right words in the order of the alphabet: fewer than words, and they pack better. */
function listRightStems(indexed: readonly string[], others: readonly string[]): string[] {
  return [...new Set(findNearWords(listEnglishWords(), indexed, others).map(stem))].sort();
}

function hashBundle(bundle: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of bundle) hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex').slice(0, 12);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
