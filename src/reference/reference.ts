/**
 * The checked content as plain data. Every page, index, export and search record is derived from one `Reference`,
 * so that no two of them can disagree. `loadReference` in `load-reference.ts` makes it.
 */
import type { EventData } from '../schema/event.ts';
import type { InitiativeData } from '../schema/initiative.ts';
import type { GlossaryTerm } from '../schema/glossary.ts';
import type { PassingName } from '../schema/name.ts';
import type { OrganizationData } from '../schema/organization.ts';
import type { Person } from '../schema/person.ts';
import type { RelationType } from '../schema/relations.ts';
import type { SourceRecord } from '../schema/source.ts';
import type { StatementKind } from '../schema/statement.ts';
import type { Topic } from '../schema/topic.ts';
import type { PartialDate } from '../text/dates.ts';

export interface Reference {
  /** By id, in the order kind (organization, initiative, event), then title. */
  entries: ReadonlyMap<string, Entry>;
  people: ReadonlyMap<string, Person>;
  topics: ReadonlyMap<string, Topic>;
  sources: ReadonlyMap<string, Source>;
  names: readonly PassingName[];
  /** In the order of the list. */
  questions: readonly Question[];
  /** In the order of the list. */
  glossary: readonly GlossaryTerm[];
}

/** A question that readers may have, and what answers it: a place on an entry's page, or the views on a topic. */
export interface Question {
  question: string;
  answer: { entry: string; fragment: string | null } | { topic: string };
}

export const entryKinds = ['organization', 'initiative', 'event'] as const;
export type EntryKind = (typeof entryKinds)[number];

export type Entry = EntryBase &
  (
    | { kind: 'organization'; data: OrganizationData }
    | { kind: 'initiative'; data: InitiativeData }
    | { kind: 'event'; data: EventData }
  );

interface EntryBase {
  id: string;
  /** Path below the content folder, with forward slashes: `organizations/meti.mdx`. */
  file: string;
  title: string;
  /** Its own: of an event, or of an initiative's period; null for organizations and undated ones. */
  date: PartialDate | null;
  summary: CitedSentence[];
  aliases: readonly string[];
  topics: readonly string[];
  /** Dedicated reference fields and `relations` of the front matter, as one list in the order of the page. */
  relations: readonly Relation[];
  keyDates: readonly KeyDate[];
  keyFigures: readonly KeyFigure[];
  /** In document order; the first is the lead (text before the first heading; may be empty). */
  sections: readonly Section[];
  /** In document order. */
  statements: readonly Statement[];
  /** Links in the body to other entries, in document order. */
  mentions: readonly Mention[];
  /** The paragraphs that it cites, each once, in the order a reader meets them. */
  cited: readonly ParagraphRef[];
}

/** One paragraph of one source. */
export interface ParagraphRef {
  source: string;
  paragraph: number;
}

/** A sentence (or the part of one up to a citation) and the paragraphs that cover it; guidance has none. */
export interface CitedSentence {
  text: string;
  refs: readonly ParagraphRef[];
}

export interface Section {
  /** The fragment; null for the lead. */
  id: string | null;
  /** Null for the lead. */
  title: string | null;
  depth: 1 | 2 | 3;
  /** Prose, list items and table rows directly in the section, not in its statements or subsections. */
  sentences: readonly CitedSentence[];
  /** Ids of the statements directly in the section. */
  statements: readonly string[];
  /** Plain text of the editor's notes directly in the section. */
  editorNotes: readonly string[];
}

export interface Statement {
  id: string;
  /** Person or organization id, or `unattributed`. */
  by: string;
  kind: StatementKind;
  /** What it is about, in a few words, for links to it. */
  label: string;
  topics: readonly string[];
  /** Id of the section it is in; null in the lead. */
  section: string | null;
  sentences: readonly CitedSentence[];
}

export interface Relation {
  /** A relation type, or the field it comes from. */
  type: RelationType | RelationField;
  /** Id of an entry or person. */
  to: string;
  /** The role, where a field gives one. */
  role?: string;
  /** The sentence that states it; empty for fields, which state it by themselves. */
  note: readonly CitedSentence[];
  refs: readonly ParagraphRef[];
}

/** Front matter fields that tie an entry to others, in the order of the page. */
export const relationFields = ['partOf', 'lead', 'host', 'participants'] as const;
export type RelationField = (typeof relationFields)[number];

export interface KeyDate {
  date: PartialDate;
  what: readonly CitedSentence[];
  /** A goal. */
  target: boolean;
  /** Whether the entry says that it lay ahead when the source spoke; a target always did. */
  ahead: boolean;
}

export interface KeyFigure {
  measure: string;
  value: string;
  asOf: PartialDate | null;
  /** Person or organization id, or `unattributed`. */
  account: string;
  refs: readonly ParagraphRef[];
}

export interface Mention {
  /** Id of the entry that the link leads to. */
  to: string;
  /** Fragment in that entry, or null. */
  fragment: string | null;
  /** Where the link stands: section or statement id; null in the lead. */
  at: string | null;
  /** The sentence with the link. */
  sentence: CitedSentence;
}

export interface Source extends SourceRecord {
  id: string;
  /** Path below the content folder. */
  file: string;
}
