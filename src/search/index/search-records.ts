import { formatDate } from '../../text/dates.ts';
import type { PartialDate } from '../../text/dates.ts';
import type { CitedSentence, Entry, Reference, Section } from '../../reference/reference.ts';
import { tellRelation, withRole, wordsOf } from '../../reference/relation-words.ts';
import { statementKinds } from '../../schema/statement.ts';
import { entryPath } from '../../reference/addresses.ts';
import { typeLabel } from '../../reference/type-label.ts';
import { nameOf } from '../../reference/names-of.ts';
import { dateOfRecord, yearsOfDate } from './record-date.ts';
import { listShownFacts } from '../../reference/derived/own-date.ts';
import { describeContext } from './search-context.ts';

/** One place a reader can be led to: an entry's own lead, one of its sections, or one statement. */
export interface SearchRecord {
  /** Path without the base path, with the fragment of the section or statement; without one for the lead. */
  url: string;
  entry: Entry;
  /** Null for the lead. */
  sectionTitle: string | null;
  /** `Recommendation of Misato Kogure`; null for what is no statement. */
  statementLabel: string | null;
  /** What a reader sees there, heading left out. */
  content: string;
  /** Other names of the entry, with its lead; of the person who speaks, with the section headed by the name. */
  aliases: readonly string[];
  /** Words that help to find it but may not be in it: speaker, organizations, topics, linked entries, dates. */
  context: readonly string[];
  /** Ids of organizations: the entry itself, the speaker's, and those linked from here. */
  organizations: readonly string[];
  /** Ids of topics. */
  topics: readonly string[];
  /** The years in it, and that of its date. */
  years: readonly string[];
  /** See `dateOfRecord`; null for what has none. */
  date: PartialDate | null;
}

/** All search records, in the order of entries and of their text. Every entry has at least its lead. */
export function makeSearchRecords(reference: Reference): SearchRecord[] {
  return [...reference.entries.values()].flatMap((entry) => entryRecords(reference, entry));
}

interface Draft {
  id: string | null;
  title: string | null;
  content: string;
  aliases?: readonly string[];
  statement?: Entry['statements'][number];
}

function entryRecords(reference: Reference, entry: Entry): SearchRecord[] {
  const [lead, ...sections] = entry.sections;
  const drafts: Draft[] = [
    { id: null, title: null, content: leadText(reference, entry, lead), aliases: entry.aliases },
    ...statementDrafts(entry, lead),
    ...sections.flatMap((section) => [
      {
        id: section.id,
        title: section.title,
        content: sectionText(section),
        aliases: speakerNames(reference, entry, section),
      },
      ...statementDrafts(entry, section),
    ]),
    { id: 'dates', title: 'Dates', content: datesText(entry) },
    { id: 'figures', title: 'Figures', content: figuresText(entry) },
    { id: 'relations', title: 'Relations', content: relationsText(reference, entry) },
  ];
  return (
    drafts
      // A section with only statements has no text of its own, but somebody may search for its heading.
      .filter((draft) => draft.content !== '' || !['dates', 'figures', 'relations'].includes(draft.id ?? ''))
      .map((draft) => completeRecord(reference, entry, draft))
  );
}

function completeRecord(reference: Reference, entry: Entry, draft: Draft): SearchRecord {
  const { statement } = draft;
  const context = describeContext(reference, entry, { id: draft.id, statement });
  const date = dateOfRecord(entry, draft.id);
  return {
    url: entryPath(entry, draft.id),
    entry,
    sectionTitle: draft.title,
    statementLabel: statement ? `${statementKinds[statement.kind]} of ${nameOf(reference, statement.by)}` : null,
    content: draft.content,
    aliases: draft.aliases ?? [],
    context: context.words,
    organizations: context.organizations,
    topics: topicsOf(entry, draft),
    years: yearsIn(draft.content, date),
    date,
  };
}

/** If its statements have topics, a section has those, not all of the page's. */
function topicsOf(entry: Entry, { id, statement }: Draft): readonly string[] {
  if (statement) return statement.topics;
  if (id === null || entry.statements.length === 0) return entry.topics;
  return [...new Set(entry.statements.filter(({ section }) => section === id).flatMap(({ topics }) => topics))].sort();
}

/** The names of the person whose remarks a section is headed as: `Remarks of Misato Kogure` answers to "Kogure". */
function speakerNames(reference: Reference, entry: Entry, section: Section): string[] {
  if (section.depth !== 2) return [];
  const speakers = new Set(entry.statements.map(({ by }) => by));
  return [...reference.people.values()]
    .filter(({ id, name }) => speakers.has(id) && section.title?.includes(name))
    .flatMap(({ name, familyName, aliases }) => [name, familyName, ...aliases]);
}

function statementDrafts(entry: Entry, section: Section | undefined): Draft[] {
  return entry.statements
    .filter(({ id }) => section?.statements.includes(id))
    .map((statement) => ({
      id: statement.id,
      title: section?.title ?? null,
      content: joinText(statement.sentences),
      statement,
    }));
}

function leadText(reference: Reference, entry: Entry, lead: Section | undefined): string {
  const facts = listShownFacts(reference, entry).map(
    ({ label, values }) =>
      `${label}: ${values.map(({ text, to, role }) => withRole(to === null ? (text ?? '') : nameOf(reference, to), role)).join('; ')}.`,
  );
  return [joinText(entry.summary), lead ? sectionText(lead) : '', `${typeLabel(entry)}.`, ...facts]
    .filter(Boolean)
    .join(' ');
}

function sectionText(section: Section): string {
  return [joinText(section.sentences), ...section.editorNotes].filter(Boolean).join(' ');
}

function datesText(entry: Entry): string {
  return entry.keyDates.map(({ date, what }) => `${capitalize(formatDate(date))}: ${joinText(what)}`).join(' ');
}

/** Leaves out whose account a figure is: it would make the table the best answer to that person's name. */
function figuresText(entry: Entry): string {
  return entry.keyFigures
    .map(({ measure, value, asOf }) => {
      const when = asOf ? ` (${formatDate(asOf)})` : '';
      return `${measure}: ${value}${when}.`;
    })
    .join(' ');
}

function relationsText(reference: Reference, entry: Entry): string {
  return entry.relations
    .filter(({ note }) => note.length > 0)
    .map((relation) => {
      const { forward } = wordsOf(reference, entry, relation);
      return `${tellRelation(forward, nameOf(reference, relation.to))}. ${joinText(relation.note)}`;
    })
    .join(' ');
}

function joinText(sentences: readonly CitedSentence[]): string {
  return sentences.map(({ text }) => text.trim()).join(' ');
}

function yearsIn(content: string, date: PartialDate | null): string[] {
  const named = content.match(/\b(?:19|20)\d\d\b/g) ?? [];
  return [...new Set([...named, ...yearsOfDate(date)])].sort();
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
