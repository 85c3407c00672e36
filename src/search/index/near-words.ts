import { stem } from '../format/stem.ts';
import { countEdits } from '../../text/edit-distance.ts';
import { countSlips, sortLetters, withoutDoubles } from '../format/slips.ts';

/** A part of a word that is a word of its own has at least this many letters: corrections take two words in one apart. */
const leastPart = 3;
/** So many letters may tell the one word that they begin: "keidan". */
const leastBeginning = 5;
/** From this length on, two slips may make a typing error of a word that begins the same: see `slips.ts`. */
const longWord = 8;
/** Far more than there are letters, and odd, so that few words have the same number. */
const hashBase = 0x9e3779b1;
/** Numbers up to this are keys that a map finds fastest. */
const smallInteger = 0x3fffffff;

interface Word {
  word: string;
  letters: number;
}

/**
 * Those words that a correction might take for one that it knows, which they are not. Asked of a whole dictionary, so
 * whatever could be near is looked up by keys.
 * @param indexed The words of the index; a word with the stem of one is found as it is.
 * @param others Words besides, to which a correction may lead.
 */
export function findNearWords(
  words: readonly string[],
  indexed: readonly string[],
  others: readonly string[],
): string[] {
  const known = [...indexed, ...others];
  const isKnown = new Set(known);
  const stems = new Set(indexed.map(stem));
  const beginnings = new Set(
    indexed.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at)).slice(leastBeginning)),
  );
  const byKey = groupByKeys(known);
  const byStart = Map.groupBy(
    known.map((word): Word => ({ word, letters: lettersOf(word) })),
    ({ word }) => `${word.slice(0, 2)}${word.length}`,
  );

  function isNear(word: string): boolean {
    if (isInTwo(word, isKnown) || beginnings.has(word)) return true;
    if (keysOf(word).some((key) => byKey.get(key)?.some((other) => countSlips(word, other) !== null))) return true;
    return word.length >= longWord && hasTwoSlips(word, byStart);
  }
  return words.filter((word) => !isKnown.has(word) && isNear(word) && !stems.has(stem(word)));
}

function groupByKeys(words: readonly string[]): Map<number, string[]> {
  const byKey = new Map<number, string[]>();
  for (const word of words) {
    for (const key of keysOf(word)) {
      const near = byKey.get(key);
      if (near) near.push(word);
      else byKey.set(key, [word]);
    }
  }
  return byKey;
}

/**
 * Two words that are one slip apart have one of these in common: what is left without each letter, told by a number. Others
 * may have one in common by chance.
 */
function keysOf(word: string): number[] {
  const beginnings = hashBeginnings(word);
  const forms = [beginnings, hashBeginnings(withoutDoubles(word)), hashBeginnings(sortLetters(word))];
  const keys = forms.map((hashes) => (hashes.at(-1) ?? 0) & smallInteger);
  let [ending, power] = [0, 1];
  for (let at = word.length - 1; at >= 0; at--) {
    keys.push((Math.imul(beginnings[at] ?? 0, power) + ending) & smallInteger);
    ending = (ending + Math.imul(word.charCodeAt(at), power)) | 0;
    power = Math.imul(power, hashBase);
  }
  return keys;
}

/** A number for each beginning of a word, from that of no letters on. */
function hashBeginnings(word: string): number[] {
  const hashes = [0];
  for (let at = 0; at < word.length; at++) {
    hashes.push((Math.imul(hashes[at] ?? 0, hashBase) + word.charCodeAt(at)) | 0);
  }
  return hashes;
}

function isInTwo(word: string, known: ReadonlySet<string>): boolean {
  for (let at = leastPart; at <= word.length - leastPart; at++) {
    if (known.has(word.slice(0, at)) && known.has(word.slice(at))) return true;
  }
  return false;
}

function hasTwoSlips(word: string, byStart: ReadonlyMap<string, Word[]>): boolean {
  const letters = lettersOf(word);
  for (let more = -2; more <= 2; more++) {
    // Two slips change four letters of the set at most, and one less for each letter that is there or not; most words are
    // told apart by that. Doubled letters have a key.
    const most = 4 - Math.abs(more);
    for (const other of byStart.get(`${word.slice(0, 2)}${word.length + more}`) ?? []) {
      if (countBits(letters ^ other.letters) <= most && countEdits(word, other.word, 2) <= 2) return true;
    }
  }
  return false;
}

/** The letters of a word as a set: a bit for each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

function countBits(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
