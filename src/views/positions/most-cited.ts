import { refKey } from '../../reference/derived/cited-parts.ts';
import type { Entry, ParagraphRef, Reference, Statement } from '../../reference/reference.ts';
import { indexResting } from '../../reference/derived/resting-on.ts';
import { viewKinds } from './positions.ts';

export interface CitedStatement {
  entry: Entry;
  statement: Statement;
  /** The paragraph it rests on. */
  ref: ParagraphRef;
  /** How many entries rest on that paragraph; the statement's own is one of them. */
  pages: number;
}

/**
 * The views whose paragraphs the most entries rest on, in descending order; one for each paragraph: a recommendation,
 * if there is one. Of a statement's paragraphs, the one that the fewest entries rest on counts: it is the statement's
 * own; the others say when and where it was made.
 */
export function listMostCited(reference: Reference, most: number): CitedStatement[] {
  const pages = new Map(
    [...indexResting(reference)].map(([key, places]) => [
      key,
      new Set(places.flatMap(({ entry }) => entry ?? [])).size,
    ]),
  );
  const found = [...reference.entries.values()].flatMap((entry) =>
    entry.statements
      .filter(({ kind }) => rank(kind) >= 0)
      .flatMap((statement): CitedStatement[] => {
        const refs = statement.sentences.flatMap((sentence) => sentence.refs);
        const counted = refs.map((ref) => ({ entry, statement, ref, pages: pages.get(refKey(ref)) ?? 0 }));
        return counted.sort((a, b) => a.pages - b.pages).slice(0, 1);
      }),
  );
  const byParagraph = Map.groupBy(found, ({ ref }) => refKey(ref));
  return [...byParagraph.values()]
    .flatMap((group) => group.sort((a, b) => rank(a.statement.kind) - rank(b.statement.kind)).slice(0, 1))
    .sort((a, b) => b.pages - a.pages)
    .slice(0, most);
}

function rank(kind: string): number {
  return (viewKinds as readonly string[]).indexOf(kind);
}
