/** A word as the pages spell it, and the number of records it stands in: none for a right word that stands nowhere. */
export interface ListedWord {
  spelling: string;
  records: number;
}

/** The words of the index as a text: `Keidanren 12` on each line, and right words that stand nowhere without a number. */
export function writeWordList(words: readonly ListedWord[]): string {
  return words.map(({ spelling, records }) => (records > 0 ? `${spelling} ${records}` : spelling)).join('\n');
}

/** Reads it again. */
export function parseWordList(list: string): ListedWord[] {
  return list.split('\n').map((line) => {
    const [spelling = '', records = '0'] = line.split(' ');
    return { spelling, records: Number(records) };
  });
}
