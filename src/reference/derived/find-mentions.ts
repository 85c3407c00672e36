import type { Person } from '../../schema/person.ts';
import { listCitedParts } from './cited-parts.ts';
import { partFragments } from './cited-parts.ts';
import type { Entry, Reference } from '../reference.ts';

/** A place where a name occurs. */
export interface NamePlace {
  entry: Entry;
  /** Section or statement, or the fragment of a part of the page; null for its top. */
  fragment: string | null;
  /** Heading of the section; null for the top. */
  label: string | null;
}

/** The places whose text contains one of the names as whole words, in the order of the pages; each place once. */
export function findPassingName(reference: Reference, names: readonly string[]): NamePlace[] {
  const index = indexTexts(reference);
  const found = new Set(
    names.flatMap((name) => {
      const pattern = makeNamePattern(name);
      const [first] = isLatin(name) ? wordsOf(plainQuotes(name)) : [];
      const candidates = first === undefined ? index.all : (index.byWord.get(first) ?? []);
      return [...candidates].filter(({ text }) => pattern.test(text));
    }),
  );
  return [...found]
    .sort((a, b) => a.at - b.at)
    .map(({ entry, fragment, label }) => {
      return { entry, fragment, label };
    });
}

/** Where a person is named or speaks; statements are listed by section, since speakers have many. */
export function findPerson(reference: Reference, person: Person): NamePlace[] {
  const named = findPassingName(reference, [person.name, person.familyName, ...person.aliases]);
  const namedIn = Map.groupBy(named, ({ entry }) => entry);
  const places = new Map<string, NamePlace>();
  for (const entry of reference.entries.values()) {
    const own = (namedIn.get(entry) ?? []).map(({ fragment }) => fragment);
    const spoken = entry.statements.filter(({ by }) => by === person.id).map(({ id }) => id);
    for (const fragment of [...own, ...spoken]) {
      const section = entry.statements.find(({ id }) => id === fragment)?.section ?? fragment;
      const place = named.find((known) => known.entry === entry && known.fragment === section);
      const title = entry.sections.find(({ id }) => id === section)?.title ?? null;
      places.set(`${entry.id}#${section ?? ''}`, place ?? { entry, fragment: section, label: title });
    }
  }
  return [...places.values()];
}

interface TextIndex {
  all: readonly IndexedText[];
  /** By each word that stands in it, as it is written. */
  byWord: ReadonlyMap<string, ReadonlySet<IndexedText>>;
}

interface IndexedText extends TextPlace {
  entry: Entry;
  /** Counted over all places. */
  at: number;
}

const indexes = new WeakMap<Reference, TextIndex>();

/** The texts of all pages, and where each word occurs: a name is looked for only where its first word is. */
function indexTexts(reference: Reference): TextIndex {
  const known = indexes.get(reference);
  if (known) return known;
  const texts = [...reference.entries.values()].flatMap((entry) =>
    listTexts(entry).map((place) => {
      return { ...place, entry };
    }),
  );
  const all = texts.map((text, at): IndexedText => {
    return { ...text, at };
  });
  const byWord = new Map<string, Set<IndexedText>>();
  for (const place of all) {
    for (const word of wordsOf(place.text)) byWord.set(word, (byWord.get(word) ?? new Set()).add(place));
  }
  const index = { all, byWord };
  indexes.set(reference, index);
  return index;
}

/** The words and numbers of a text, as they are written. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a name begins with a letter or digit after which words end. */
function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\p{N}]/u.test(name);
}

interface TextPlace {
  fragment: string | null;
  label: string | null;
  text: string;
}

const kept = new WeakMap<Entry, TextPlace[]>();

/** All text of a page by the fragment it is under. */
function listTexts(entry: Entry): TextPlace[] {
  const known = kept.get(entry);
  if (known) return known;
  const places = new Map<string | null, TextPlace>();
  const add = (fragment: string | null, label: string | null, text: string): void => {
    const place = places.get(fragment);
    if (place) place.text += `\n${plainQuotes(text)}`;
    else places.set(fragment, { fragment, label, text: plainQuotes(text) });
  };
  add(null, null, entry.title);
  for (const section of entry.sections) if (section.id !== null) add(section.id, section.title, section.title ?? '');
  for (const part of listCitedParts(entry)) {
    const label = part.kind === 'section' || part.kind === 'statement' ? part.label : null;
    add(
      part.fragment,
      label ?? headings[part.fragment ?? ''] ?? null,
      part.sentences.map(({ text }) => text).join('\n'),
    );
  }
  for (const section of entry.sections) add(section.id, section.title, section.editorNotes.join('\n'));
  kept.set(entry, [...places.values()]);
  return [...places.values()];
}

const headings: Record<string, string> = {
  [partFragments.fact]: 'Facts',
  [partFragments.date]: 'Dates',
  [partFragments.figure]: 'Figures',
  [partFragments.relation]: 'Relations',
};

/** A letter or digit next to a name makes it another word; Japanese has no word boundaries. */
export function makeNamePattern(name: string): RegExp {
  const escaped = plainQuotes(name)
    .replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const before = isLatin(name) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{Script=Latin}\p{N}]$/u.test(name) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(before + escaped + after, 'u');
}

function plainQuotes(text: string): string {
  return text.normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
