import {
  entryKinds,
  type Entry,
  type EntryKind,
  type ParagraphRef,
  type Reference,
  type Relation,
} from '../../reference/reference.ts';
import { derive, type StatedRelation } from '../../reference/derived/derive.ts';
import { wordsOf } from '../../reference/relation-words.ts';
import { pathOf, nameOf } from '../../reference/names-of.ts';

/** One relation between an entry and another entry or a person, as the entry states it. */
export interface Connection {
  from: Entry;
  /** In words, seen from the entry that states it: `Member of`, `Proposed by`. */
  words: string;
  /** The role, where there is one that the words do not say. */
  role: string | null;
  to: { id: string; name: string; path: string | null; isPerson: boolean };
  relation: Relation;
  refs: readonly ParagraphRef[];
}

/** What one entry states. */
interface ConnectionsOf {
  entry: Entry;
  connections: Connection[];
}

interface ConnectionGroup {
  kind: EntryKind;
  entries: ConnectionsOf[];
}

/** Every relation of the reference once, in the order of the pages that state them. */
export function listConnections(reference: Reference): Connection[] {
  return [...reference.entries.values()].flatMap((from) =>
    from.relations.map((relation) => toConnection(reference, { from, relation })),
  );
}

/** The relations that have an entry at either end. */
export function connectionsAt(reference: Reference, id: string): Connection[] {
  return (derive(reference).relationsAt.get(id) ?? []).map((stated) => toConnection(reference, stated));
}

function toConnection(reference: Reference, { from, relation }: StatedRelation): Connection {
  const { forward: words, role } = wordsOf(reference, from, relation);
  const to = {
    id: relation.to,
    name: nameOf(reference, relation.to),
    path: pathOf(reference, relation.to),
    isPerson: reference.people.has(relation.to),
  };
  const refs = [...relation.refs, ...relation.note.flatMap((sentence) => sentence.refs)];
  return { from, words, role, to, relation, refs };
}

/** The same by kind and entry; relations in the same words stand together, entries that state none are left out. */
export function groupConnections(connections: readonly Connection[]): ConnectionGroup[] {
  const byEntry = [...Map.groupBy(connections, ({ from }) => from)].map(([entry, own]) => ({
    entry,
    connections: [...Map.groupBy(own, ({ words }) => words).values()].flat(),
  }));
  return entryKinds
    .map((kind) => ({ kind, entries: byEntry.filter(({ entry }) => entry.kind === kind) }))
    .filter(({ entries }) => entries.length > 0);
}

/** Most relations of one page. */
const mostRelations = 240;

/**
 * Splits a long list over pages, never within an entry: each page holds at most this many relations, unless one entry
 * alone has more.
 */
export function pageConnections(connections: readonly Connection[], most = mostRelations): Connection[][] {
  const pages: Connection[][] = [[]];
  for (const { entries } of groupConnections(connections)) {
    for (const { connections: own } of entries) {
      const last = pages.at(-1);
      if (last && (last.length === 0 || last.length + own.length <= most)) last.push(...own);
      else pages.push(own);
    }
  }
  return pages;
}
