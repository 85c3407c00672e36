import { findPerson, type NamePlace } from '../../reference/derived/find-mentions.ts';
import { listReferencesTo } from '../../reference/derived/referred-to-by.ts';
import type { Entry, Reference, Source } from '../../reference/reference.ts';
import type { Person } from '../../schema/person.ts';
import { describeReferring, type ReferringGroup } from '../../page/describe-referring.ts';
import { keepPageNotes, type PageNotes } from '../../page/page-notes.ts';
import { groupStatements, listEntriesWith, type StatementGroup } from '../../reference/derived/statements-of.ts';
import { locale } from '../../words/words.ts';

/** Everything that a person's page shows. */
interface PersonPage {
  person: Person;
  notes: PageNotes;
  /** What the person said. */
  statements: StatementGroup[];
  /** Where the person is named in a role: events attended, proposals. */
  referencesTo: ReferringGroup[];
  /** Where else the person is named, by page; the sections of the person's own statements are left out. */
  namedIn: { entry: Entry; places: NamePlace[] }[];
}

/** Derives the page of a person. */
export function describePersonPage(reference: Reference, person: Person): PersonPage {
  const spokenIn = listEntriesWith(reference, new Set([person.id]));
  const statements = groupStatements(spokenIn, ({ by }) => by === person.id);
  const own = new Set(statements.map(({ entry, section }) => `${entry.id}#${section?.id ?? ''}`));
  const places = findPerson(reference, person).filter(
    ({ entry, fragment }) => !own.has(`${entry.id}#${fragment ?? ''}`),
  );
  return {
    person,
    notes: keepPageNotes(reference),
    statements,
    referencesTo: describeReferring(listReferencesTo(reference, person.id)),
    namedIn: [...Map.groupBy(places, ({ entry }) => entry)].map(([entry, found]) => ({ entry, places: found })),
  };
}

/** The sources named in a page's notes so far; for the end of the page, once all notes are there. */
export function listSources(reference: Reference, notes: PageNotes): Source[] {
  const ids = new Set(notes.all.map(({ source }) => source));
  return [...reference.sources.values()].filter(({ id }) => ids.has(id));
}

/** People by family name, with the number of their statements. */
export function listPeople(reference: Reference): { person: Person; statements: number }[] {
  const all = [...reference.entries.values()].flatMap(({ statements }) => statements);
  return [...reference.people.values()]
    .map((person) => ({ person, statements: all.filter(({ by }) => by === person.id).length }))
    .sort((a, b) => a.person.familyName.localeCompare(b.person.familyName, locale));
}
