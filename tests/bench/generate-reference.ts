import { entryKinds, type EntryKind, type Reference } from '../../src/reference/reference.ts';
import type { Person } from '../../src/schema/person.ts';
import { writeEntry, type Outline } from './generate-entry.ts';
import { seededRandom, type Random } from './random.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

/** Shares of the real content. */
const kindShares: Record<EntryKind, number> = { organization: 0.42, initiative: 0.44, event: 0.14 };
const typical = { recordsPerPage: 4, wordsPerRecord: 60 };
const titleEndings: Record<EntryKind, string[]> = {
  organization: ['Association', 'Corporation', 'Institute', 'Ministry', 'Council', 'Foundation', 'Office'],
  initiative: ['Program', 'Plan', 'Act', 'Partnership', 'Proposal', 'Standard', 'Strategy'],
  event: ['Forum', 'Summit', 'Meeting', 'Conference', 'Visit'],
};
const kana = Array.from('アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロ');
const seed = 20_210_520;

/**
 * Makes up content of so many pages that has the make-up of the real content; the same arguments give the same content.
 * @param realTexts Texts of the real content, for its words.
 */
export function generateReference(pageCount: number, realTexts: readonly string[]): Reference {
  const random = seededRandom(seed);
  const textLength = pageCount * typical.recordsPerPage * typical.wordsPerRecord;
  const vocabulary = makeVocabulary(realTexts, textLength, random);
  const claimed = new Set<string>();
  // A name leads to one page.
  const claim = (name: string): boolean => !claimed.has(name.toLowerCase()) && claimed.add(name.toLowerCase()).size > 0;
  const outlines = entryKinds.flatMap((kind) =>
    Array.from({ length: Math.round(pageCount * kindShares[kind]) }, (_, at) =>
      outline(kind, `${kind}-${at + 1}`, random, vocabulary, claim),
    ).sort((a, b) => (a.title < b.title ? -1 : 1)),
  );
  const organizations = outlines.filter(({ kind }) => kind === 'organization');
  const people = Array.from({ length: Math.ceil(pageCount / 10) }, (_, at) =>
    person(`person-${at + 1}`, random.pick(organizations), random, vocabulary),
  );
  const topics = Array.from({ length: 20 }, (_, at) => `topic-${at + 1}`);
  const around = { random, vocabulary, outlines, people, topics };
  return {
    entries: new Map(outlines.map((planned) => [planned.id, writeEntry(planned, around)])),
    people: new Map(people.map((somebody) => [somebody.id, somebody])),
    topics: new Map(
      topics.map((id) => [id, { id, title: capitalize(vocabulary.rareWord()), scope: 'Invented.', aliases: [] }]),
    ),
    sources: new Map(),
    names: [],
    questions: [],
    glossary: [],
  };
}

function outline(
  kind: EntryKind,
  id: string,
  random: Random,
  vocabulary: Vocabulary,
  claim: (name: string) => boolean,
): Outline {
  const middle = Array.from({ length: random.between(0, 2) }, () => capitalize(vocabulary.rareWord()));
  const name = [vocabulary.name(), ...middle, random.pick(titleEndings[kind])];
  while (!claim(name.join(' '))) name.unshift(vocabulary.name());
  const initials = name.map((word) => word.charAt(0)).join('');
  const aliases = [
    ...(random.chance(0.6) ? [`${initials}${vocabulary.name().charAt(0)}`] : []),
    ...(random.chance(0.7) ? [Array.from({ length: random.between(4, 7) }, () => random.pick(kana)).join('')] : []),
    ...(random.chance(0.5) ? [`${vocabulary.name()} ${random.pick(titleEndings[kind])}`] : []),
  ];
  return { id, kind, title: name.join(' '), aliases: aliases.filter(claim) };
}

function person(id: string, { id: organization }: Outline, random: Random, vocabulary: Vocabulary): Person {
  const [given, familyName] = [vocabulary.name(), vocabulary.name()];
  const role = random.pick(['President', 'Senior Vice President', 'General Manager', 'Research Fellow']);
  return {
    id,
    name: `${given} ${familyName}`,
    familyName,
    aliases: [],
    roles: [{ role, organization, cite: 'invented:1' }],
  };
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
