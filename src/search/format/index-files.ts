/** The files of the index's folder: ours, and those of Pagefind that the search uses. */
export const indexFiles = {
  /** Pagefind's module. */
  script: 'pagefind.js',
  /** See `facets.ts`. Loaded after the first answer. */
  facets: 'facets.json',
  /** See `word-list.ts`. Loaded when a word is not in the index. */
  words: 'words.txt',
  /** All records in their order, as in `record.ts`, to read ahead; left out where they are too many. */
  texts: 'texts.json',
} as const;

/** The language that Pagefind indexes for; it begins the ids that it gives. */
export const language = 'en';

/** Pagefind's files with one record each. They carry their own checksum, so the manifest leaves them out. */
export const fragmentFolder = 'fragment/';
/** Pagefind's parts of the index, each for some of the words. */
export const chunkFolder = 'index/';

/** Where Pagefind keeps the record with an id. */
export function fragmentFile(id: string): string {
  return `${fragmentFolder}${id}.pf_fragment`;
}

/** Whether it is Pagefind's list of all records. */
export function isMetaFile(path: string): boolean {
  return path.endsWith('.pf_meta');
}

/** Whether Pagefind has packed the file with gzip. */
export function isPacked(path: string): boolean {
  return path.startsWith(fragmentFolder) || path.startsWith(chunkFolder) || isMetaFile(path);
}

const recordId = new RegExp(`${language}_[0-9a-f]+`, 'g');

/** Pagefind's ids of all records, in the order in which they were indexed: from its own list, unpacked. */
export function readRecordIds(metaFile: Uint8Array): string[] {
  // Each stands there as text before the number of its words; the names of the parts of the index follow the last.
  return new TextDecoder('latin1').decode(metaFile).match(recordId) ?? [];
}
