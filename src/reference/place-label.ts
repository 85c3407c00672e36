import type { Entry, Reference, Statement } from './reference.ts';
import { unattributed } from '../schema/statement.ts';
import { nameOf } from './names-of.ts';
import { words } from '../words/words.ts';

/** What is at a fragment of an entry: a section's title, or `Answer of Misato Kogure: China`; null for the lead. */
export function placeLabel(reference: Reference, entry: Entry, fragment: string | null): string | null {
  if (fragment === null) return null;
  const statement = entry.statements.find(({ id }) => id === fragment);
  if (statement) {
    return `${describeStatement(reference, statement)}: ${statement.label}`;
  }
  return entry.sections.find(({ id }) => id === fragment)?.title ?? null;
}

/** `Answer of Misato Kogure`; of one whose speaker the source does not name, `Claim`. */
export function describeStatement(reference: Reference, { kind, by }: Pick<Statement, 'kind' | 'by'>): string {
  const title = words.statementKinds[kind];
  return by === unattributed ? title : words.statementOf(title, nameOf(reference, by));
}
