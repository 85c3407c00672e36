import type { Draft } from '../read/draft.ts';
import type { Entry } from '../../reference/reference.ts';

/** Reports relations that are stated twice: by the same entry, by the other end, or by a field that says the same. */
export function checkRelations(draft: Draft): void {
  const entries = new Map(draft.entries.map(({ entry }) => [entry.id, entry]));
  for (const { entry, report, offsetOf } of draft.entries) {
    entry.data.relations.forEach(({ type, to }, index) => {
      const where = findStatedElsewhere(entry, index, entries.get(to));
      if (where) report(offsetOf(['relations', index, 'type']), 'relation-repeated', type, to, where);
    });
  }
}

function findStatedElsewhere(entry: Entry, index: number, other: Entry | undefined): string | null {
  const { relations } = entry.data;
  const relation = relations[index];
  if (!relation) return null;
  const { type, to } = relation;
  if (relations.findIndex((earlier) => earlier.type === type && earlier.to === to) < index) return 'above';
  // Of the two, the later file is asked to change.
  const there = other?.data.relations.some((back) => back.type === type && back.to === entry.id);
  if (other && there && other.file < entry.file) return `in ${other.file}`;
  const isPart = entry.relations.some((field) => field.type === 'partOf' && field.to === to);
  return type === 'part-of' && isPart ? 'by "partOf" above' : null;
}
