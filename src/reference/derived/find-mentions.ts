import type { Person } from '../../schema/person.ts';
import { onceFor } from '../../text/once-for.ts';
import { derive } from './derive.ts';
import { plainSpelling, wordsOf } from './index-texts.ts';
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
  const index = derive(reference).texts;
  const found = new Set(
    names.flatMap((name) => {
      const [first] = isLatin(name) ? wordsOf(plainSpelling(name)) : [];
      const candidates = first === undefined ? index.all : index.byWord.get(first);
      if (!candidates) return [];
      const pattern = makeNamePattern(name);
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
  return keptFinders(reference)(person);
}

/** The index of names and the person's own page ask for the same places. */
const keptFinders = onceFor((reference: Reference) => onceFor((person: Person) => listPlacesOf(reference, person)));

function listPlacesOf(reference: Reference, person: Person): NamePlace[] {
  const named = findPassingName(reference, [person.name, person.familyName, ...person.aliases]);
  const namedIn = Map.groupBy(named, ({ entry }) => entry);
  const spokenIn = derive(reference).speakingIn.get(person.id);
  const places = new Map<string, NamePlace>();
  for (const entry of reference.entries.values()) {
    if (!namedIn.has(entry) && !spokenIn?.has(entry)) continue;
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

/** Whether a name begins with a letter or digit after which words end. */
function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\p{N}]/u.test(name);
}

/** A letter or digit next to a name makes it another word; Japanese has no word boundaries. */
export function makeNamePattern(name: string): RegExp {
  const escaped = plainSpelling(name)
    .replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const before = isLatin(name) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{Script=Latin}\p{N}]$/u.test(name) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(before + escaped + after, 'u');
}
