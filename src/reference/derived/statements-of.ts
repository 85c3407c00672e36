import { derive } from './derive.ts';
import type { Entry, Reference, Section, Statement } from '../reference.ts';

/** Statements of one section of another entry, with the section they are in. */
export interface StatementGroup {
  entry: Entry;
  section: Section | null;
  statements: Statement[];
}

/** What an organization and the people who held a post in it said. Its own page is left out. */
export function listStatementsOf(reference: Reference, organization: Entry): StatementGroup[] {
  const speakers = new Set([organization.id]);
  for (const person of reference.people.values()) {
    if (person.roles.some((role) => role.organization === organization.id)) speakers.add(person.id);
  }
  const others = listEntriesWith(reference, speakers).filter(({ id }) => id !== organization.id);
  return groupStatements(others, ({ by }) => speakers.has(by));
}

/** The entries with statements by these speakers, in the order of the pages. */
export function listEntriesWith(reference: Reference, speakers: ReadonlySet<string>): Entry[] {
  const { speakingIn } = derive(reference);
  const found = new Set([...speakers].flatMap((speaker) => [...(speakingIn.get(speaker) ?? [])]));
  if (found.size < 2) return [...found];
  return [...reference.entries.values()].filter((entry) => found.has(entry));
}

/** The statements that fit, grouped by entry and section in the order of the text. */
export function groupStatements(
  entries: Iterable<Entry>,
  isWanted: (statement: Statement) => boolean,
): StatementGroup[] {
  const groups: StatementGroup[] = [];
  for (const entry of entries) {
    for (const statement of entry.statements.filter(isWanted)) {
      const last = groups.at(-1);
      if (last?.entry === entry && (last.section?.id ?? null) === statement.section) last.statements.push(statement);
      else groups.push({ entry, section: findSection(entry, statement.section), statements: [statement] });
    }
  }
  return groups;
}

function findSection(entry: Entry, id: string | null): Section | null {
  return entry.sections.find((section) => section.id === id) ?? null;
}
