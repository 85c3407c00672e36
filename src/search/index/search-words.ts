import { writeWordList } from '../format/word-list.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * The words of the index as readers see them, for the correction of typing errors: in the order of the alphabet, each with
 * the number of records it is in.
 */
export function listSearchWords(records: readonly SearchRecord[]): string {
  const spellings = new Map<string, Map<string, number>>();
  for (const record of records) {
    const texts = [record.content, record.page.title, record.sectionTitle ?? '', ...record.aliases, ...record.context];
    for (const word of new Set(texts.flatMap(wordsOf))) {
      const counts = spellings.get(word.toLowerCase()) ?? new Map<string, number>();
      counts.set(word, (counts.get(word) ?? 0) + 1);
      spellings.set(word.toLowerCase(), counts);
    }
  }
  const listed = [...spellings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, counts]) => ({
      spelling: preferSpelling(counts),
      records: [...counts.values()].reduce((sum, count) => sum + count, 0),
    }));
  return writeWordList(listed);
}

/** Letters only: mistyped figures can't be guessed. Possessives count as their noun. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/['’]s\b/g, '');
  return plain.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
}

/** A word that occurs in lower case is an ordinary word; a name keeps its most frequent spelling. */
function preferSpelling(counts: ReadonlyMap<string, number>): string {
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const lower = ordered.find(([word]) => word === word.toLowerCase());
  return (lower ?? ordered[0] ?? [''])[0];
}
