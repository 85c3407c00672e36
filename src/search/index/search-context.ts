import { formatDate } from '../../words/format-date.ts';
import type { Entry, Reference, Statement } from '../../reference/reference.ts';
import { nameOf } from '../../reference/names-of.ts';

/** What someone may type to find a place although the place does not say it. */
interface SearchContext {
  /** Names and labels, the nearest first. */
  words: string[];
  /** Ids of the organizations it is about. */
  organizations: string[];
}

/** The context of one place of an entry: the lead (`id` null), a section, or a statement. */
export function describeContext(
  reference: Reference,
  entry: Entry,
  place: { id: string | null; statement?: Statement | null },
): SearchContext {
  const { statement } = place;
  const linked = entry.mentions.filter(({ at }) => at === place.id).map(({ to }) => to);
  const speaker = statement ? describeSpeaker(reference, statement.by) : { words: [], organizations: [] };
  const topics = (statement?.topics ?? []).map((topic) => reference.topics.get(topic)?.title ?? '');
  const words = [
    ...(place.id === null ? [initialsOf(entry.title)] : []),
    ...parentTitles(entry, statement ? statement.section : place.id),
    ...speaker.words,
    ...topics,
    ...linked.flatMap((id) => [nameOf(reference, id), ...shortNames(reference, id)]),
    ...otherNames(reference, entry, place.id),
    ...entryDates(entry),
  ];
  const organizations = [
    ...(entry.kind === 'organization' ? [entry.id] : []),
    ...speaker.organizations,
    ...linked.filter((id) => reference.entries.get(id)?.kind === 'organization'),
  ];
  return { words: [...new Set(words.filter(Boolean))], organizations: [...new Set(organizations)].sort() };
}

/** Names of one word: abbreviations and other scripts. Phrases would make every link a match for their words. */
function shortNames(reference: Reference, id: string): string[] {
  return (reference.entries.get(id)?.aliases ?? []).filter((alias) => !alias.includes(' '));
}

function describeSpeaker(reference: Reference, id: string): SearchContext {
  const person = reference.people.get(id);
  const organizations = (person?.roles ?? []).flatMap(({ organization }) => organization ?? []);
  const roles = (person?.roles ?? []).map(({ role }) => role);
  return {
    words: [nameOf(reference, id), ...organizations.map((org) => nameOf(reference, org)), ...roles],
    organizations,
  };
}

/** `STEP` for "Service Technician of Excellence Program"; empty for a title of less than three capitalized words. */
function initialsOf(title: string): string {
  const capitals = title.replace(/\(.*?\)/g, ' ').match(/(?<![\p{L}\p{N}'’])\p{Lu}(?=\p{L})/gu) ?? [];
  return capitals.length < 3 ? '' : capitals.join('');
}

/** The headings above a section, the nearest first. */
function parentTitles(entry: Entry, id: string | null): string[] {
  const at = entry.sections.findIndex((section) => section.id === id);
  let depth = entry.sections[at]?.depth ?? 0;
  const titles: string[] = [];
  for (const section of entry.sections.slice(0, Math.max(at, 0)).reverse()) {
    if (section.depth >= depth || section.title === null) continue;
    titles.push(section.title);
    depth = section.depth;
  }
  return titles;
}

/** Other names of the people, and of the names without a page, in the text of a place. */
function otherNames(reference: Reference, entry: Entry, id: string | null): string[] {
  const place =
    entry.statements.find((statement) => statement.id === id) ?? entry.sections.find((section) => section.id === id);
  const text = (place?.sentences ?? []).map((sentence) => sentence.text).join(' ');
  const people = [...reference.people.values()].map(({ familyName, aliases }) => ({ name: familyName, aliases }));
  return [...people, ...reference.names].filter(({ name }) => text.includes(name)).flatMap(({ aliases }) => aliases);
}

/** The entry's own date, in words and as printed in addresses and tables: `May 20, 2021`, `2021-05-20`. */
function entryDates(entry: Entry): string[] {
  const date = entry.date;
  return date ? [formatDate(date)] : [];
}
