import type { Entry, Reference, Statement } from '../../reference/reference.ts';
import { unattributed } from '../../schema/statement.ts';
import type { Topic } from '../../schema/topic.ts';
import { nameOf } from '../../reference/names-of.ts';

/** The kinds of views, in this order. Accounts say what is or was done: they are on the topics' pages. */
export const viewKinds = ['recommendation', 'position', 'assessment', 'claim', 'answer'] as const;

export interface Said {
  entry: Entry;
  statement: Statement;
}

/** What one speaker thought of one topic. */
export interface SpeakerViews {
  id: string;
  name: string;
  kinds: { kind: (typeof viewKinds)[number]; said: Said[] }[];
}

/** Views and questions on one topic. */
interface TopicViews {
  topic: Topic;
  questions: Said[];
  /** Those who spoke about the topic, in the order of `Positions.speakers`. */
  speakers: SpeakerViews[];
}

/** Everything that the page of positions shows. */
interface Positions {
  /** Who gave views: most views first, unattributed ones last. */
  speakers: { id: string; name: string }[];
  /** Topics with a view or a question; what is said on two topics is in both. */
  topics: TopicViews[];
  /** The entries that contain views and questions. */
  from: Entry[];
  /** How many views and questions `topics` holds. */
  count: number;
}

/** Derives who thought what about which topic. */
export function describePositions(reference: Reference): Positions {
  const kinds: readonly string[] = ['question', ...viewKinds];
  const all = [...reference.entries.values()]
    .flatMap((entry) => entry.statements.map((statement) => ({ entry, statement })))
    .filter(({ statement }) => kinds.includes(statement.kind));
  const views = all.filter(({ statement }) => statement.kind !== 'question');
  const speakers = [...Map.groupBy(views, ({ statement }) => statement.by)]
    .sort(([a, ofA], [b, ofB]) => rank(a) - rank(b) || ofB.length - ofA.length)
    .map(([id]) => ({ id, name: nameOf(reference, id) }));
  const byTopic = groupByTopic(all);
  const topics = [...reference.topics.values()].flatMap((topic) => {
    const said = byTopic.get(topic.id);
    return said ? [describeTopic(topic, said, speakers)] : [];
  });
  return {
    speakers,
    topics,
    from: [...new Set(all.map(({ entry }) => entry))],
    count: [...byTopic.values()].reduce((sum, { length }) => sum + length, 0),
  };
}

/** The topic under which a statement is given whole: the first that its author names. */
export function fullAt({ topics }: Statement): string {
  return topics[0] ?? '';
}

function rank(speaker: string): number {
  return speaker === unattributed ? 1 : 0;
}

function groupByTopic(all: readonly Said[]): Map<string, Said[]> {
  const pairs = all.flatMap((said) => said.statement.topics.map((topic) => ({ topic, said })));
  const groups = Map.groupBy(pairs, ({ topic }) => topic);
  return new Map([...groups].map(([topic, items]) => [topic, items.map(({ said }) => said)]));
}

function describeTopic(topic: Topic, said: readonly Said[], speakers: Positions['speakers']): TopicViews {
  const bySpeaker = Map.groupBy(said, ({ statement }) => statement.by);
  return {
    topic,
    questions: said.filter(({ statement }) => statement.kind === 'question'),
    speakers: speakers.flatMap(({ id, name }) => {
      const own = bySpeaker.get(id) ?? [];
      const kinds = viewKinds.map((kind) => ({ kind, said: own.filter(({ statement }) => statement.kind === kind) }));
      const given = kinds.filter((group) => group.said.length > 0);
      return given.length > 0 ? [{ id, name, kinds: given }] : [];
    }),
  };
}
