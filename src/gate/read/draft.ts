import type { GlossaryTerm } from '../../schema/glossary.ts';
import type { PassingName } from '../../schema/name.ts';
import type { Person } from '../../schema/person.ts';
import type { QuestionData } from '../../schema/question.ts';
import type { Topic } from '../../schema/topic.ts';
import { resolveEntryLink } from '../../reference/entry-links.ts';
import type { Report } from '../../text/problems.ts';
import type { EntryDraft } from './read-entry.ts';
import type { ReadList, ReadSource } from './read-lists.ts';
import { entryKinds, type Entry, type EntryKind, type Question, type Reference } from '../../reference/reference.ts';

/** Everything that was read, before the files are checked against each other. */
export interface Draft {
  sources: Map<string, SourceDraft>;
  people: ListDraft<Person>;
  topics: ListDraft<Topic>;
  names: ListDraft<PassingName>;
  questions: ListDraft<QuestionData>;
  glossary: ListDraft<GlossaryTerm>;
  entries: EntryDraft[];
  /** Every entry file by its name, also those that could not be read: a link to them is not broken. */
  files: Map<string, { id: string; kind: EntryKind; report: Report }>;
}

interface SourceDraft extends ReadSource {
  report: Report;
}

interface ListDraft<T> extends ReadList<T> {
  report: Report;
}

/** An empty draft of files that are there. `reportIn` makes the report of a list, whose file may not be. */
export function emptyDraft(reportIn: (file: string) => Report, files: { has: (path: string) => boolean }): Draft {
  const list = (file: string) => {
    const ids: ReadonlySet<string> = new Set();
    return {
      items: [],
      offsetOf: () => 0,
      references: [],
      names: [],
      ids,
      isRead: !files.has(file),
      report: reportIn(file),
    };
  };
  return {
    sources: new Map(),
    people: list('people.yaml'),
    topics: list('topics.yaml'),
    names: list('names.yaml'),
    questions: list(questionsFile),
    glossary: list('glossary.yaml'),
    entries: [],
    files: new Map(),
  };
}

/** The content as plain data; of things with the same id, the first. */
export function toReference(draft: Draft): Reference {
  return {
    entries: byId(sortEntries(draft.entries.map(({ entry }) => entry))),
    people: byId(draft.people.items),
    topics: byId(draft.topics.items),
    sources: new Map([...draft.sources].map(([id, { source }]) => [id, source])),
    names: draft.names.items,
    questions: draft.questions.items.flatMap(toQuestion),
    glossary: draft.glossary.items,
  };
}

/** Where the link of a question begins: in the content folder itself. */
export const questionsFile = 'questions.yaml';

function toQuestion({ question, to, topic }: QuestionData): Question[] {
  if (topic !== undefined) return [{ question, answer: { topic } }];
  const target = resolveEntryLink(questionsFile, to ?? '');
  return target ? [{ question, answer: { entry: target.id, fragment: target.fragment } }] : [];
}

function sortEntries(entries: readonly Entry[]): Entry[] {
  const rank = (entry: Entry): string => `${entryKinds.indexOf(entry.kind)} ${entry.title.toLowerCase()}\n${entry.id}`;
  return [...entries].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(
    [...items]
      .reverse()
      .map((item): [string, T] => [item.id, item])
      .reverse(),
  );
}
