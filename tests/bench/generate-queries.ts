import type { Entry, Reference } from '../../src/model/reference.ts';
import { seededRandom, type Random } from './random.ts';
import { pickEvenly } from './statistics.ts';

/** What people type: names, parts of them, abbreviations, words of the text, figures, questions, slips, nonsense. */
const ways: ((entry: Entry, random: Random, reference: Reference) => string)[] = [
  ({ title }) => title,
  (entry, random) => someWords(entry, random, 2),
  ({ aliases, title }) => aliases[0] ?? title,
  (entry, random) => `what did ${firstWord(entry.title)} say about ${someWords(entry, random, 2)}`,
  (entry, random, { people }) => `${random.pick([...people.values()]).name} ${someWords(entry, random, 1)}`,
  (entry, random) => someWords(entry, random, 3),
  (entry, random) => /\$?\d[\d,]*\d(?: million|%)?/.exec(textOf(entry))?.[0] ?? someWords(entry, random, 1),
  ({ title }) => swapLetters(firstWord(title)),
  (entry, random) => someWords(entry, random, 1),
  ({ title }) => title.slice(0, 7).trim(),
  (_, random) => `${random.pick(['quixzaf', 'opwquaz', 'xyzzolt'])} vaccine mandate`,
  (entry, random) => `"${random.pick(textOf(entry).split('. ')).split(' ').slice(2, 5).join(' ')}"`,
];

/** Queries for made-up content, of all sorts in turn; the same content gives the same queries, none twice. */
export function generateQueries(reference: Reference, count: number): string[] {
  const random = seededRandom(count);
  const entries = pickEvenly([...reference.entries.values()], count);
  const queries = entries.map((entry, at) => ways[at % ways.length]?.(entry, random, reference) ?? entry.title);
  return [...new Set(queries)];
}

/** Words of one section that are not among the shortest, as they stand. */
function someWords(entry: Entry, random: Random, count: number): string {
  const place = random.pick([entry.summary, ...entry.sections.slice(1).map(({ sentences }) => sentences)]);
  const words = place.flatMap(({ text }) => text.match(/\b[a-z]{5,}\b/g) ?? []);
  return Array.from({ length: count }, () => random.pick(words)).join(' ');
}

function textOf({ summary, sections }: Entry): string {
  return [summary, ...sections.map(({ sentences }) => sentences)]
    .flat()
    .map(({ text }) => text)
    .join(' ');
}

function firstWord(title: string): string {
  return title.split(' ')[0] ?? title;
}

function swapLetters(word: string): string {
  return word.replace(/^(..)(.)(.)/, '$1$3$2');
}
