import { formatDate } from '../../words/format-date.ts';
import type { CitedSentence, Entry, KeyDate, Relation, Section, Statement } from '../reference.ts';
import { listFacts } from './facts.ts';
import { words } from '../../words/words.ts';

/** The fragment of a part that pages make besides the text. */
export type PartFragment = keyof typeof words.partTitles;

/** A part of an entry's page: what of the entry stands there. Only those are listed that the entry has. */
export interface Part {
  kind: 'summary' | 'section' | 'statement' | 'facts' | 'dates' | 'figures' | 'relations';
  /** Null for the top of the page: summary and lead. */
  fragment: string | null;
  /** The heading it is under; null at the top. */
  title: string | null;
  /** The depth of its own heading; null where it has none: summary, lead, statements, and what stands with the facts. */
  depth: 2 | 3 | null;
  section: Section | null;
  statement: Statement | null;
  /** Its sentences and values with what they rest on: one of all sentences, or one for each value, date or relation. */
  cited: readonly CitedPart[];
}

/** Which kind of sentence or value it is. */
export type PartKind = 'summary' | 'fact' | 'section' | 'statement' | 'date' | 'figure' | 'relation';

/** What of a part rests on paragraphs: every sentence or value with a citation is in exactly one. */
export interface CitedPart {
  kind: PartKind;
  /** Fragment of the page that shows it; null for the summary and the lead. */
  fragment: string | null;
  /** The heading, label or date that names it; null for the summary and the lead. */
  label: string | null;
  /** Set for statements. */
  statement: Statement | null;
  /** Set for relations and for facts that name an entry or person: its id. */
  to: string | null;
  sentences: readonly CitedSentence[];
}

/** Every part of an entry's page that the entry itself makes, in the order of the page. */
export function listParts(entry: Entry): Part[] {
  const dates = listOtherDates(entry).map(({ date, what }) => cited('date', 'dates', formatDate(date), what));
  const figures = entry.keyFigures.map(({ measure, value, refs }) =>
    cited('figure', 'figures', measure, [{ text: `${measure}: ${value}`, refs }]),
  );
  const relations = entry.relations
    .filter(({ note }) => note.length > 0)
    .map((relation) => ({ ...cited('relation', 'relations', null, shownNote(entry, relation)), to: relation.to }));
  return [
    { ...nothing, kind: 'summary', cited: [cited('summary', null, null, entry.summary)] },
    ...ownPart('facts', null, citedFacts(entry)),
    ...entry.sections.flatMap((section) => bodyParts(entry, section)),
    ...ownPart('dates', null, dates),
    ...ownPart('figures', hasFiguresFirst(entry) ? null : 2, figures),
    ...ownPart('relations', 2, relations),
  ];
}

/** The dated facts besides the entry's own date, which its facts give. */
export function listOtherDates(entry: Entry): KeyDate[] {
  const own = entry.date;
  return entry.keyDates.filter(({ date }) => own === null || formatDate(date) !== formatDate(own));
}

/** Whether an entry's figures stand with its facts: those told at an event are about something else. */
export function hasFiguresFirst({ kind }: Entry): boolean {
  return kind !== 'event';
}

/**
 * What the page says of a relation besides its words and the name: the note only of a `related`, whose words say little,
 * and only where the text has no link to the other one. A text that has says the same, and more.
 */
export function shownNote(entry: Entry, { type, to, note, refs }: Relation): readonly CitedSentence[] {
  const isTold = type !== 'related' || entry.mentions.some((mention) => mention.to === to);
  return isTold ? [{ text: '', refs }] : note;
}

const nothing = { fragment: null, title: null, depth: null, section: null, statement: null };

function ownPart(kind: Part['kind'] & PartFragment, depth: Part['depth'], found: CitedPart[]): Part[] {
  return found.length > 0
    ? [{ ...nothing, kind, fragment: kind, title: words.partTitles[kind], depth, cited: found }]
    : [];
}

/** A section, and the statements in it. */
function bodyParts(entry: Entry, section: Section): Part[] {
  const { id, title, depth, sentences } = section;
  return [
    {
      kind: 'section',
      fragment: id,
      title,
      depth: depth === 1 ? null : depth,
      section,
      statement: null,
      cited: [cited('section', id, title, sentences)],
    },
    ...entry.statements
      .filter((statement) => section.statements.includes(statement.id))
      .map((statement): Part => {
        const own = { ...cited('statement', statement.id, title, statement.sentences), statement };
        return { kind: 'statement', fragment: statement.id, title, depth: null, section, statement, cited: [own] };
      }),
  ];
}

function citedFacts(entry: Entry): CitedPart[] {
  return listFacts(entry).flatMap(({ label, values }) =>
    values.map(({ text, to, role, refs }) => {
      const shown = [text, role].filter((piece) => piece !== null).join(', ');
      return { ...cited('fact', 'facts', label, [{ text: shown, refs }]), to };
    }),
  );
}

function cited(
  kind: PartKind,
  fragment: string | null,
  label: string | null,
  sentences: readonly CitedSentence[],
): CitedPart {
  return { kind, fragment, label, statement: null, to: null, sentences };
}
