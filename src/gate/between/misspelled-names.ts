/**
 * Names with a letter or two wrong. A capitalized word is taken for a misspelling when it is close to a word of a known
 * name and is neither known itself, nor an ordinary word, nor the name with an ending ("Indonesian").
 * A word that begins a sentence may be any word: a short one is judged only where the page itself has the name.
 */
import { countEdits } from '../../text/edit-distance.ts';
import { onceFor } from '../../text/once-for.ts';
import type { KnownNames } from './known-names.ts';
import { openingWords, ordinaryWords } from './ordinary-words.ts';
import type { Prose } from '../rules/prose.ts';
import type { EntryDraft } from '../read/read-entry.ts';

const shortest = 5;
/** Latin letters; names in other scripts are not checked. */
const words = /[A-Za-z\u00c0-\u024f]{5,}/g;
const capitalizedWords = /(?<![A-Za-z\u00c0-\u024f])[A-Z\u00c0-\u024f][A-Za-z\u00c0-\u024f]{4,}/g;
/** From this length on, a word may have two letters wrong. */
const long = 8;

interface Suspect {
  word: string;
  index: number;
  prose: Prose;
  entry: EntryDraft;
}

/** Reports capitalized words that differ in a letter or two from a word of a known name. */
export function checkSpelling(entries: readonly EntryDraft[], known: KnownNames): void {
  const nameWords = new Set(known.owners.flatMap(({ names }) => names.flatMap((name) => name.match(/\p{L}+/gu) ?? [])));
  const { suspects, written } = readWords(entries, nameWords);
  const isOrdinary = (word: string): boolean => {
    const small = word.toLowerCase();
    return ordinaryWords.has(small) || written.has(small);
  };
  const distinct = [...nameWords].filter(
    (word) => word.length >= shortest && /^\p{Lu}/u.test(word) && !isOrdinary(word),
  );
  const findName = makeFinder(distinct);
  for (const { word, index, prose, entry } of suspects) {
    if (isOrdinary(word)) continue;
    const name = findName(word);
    if (name === null) continue;
    if (beginsSentence(prose.text, index)) {
      if (openingWords.has(word.toLowerCase())) continue;
      if (word.length < long && !namesItself(entry, name, known)) continue;
    }
    entry.report(prose.offsetOf(index), 'misspelled-name', word, name);
  }
}

/** The capitalized words that no name has, and every word that occurs in lower case somewhere. */
function readWords(
  entries: readonly EntryDraft[],
  nameWords: ReadonlySet<string>,
): { suspects: Suspect[]; written: Set<string> } {
  const suspects: Suspect[] = [];
  const written = new Set<string>();
  for (const entry of entries) {
    const own = wordsOf(entry.prose);
    for (const word of own.small) written.add(word);
    for (const found of own.capitalized) if (!nameWords.has(found.word)) suspects.push({ ...found, entry });
  }
  return { suspects, written };
}

/** The words of a text, which is read once while others change. */
const wordsOf = onceFor((parts: readonly Prose[]) => {
  const capitalized: Omit<Suspect, 'entry'>[] = [];
  const small = new Set<string>();
  for (const prose of parts) {
    // Two passes: most words are small, and need no place.
    for (const word of prose.text.match(words) ?? []) if (isSmall(word)) small.add(word);
    for (const { 0: word, index } of prose.text.matchAll(capitalizedWords)) {
      if (!isSmall(word)) capitalized.push({ word, index, prose });
    }
  }
  return { capitalized, small };
});

function isSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x61 : word.startsWith(word.charAt(0).toLowerCase());
}

function makeFinder(names: readonly string[]): (word: string) => string | null {
  const byLength = Map.groupBy(
    names.map((name) => ({ name, letters: lettersOf(name) })),
    ({ name }) => name.length,
  );
  const found = new Map<string, string | null>();
  return (word) => {
    const before = found.get(word);
    if (before !== undefined) return before;
    const letters = lettersOf(word);
    let [nearest, least]: [string | null, number] = [null, 3];
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      for (const candidate of byLength.get(length) ?? []) {
        const { name } = candidate;
        const allowed = Math.min(word.length, name.length) < long ? 1 : 2;
        // Each edit changes at most two letters of the set.
        if (countBits(letters ^ candidate.letters) > 2 * allowed || Math.abs(length - word.length) > allowed) continue;
        if (allowed === 1 && !name.startsWith(word.charAt(0))) continue;
        const edits = countEdits(word, name);
        if (edits <= allowed && edits < least && !isEnding(word, name)) [nearest, least] = [name, edits];
      }
    }
    found.set(word, nearest);
    return nearest;
  };
}

/** Whether one is the other with an ending: Indonesia and Indonesian, Europe and European, Republican and Republicans. */
function isEnding(a: string, b: string): boolean {
  const [short, longer] = a.length < b.length ? [a, b] : [b, a];
  if (short.endsWith('y') && longer === `${short.slice(0, -1)}ies`) return true;
  if (!longer.startsWith(short)) return false;
  const ending = longer.slice(short.length);
  if (/^(?:s|es|al|ic|an|er|ly)$/.test(ending)) return true;
  if (ending === 'i') return a === longer;
  return /[ao]$/.test(short) ? /^ns?$/.test(ending) : short.endsWith('e') && /^[dr]$/.test(ending);
}

function beginsSentence(text: string, index: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, index)) || /[:;"“(]\s*$/.test(text.slice(0, index));
}

/** Whether the page has the name: in its text, or as that of a speaker or of someone in its fields. */
function namesItself({ entry, prose }: EntryDraft, word: string, known: KnownNames): boolean {
  const ids = [entry.id, ...entry.relations.map(({ to }) => to), ...entry.statements.map(({ by }) => by)];
  const names = ids.flatMap((id) => known.byId.get(id)?.names ?? []);
  const pattern = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u');
  return names.some((name) => pattern.test(name)) || prose.some(({ text }) => pattern.test(text));
}

/** The letters of a word as a set of bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 32);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
