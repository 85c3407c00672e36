/** The words that numbers are made of: from one to nineteen … */
export const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
/** … from twenty to ninety … */
export const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** … and what multiplies them. */
export const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const values = new Map([
  ...units.map((word, at): [string, number] => [word, at + 1]),
  ...tens.map((word, at): [string, number] => [word, 20 + 10 * at]),
]);

/** 14 for "fourteen", 40 for "forty"; undefined for any other word. */
export function valueOfWord(word: string): number | undefined {
  return values.get(word);
}

/** 2500 for "two", "thousand", "five", "hundred", in lower case; words that are no number ("and") count nothing. */
export function valueOfWords(words: readonly string[]): number {
  let [total, current] = [0, 0];
  for (const word of words) {
    const scale = scales[word];
    if (scale === undefined) current += values.get(word) ?? 0;
    else if (scale === 100) current = Math.max(current, 1) * scale;
    else [total, current] = [total + Math.max(current, 1) * scale, 0];
  }
  return total + current;
}
