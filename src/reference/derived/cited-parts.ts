import { formatDate } from '../../text/dates.ts';
import { listFacts } from './facts.ts';
import type { CitedSentence, Entry, ParagraphRef, Relation, Statement } from '../reference.ts';

/** Which part of a page it is. */
export type PartKind = 'summary' | 'fact' | 'section' | 'statement' | 'date' | 'figure' | 'relation';

/** A place of a page that rests on paragraphs: every sentence or value with a citation is in exactly one. */
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

/** The fragments that every page makes for its front matter. */
export const partFragments = { fact: 'facts', date: 'dates', figure: 'figures', relation: 'relations' } as const;

/** Every cited part of an entry, in the order summary, facts, body, dates, figures, relations. */
export function listCitedParts(entry: Entry): CitedPart[] {
  return [
    part('summary', null, null, entry.summary),
    ...factParts(entry),
    ...bodyParts(entry),
    ...entry.keyDates.map(({ date, what }) => part('date', partFragments.date, formatDate(date), what)),
    ...entry.keyFigures.map(({ measure, value, refs }) => {
      return part('figure', partFragments.figure, measure, [{ text: `${measure}: ${value}`, refs }]);
    }),
    ...entry.relations.filter(hasNote).map((relation) => {
      return { ...part('relation', partFragments.relation, null, relation.note), to: relation.to };
    }),
  ].filter((found) => found.sentences.length > 0);
}

/** `sasakawa:12`: a paragraph as a key. */
export function refKey(ref: ParagraphRef): string {
  return `${ref.source}:${ref.paragraph}`;
}

function hasNote(relation: Relation): boolean {
  return relation.note.length > 0;
}

function factParts(entry: Entry): CitedPart[] {
  return listFacts(entry).flatMap(({ label, values }) =>
    values.map(({ text, to, role, refs }) => {
      const shown = [text, role].filter((piece) => piece !== null).join(', ');
      return { ...part('fact', partFragments.fact, label, [{ text: shown, refs }]), to };
    }),
  );
}

function bodyParts(entry: Entry): CitedPart[] {
  const statements = new Map(entry.statements.map((statement) => [statement.id, statement]));
  return entry.sections.flatMap((section) => [
    part('section', section.id, section.title, section.sentences),
    ...section.statements.flatMap((id) => {
      const statement = statements.get(id);
      return statement ? [{ ...part('statement', id, section.title, statement.sentences), statement }] : [];
    }),
  ]);
}

function part(
  kind: PartKind,
  fragment: string | null,
  label: string | null,
  sentences: readonly CitedSentence[],
): CitedPart {
  return { kind, fragment, label, statement: null, to: null, sentences };
}
