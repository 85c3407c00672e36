import { entryPath, sourcePath } from '../addresses.ts';
import { formatDate } from '../../words/format-date.ts';
import type { CitedSentence, Entry, Reference, Section } from '../reference.ts';
import { words } from '../../words/words.ts';

/** A place of the site that has an address of its own, with what it says. */
export interface Place {
  /** Path without the base path, with the fragment of a section, statement or paragraph. */
  address: string;
  /** Title of the page, heading of the section, or the kind of a statement and who made it. */
  title: string;
  /** What it says by itself, without its sub-sections and statements; the same words for as long as nothing changes. */
  text: string;
}

/**
 * The places whose words come from the content: entries, their sections and statements, sources and their paragraphs.
 * In the order of the pages. Lists derived from other entries are left out: their words come from elsewhere.
 */
export function listPlaces(reference: Reference): Place[] {
  return [
    ...[...reference.entries.values()].flatMap((entry) => entryPlaces(reference, entry)),
    ...[...reference.sources.values()].flatMap((source): Place[] => [
      { address: sourcePath(source.id), title: source.title, text: `${source.publisher} ${source.speaksAsOf}` },
      ...source.paragraphs.map(({ number, section, heading, sha256 }) => ({
        address: sourcePath(source.id, number),
        title: `${source.shortTitle}, ${section}, ¶ ${number}`,
        text: `${heading} ${sha256}`,
      })),
    ]),
  ];
}

function entryPlaces(reference: Reference, entry: Entry): Place[] {
  const place = (id: string | null, title: string, text: string): Place => ({
    address: entryPath(entry, id),
    title,
    text: text.trim(),
  });
  const [lead, ...sections] = entry.sections;
  const own = {
    dates: entry.keyDates.map(({ date, what }) => `${formatDate(date)}: ${join(what)}`),
    figures: entry.keyFigures.map(
      ({ measure, value, asOf, account }) => `${measure}: ${value} ${asOf ? formatDate(asOf) : ''} ${account}`,
    ),
    relations: entry.relations
      .filter(({ note }) => note.length > 0)
      .map(({ type, to, note }) => `${type} ${to}: ${join(note)}`),
  };
  const speaker = (id: string): string =>
    reference.people.get(id)?.name ?? reference.entries.get(id)?.title ?? words.unattributed.toLowerCase();
  return [
    place(null, entry.title, `${entry.title}. ${join(entry.summary)} ${lead ? sectionText(lead) : ''}`),
    ...sections.map((section) =>
      place(section.id, section.title ?? '', `${section.title ?? ''}. ${sectionText(section)}`),
    ),
    ...entry.statements.map((statement) =>
      place(
        statement.id,
        words.statementOf(words.statementKinds[statement.kind].toLowerCase(), speaker(statement.by)),
        join(statement.sentences),
      ),
    ),
    ...(['dates', 'figures', 'relations'] as const)
      .filter((id) => own[id].length > 0)
      .map((id) => place(id, words.partTitles[id], own[id].join(' '))),
  ];
}

function sectionText({ sentences, editorNotes }: Section): string {
  return [join(sentences), ...editorNotes].join(' ');
}

function join(sentences: readonly CitedSentence[]): string {
  return sentences.map(({ text }) => text.trim()).join(' ');
}
