import { isEnglish } from '../../words/words.ts';

/** The files of the index's folder: ours, and those of Pagefind that the search uses. */
export const indexFiles = {
  /** Pagefind's module. */
  script: 'pagefind.js',
  /** What that module asks for first: it names the list of all records. */
  entry: 'pagefind-entry.json',
  /** What it runs on. */
  machine: 'wasm.unknown.pagefind',
  /** See `facets.ts`. Loaded after the first answer. */
  facets: 'facets.json',
  /** Groups of words that mean the same. */
  synonyms: 'synonyms.json',
  /** Such groups with words that are not in Latin letters. Loaded when one is typed. */
  otherScripts: 'other-scripts.json',
  /** See `word-list.ts`. Loaded when a word is not in the index. */
  words: 'words.txt',
  /** Stems of right words that are not in the index but near to one. Loaded before a word is corrected. */
  rightWords: 'right-words.txt',
  /** All records in their order, as in `record.ts`, to read ahead; left out where they are too many. */
  texts: 'texts.json',
} as const;

/**
 * The language that Pagefind indexes for; it begins the ids that it gives. Of English alone the search knows the stems
 * that the index then has; the words of other languages stay as they are.
 */
export const language = isEnglish ? 'en' : 'und';

/** Files with the texts of some records each. Like all packed files, they carry their own checksum. */
const textFolder = 'texts/';
/** The parts of the index, each for some of the words. */
export const chunkFolder = 'index/';

/** Where the texts of the records of a group are kept, counted from 0. */
export function textFile(group: number): string {
  return `${textFolder}${group}.pf_texts`;
}

/** Where a part of the index is kept, counted from 0. */
export function chunkFile(chunk: number): string {
  return `${chunkFolder}${recordId(chunk)}.pf_index`;
}

/** Whether it is Pagefind's list of all records. */
export function isMetaFile(path: string): boolean {
  return path.endsWith('.pf_meta');
}

/** Whether the file is packed with gzip. */
export function isPacked(path: string): boolean {
  return path.startsWith(textFolder) || path.startsWith(chunkFolder) || isMetaFile(path);
}

/** The id of a record, or of a part of the index, by its place among all. The build puts it in the place of Pagefind's own. */
export function recordId(place: number): string {
  return `${language}_${place.toString(16).padStart(7, '0')}`;
}

/** The place again. */
export function placeOfRecord(id: string): number {
  return Number.parseInt(id.slice(language.length + 1), 16);
}
