import { hasFiguresFirst, listParts } from '../../reference/derived/parts.ts';
import { uniqueRefs } from '../../reference/derived/cited-parts.ts';
import { listReferencesTo } from '../../reference/derived/referred-to-by.ts';
import type { Entry, ParagraphRef, Reference, Relation, Source } from '../../reference/reference.ts';
import { isField } from '../../reference/relation-words.ts';
import type { Topic } from '../../schema/topic.ts';
import { describeReferring, listReferringCitations, type ReferringGroup } from '../../page/describe-referring.ts';
import { keepPageNotes, refsOf, type PageNotes } from '../../page/page-notes.ts';
import { typeLabel } from '../../reference/type-label.ts';
import { countStatements, type StatementCount } from './count-statements.ts';
import { listFactRows, tellAccounts, type FactRow } from './fact-rows.ts';
import { words } from '../../words/words.ts';

/** Everything that an entry's page shows besides its body. */
export interface EntryPage {
  entry: Entry;
  /** Its type or kind in words: `Business association`. */
  typeLabel: string;
  topics: Topic[];
  facts: FactRow[];
  /** Whose figures stand among the facts; empty for none. */
  accounts: string;
  notes: PageNotes;
  /** Paragraphs to name beside the summary. */
  summaryNotes: ParagraphRef[];
  /** Paragraphs to name beside the fact box. */
  factNotes: ParagraphRef[];
  relations: Relation[];
  statements: StatementCount[];
  /** Whether others refer to the entry, even if the page tells the same by itself. */
  isReferredTo: boolean;
  referencesTo: ReferringGroup[];
  sources: Source[];
  contents: { id: string; title: string; depth: number }[];
}

/** Derives the page of an entry. */
export function describeEntryPage(reference: Reference, entry: Entry): EntryPage {
  const facts = listFactRows(reference, entry);
  const notes = keepPageNotes(reference, entry.cited);
  const summaryNotes = notes.takeUnshown(refsOf(entry.summary));
  const factRefs = facts.flatMap(({ values }) => values.map(({ refs }) => refs));
  notes.takeUnshown([...factRefs, ...bodyRefs(entry)]);
  const relations = entry.relations.filter(({ type }) => !isField(type));
  const statements = entry.kind === 'organization' ? countStatements(reference, entry) : [];
  const referring = listReferencesTo(reference, entry.id);
  const referencesTo = describeReferring(referring, {
    cited: entry.cited,
    tied: new Set(entry.relations.map(({ to }) => to)),
    linked: new Set(entry.mentions.map(({ to }) => to)),
  });
  const cited = [...entry.cited, ...listReferringCitations(referencesTo).flat()];
  const sourceIds = new Set(cited.map(({ source }) => source));
  const derived = [
    { id: 'referred-to-by', title: words.partTitles.relations, shown: relations.length === 0 && referring.length > 0 },
    { id: 'statements', title: words.partTitles.statements, shown: statements.length > 0 },
    { id: 'sources', title: words.partTitles.sources, shown: true },
  ];
  return {
    entry,
    typeLabel: typeLabel(entry),
    topics: entry.topics.flatMap((id) => reference.topics.get(id) ?? []),
    facts,
    accounts: hasFiguresFirst(entry) ? tellAccounts(reference, entry.keyFigures) : '',
    notes,
    summaryNotes,
    factNotes: uniqueRefs(factRefs.flat()),
    relations,
    statements,
    isReferredTo: referring.length > 0,
    referencesTo,
    sources: [...reference.sources.values()].filter((source) => sourceIds.has(source.id)),
    contents: [
      ...listParts(entry).flatMap(({ fragment: id, title, depth }) =>
        id && title && depth ? [{ id, title, depth }] : [],
      ),
      ...derived.flatMap(({ id, title, shown }) => (shown ? [{ id, title, depth: 2 }] : [])),
    ],
  };
}

function bodyRefs(entry: Entry) {
  return [...entry.sections, ...entry.statements].flatMap(({ sentences }) => refsOf(sentences));
}
