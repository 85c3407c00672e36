/** A word as the pages spell it, and the number of records it is in. */
export interface ListedWord {
  spelling: string;
  records: number;
}

/** The words of the index as a text: `Keidanren 12` on each line. */
export function writeWordList(words: readonly ListedWord[]): string {
  return words.map(({ spelling, records }) => `${spelling} ${records}`).join('\n');
}

/** Reads it again. */
export function parseWordList(list: string): ListedWord[] {
  return list.split('\n').map((line) => {
    const [spelling = '', records] = line.split(' ');
    return { spelling, records: Number(records) };
  });
}
