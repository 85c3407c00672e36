import type { Entry, Reference } from './reference.ts';
import { statementKinds } from '../schema/statement.ts';
import { nameOf } from './names-of.ts';

/** What is at a fragment of an entry: a section's title, or `Answer of Misato Kogure: China`; null for the lead. */
export function placeLabel(reference: Reference, entry: Entry, fragment: string | null): string | null {
  if (fragment === null) return null;
  const statement = entry.statements.find(({ id }) => id === fragment);
  if (statement) {
    return `${statementKinds[statement.kind]} of ${nameOf(reference, statement.by)}: ${statement.label}`;
  }
  return entry.sections.find(({ id }) => id === fragment)?.title ?? null;
}
