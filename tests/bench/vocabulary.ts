import type { Random } from './random.ts';

/** Words to make texts of, some frequent and most rare, as in any language. */
export interface Vocabulary {
  /** A word, the frequent ones oftener. */
  word(): string;
  /** A word that not every page has. */
  rareWord(): string;
  /** `Torvane`: a name that is in no dictionary. */
  name(): string;
}

/** How many words a text has whose length is given in words (Heaps' law, fitted to the real content). */
const growth = { factor: 6.6, power: 0.55 };
/** Ranks below this are the grammar of the language; they keep their order. */
const ordinary = 150;
const begins = 'b br c ch d dr f fl g gr h j k kl l m n p pr r s sh st t tr v w y z'.split(' ');
const middles = 'a e i o u ai ea ou'.split(' ');
const ends = ['', '', '', 'n', 'r', 'l', 's', 'm', 'nd', 'rt', 'sk'];

/**
 * Makes a vocabulary for a text of so many words: those of the real content, the frequent ones first, and as many
 * invented ones as a text of this length would have besides.
 */
export function makeVocabulary(realTexts: readonly string[], textLength: number, random: Random): Vocabulary {
  const words = mixWords(listByFrequency(realTexts), growth.factor * textLength ** growth.power, random);
  // Zipf's law, with Mandelbrot's correction for the first ranks.
  let sum = 0;
  const reached = words.map((_, rank) => (sum += 1 / (rank + 2.7)));
  const draw = (from: number): string => {
    const wanted = from + random.next() * (sum - from);
    let [low, high] = [0, reached.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reached[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
  const rareFrom = reached[Math.min(ordinary, reached.length - 1)] ?? 0;
  return { word: () => draw(0), rareWord: () => draw(rareFrom), name: () => capitalize(inventWord(random)) };
}

/** Lower-case words of texts, the most frequent first. */
function listByFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/\b[a-z]{2,}(?:-[a-z]+)*\b|\ba\b/g) ?? []) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

function mixWords(real: readonly string[], size: number, random: Random): string[] {
  const words = new Set(real.slice(0, ordinary));
  const left = real.slice(ordinary);
  const share = left.length / Math.max(size - ordinary, 1);
  while (words.size < size || left.length > 0) {
    const next = words.size >= size || random.chance(share) ? left.shift() : undefined;
    words.add(next ?? inventWord(random));
  }
  return [...words];
}

function inventWord(random: Random): string {
  const syllables = random.between(2, 4);
  return Array.from(
    { length: syllables },
    (_, at) => random.pick(begins) + random.pick(middles) + (at === syllables - 1 ? random.pick(ends) : ''),
  ).join('');
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
