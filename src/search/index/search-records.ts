import { formatDate } from '../../words/format-date.ts';
import type { PartialDate } from '../../text/dates.ts';
import type { CitedSentence, Entry, Reference, Section } from '../../reference/reference.ts';
import { tellRelation, withRole, wordsOf } from '../../reference/relation-words.ts';
import { entryPath } from '../../reference/addresses.ts';
import { typeLabel } from '../../reference/type-label.ts';
import { nameOf } from '../../reference/names-of.ts';
import { describeStatement } from '../../reference/place-label.ts';
import { dateOfRecord, yearsOfDate } from './record-date.ts';
import { listOtherDates, listParts, shownNote, type Part } from '../../reference/derived/parts.ts';
import { listShownFacts } from '../../reference/derived/own-date.ts';
import { makePageRecords } from './page-records.ts';
import { describeContext } from './search-context.ts';
import type { SearchedPage, SearchRecord } from './search-record.ts';

/** All search records, in the order of pages and of their text. Every page has at least its lead. */
export function makeSearchRecords(reference: Reference): SearchRecord[] {
  const entries = [...reference.entries.values()].flatMap((entry) => entryRecords(reference, entry));
  return [...entries, ...makePageRecords(reference)];
}

/** A record for each part of the page. The facts are told with the lead: who asks for one, asks for the entry. */
function entryRecords(reference: Reference, entry: Entry): SearchRecord[] {
  const { title, kind, aliases } = entry;
  const page = { path: entryPath(entry), title, listed: entry.data.shortTitle, kind, aliases };
  return listParts(entry)
    .filter((part) => part.kind === 'summary' || (part.kind !== 'facts' && part.fragment !== null))
    .map((part) => toRecord(reference, entry, page, part));
}

function toRecord(reference: Reference, entry: Entry, page: SearchedPage, part: Part): SearchRecord {
  const { fragment, title, statement } = part;
  const content = contentOf(reference, entry, part);
  const context = describeContext(reference, entry, { id: fragment, statement });
  const date = dateOfRecord(entry, fragment);
  return {
    url: entryPath(entry, fragment),
    page,
    sectionTitle: title,
    section: statement ? statement.section : fragment,
    statementLabel: statement && describeStatement(reference, statement),
    content,
    aliases: aliasesOf(reference, entry, part),
    context: context.words,
    organizations: context.organizations,
    topics: topicsOf(entry, part),
    years: yearsIn(content, date),
    date,
  };
}

function contentOf(reference: Reference, entry: Entry, { kind, section, statement }: Part): string {
  if (kind === 'summary') return leadText(reference, entry);
  if (kind === 'dates') return datesText(entry);
  if (kind === 'figures') return figuresText(entry);
  if (kind === 'relations') return relationsText(reference, entry);
  if (statement) return joinText(statement.sentences);
  // A section with only statements has no text of its own, but someone may search for its heading.
  return section ? sectionText(section) : '';
}

function aliasesOf(reference: Reference, entry: Entry, { kind, section, statement }: Part): readonly string[] {
  if (kind === 'summary') return entry.aliases;
  if (statement) return [statement.label];
  return kind === 'section' && section ? speakerNames(reference, entry, section) : [];
}

/** If its statements have topics, a section has those, not all of the page's. */
function topicsOf(entry: Entry, { fragment, statement }: Part): readonly string[] {
  if (statement) return statement.topics;
  if (fragment === null || entry.statements.length === 0) return entry.topics;
  return [
    ...new Set(entry.statements.filter(({ section }) => section === fragment).flatMap(({ topics }) => topics)),
  ].sort();
}

/** The names of the person whose remarks a section is headed as: `Remarks of Misato Kogure` answers to "Kogure". */
function speakerNames(reference: Reference, entry: Entry, section: Section): string[] {
  if (section.depth !== 2) return [];
  const speakers = new Set(entry.statements.map(({ by }) => by));
  return [...reference.people.values()]
    .filter(({ id, name }) => speakers.has(id) && section.title?.includes(name))
    .flatMap(({ name, familyName, aliases }) => [name, familyName, ...aliases]);
}

function leadText(reference: Reference, entry: Entry): string {
  const [lead] = entry.sections;
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
  return listOtherDates(entry)
    .map(({ date, what }) => `${capitalize(formatDate(date))}: ${joinText(what)}`)
    .join(' ');
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
      return `${tellRelation(forward, nameOf(reference, relation.to))}. ${joinText(shownNote(entry, relation))}`;
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
