import type { Person } from '../../schema/person.ts';
import { japanese } from './letter-id.ts';
import { foldName } from '../../text/fold-name.ts';
import { findPassingName, findPerson, type NamePlace } from '../../reference/derived/find-mentions.ts';
import type { Entry, Reference } from '../../reference/reference.ts';
import { words } from '../../words/words.ts';

/** One line of the index of names. */
export interface NameItem {
  name: string;
  /** What the name stands for, in a word: `organization`, `person`, `Place`. */
  is: string;
  /** For another name: the name to look under. */
  see: string | null;
  /** The entry that the name heads, or that it is another name of. */
  entry: Entry | null;
  /** The person, likewise. */
  person: Person | null;
  /** For people and names without a page: the sections and statements that mention the name. */
  places: NamePlace[];
}

interface NameLetter {
  /** `A` to `Z` or a letter of another script, `0–9`, or `日本語` for names in Japanese script. */
  letter: string;
  items: NameItem[];
}

const digits = '0–9';

/** The index of all names, A to Z: entries, people, names without a page, and their other names. */
export function indexNames(reference: Reference): NameLetter[] {
  const letters = new Map<string, NameItem[]>();
  const items = [...entryItems(reference), ...peopleItems(reference), ...passingItems(reference)];
  const sorted = items.map((item) => ({ item, key: sortKey(item.name) })).sort((a, b) => compare(a.key, b.key));
  for (const { item, key } of sorted) {
    const letter = letterOf(key);
    letters.set(letter, [...(letters.get(letter) ?? []), item]);
  }
  const rank = (letter: string): string => (letter === digits ? '0' : letter === japanese ? '\uffff' : letter);
  return [...letters]
    .sort(([a], [b]) => compare(rank(a), rank(b)))
    .map(([letter, found]) => ({ letter, items: found }));
}

function entryItems(reference: Reference): NameItem[] {
  return [...reference.entries.values()].flatMap((entry) => {
    const heads: NameItem = { name: entry.title, is: entry.kind, see: null, entry, person: null, places: [] };
    return [heads, ...entry.aliases.map((name) => ({ ...heads, name, see: entry.title }))];
  });
}

function peopleItems(reference: Reference): NameItem[] {
  return [...reference.people.values()].flatMap((person) => {
    const places = findPerson(reference, person);
    // Listed as in any index: family name first, unless that is how the name is printed.
    const heads: NameItem = { name: invert(person), is: 'person', see: null, entry: null, person, places };
    return [heads, ...person.aliases.map((name) => ({ ...heads, name, see: heads.name, places: [] }))];
  });
}

function passingItems(reference: Reference): NameItem[] {
  return reference.names.flatMap(({ name, type, aliases }) => {
    const places = findPassingName(reference, [name, ...aliases]);
    const heads: NameItem = { name, is: words.nameTypes[type], see: null, entry: null, person: null, places };
    return [heads, ...aliases.map((alias) => ({ ...heads, name: alias, see: name, places: [] }))];
  });
}

function invert({ name, familyName }: Person): string {
  const given = name.endsWith(` ${familyName}`) ? name.slice(0, -familyName.length - 1) : '';
  return given ? `${familyName}, ${given}` : name;
}

/** Ignores case, accents, quotation marks and a leading "The". */
function sortKey(name: string): string {
  const plain = foldName(name).normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^the /, '');
}

function letterOf(key: string): string {
  if (/^\p{N}/u.test(key)) return digits;
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(key) ? japanese : key.charAt(0).toUpperCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
