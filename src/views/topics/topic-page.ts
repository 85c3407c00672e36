import { entryKinds, type Entry, type EntryKind, type Reference, type Statement } from '../../reference/reference.ts';
import { unattributed } from '../../schema/statement.ts';
import type { Topic } from '../../schema/topic.ts';
import { nameOf } from '../../reference/names-of.ts';

/** Everything that a topic's page shows. */
interface TopicPage {
  topic: Topic;
  /** What was said on it, by speaker, most statements first; unattributed statements last. */
  speakers: { id: string; name: string; statements: { entry: Entry; statement: Statement }[] }[];
  /** Pages on it, by kind. */
  pages: { kind: EntryKind; entries: Entry[] }[];
}

/** Derives the page of a topic. */
export function describeTopicPage(reference: Reference, topic: Topic): TopicPage {
  const entries = [...reference.entries.values()];
  const said = entries.flatMap((entry) =>
    entry.statements.filter(({ topics }) => topics.includes(topic.id)).map((statement) => ({ entry, statement })),
  );
  const speakers = [...Map.groupBy(said, ({ statement }) => statement.by)]
    .map(([id, statements]) => ({ id, name: nameOf(reference, id), statements }))
    .sort((a, b) => rank(a.id) - rank(b.id) || b.statements.length - a.statements.length);
  const pages = entryKinds.map((kind) => ({
    kind,
    entries: entries.filter((entry) => entry.kind === kind && entry.topics.includes(topic.id)),
  }));
  return {
    topic,
    speakers,
    pages: pages.filter((group) => group.entries.length > 0),
  };
}

function rank(speaker: string): number {
  return speaker === unattributed ? 1 : 0;
}

/** All topics in order, with how much there is on each. */
export function listTopics(reference: Reference): { topic: Topic; statements: number; pages: number }[] {
  return [...reference.topics.values()].map((topic) => {
    const { speakers, pages } = describeTopicPage(reference, topic);
    return {
      topic,
      statements: speakers.reduce((sum, { statements }) => sum + statements.length, 0),
      pages: pages.reduce((sum, { entries }) => sum + entries.length, 0),
    };
  });
}
