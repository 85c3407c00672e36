import { listStatementsOf } from '../../reference/derived/statements-of.ts';
import type { Entry, Reference } from '../../reference/reference.ts';
import type { Topic } from '../../schema/topic.ts';

/** What someone of an organization said in one event, counted by topic. */
export interface StatementCount {
  /** Id of the speaker. */
  by: string;
  event: Entry;
  /** Id of the first section with a statement of the speaker; null for the lead. */
  section: string | null;
  count: number;
  /** The most frequent first; a statement may have several. */
  topics: { topic: Topic; count: number }[];
}

/** Counts the statements of an organization and its people, by event and speaker. */
export function countStatements(reference: Reference, organization: Entry): StatementCount[] {
  const said = listStatementsOf(reference, organization).flatMap(({ entry, statements }) =>
    statements.map((statement) => ({ entry, statement })),
  );
  const groups = Map.groupBy(said, ({ entry, statement }) => `${entry.id} ${statement.by}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const counts = new Map<string, number>();
    for (const id of own.flatMap(({ statement }) => statement.topics)) counts.set(id, (counts.get(id) ?? 0) + 1);
    const topics = [...counts]
      .sort(([, a], [, b]) => b - a)
      .flatMap(([id, count]) => {
        const topic = reference.topics.get(id);
        return topic ? [{ topic, count }] : [];
      });
    const { by, section } = first.statement;
    return [{ by, event: first.entry, section, count: own.length, topics }];
  });
}
