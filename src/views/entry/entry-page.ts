import type { Fact } from '../../reference/derived/facts.ts';
import { listParts, partTitles, type PartFragment } from '../../reference/derived/parts.ts';
import { listReferencesTo } from '../../reference/derived/referred-to-by.ts';
import type { Entry, Note, Reference, Relation, Source } from '../../reference/reference.ts';
import { isField } from '../../reference/relation-words.ts';
import type { Topic } from '../../schema/topic.ts';
import { describeReferring, listReferringCitations, type ReferringGroup } from '../../page/describe-referring.ts';
import { listShownFacts } from '../../reference/derived/own-date.ts';
import { keepPageNotes, refsOf, type PageNotes } from '../../page/note-counter.ts';
import { listStatementsOf, type StatementGroup } from '../../reference/derived/statements-of.ts';
import { typeLabel } from '../../reference/type-label.ts';

/** Everything that an entry's page shows besides its body. */
export interface EntryPage {
  entry: Entry;
  /** Its type or kind in words: `Business association`. */
  typeLabel: string;
  topics: Topic[];
  facts: Fact[];
  notes: PageNotes;
  /** Notes to show beside the summary. */
  summaryNotes: Note[];
  /** Notes to show beside the fact box. */
  factNotes: Note[];
  relations: Relation[];
  statements: StatementGroup[];
  referencesTo: ReferringGroup[];
  sources: Source[];
  contents: { id: string; title: string; depth: number }[];
}

/** Derives the page of an entry. */
export function describeEntryPage(reference: Reference, entry: Entry): EntryPage {
  const facts = listShownFacts(reference, entry);
  const notes = keepPageNotes(entry.notes);
  const summaryNotes = notes.takeUnshown(refsOf(entry.summary));
  const factNotes = notes.takeUnshown(facts.flatMap((fact) => fact.values.map((value) => value.refs)));
  // The body shows its own notes: see markdown/citations.ts.
  notes.takeUnshown(bodyRefs(entry));
  const relations = entry.relations.filter(({ type }) => !isField(type));
  const statements = entry.kind === 'organization' ? listStatementsOf(reference, entry) : [];
  const referencesTo = describeReferring(listReferencesTo(reference, entry.id));
  const cited = [
    ...entry.notes.map(({ refs }) => refs),
    ...statements.flatMap((group) => group.statements.flatMap(({ sentences }) => refsOf(sentences))),
    ...listReferringCitations(referencesTo),
  ];
  const sourceIds = new Set(cited.flatMap((refs) => refs.map(({ source }) => source)));
  const fromOthers: { id: PartFragment; shown: boolean }[] = [
    { id: 'statements', shown: statements.length > 0 },
    { id: 'referred-to-by', shown: referencesTo.length > 0 },
    { id: 'sources', shown: true },
  ];
  return {
    entry,
    typeLabel: typeLabel(entry),
    topics: entry.topics.flatMap((id) => reference.topics.get(id) ?? []),
    facts,
    notes,
    summaryNotes,
    factNotes,
    relations,
    statements,
    referencesTo,
    sources: [...reference.sources.values()].filter((source) => sourceIds.has(source.id)),
    contents: [
      ...listParts(entry).flatMap(({ fragment: id, title, depth }) =>
        id && title && depth ? [{ id, title, depth }] : [],
      ),
      ...fromOthers.flatMap(({ id, shown }) => (shown ? [{ id, title: partTitles[id], depth: 2 }] : [])),
    ],
  };
}

function bodyRefs(entry: Entry) {
  return [...entry.sections, ...entry.statements].flatMap(({ sentences }) => refsOf(sentences));
}
