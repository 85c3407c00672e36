import type { Entry } from './reference.ts';
import type { Reference } from './reference.ts';
import { statementKinds } from '../schema/statement.ts';
import { nameOf } from './names-of.ts';

/** What a fragment of an entry names: a section's title, `Answer of Misato Kogure: China as a market`; null for the lead. */
export function placeLabel(reference: Reference, entry: Entry, fragment: string | null): string | null {
  if (fragment === null) return null;
  const statement = entry.statements.find(({ id }) => id === fragment);
  if (statement) {
    return `${statementKinds[statement.kind]} of ${nameOf(reference, statement.by)}: ${statement.label}`;
  }
  return entry.sections.find(({ id }) => id === fragment)?.title ?? null;
}
