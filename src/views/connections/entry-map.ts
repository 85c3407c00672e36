import { connectionsOfPath, connectionsPath } from '../../reference/addresses.ts';
import type { Entry, Reference } from '../../reference/reference.ts';
import { onceFor } from '../../text/once-for.ts';
import { drawTies, type Drawing } from './draw-connections.ts';
import { connectionsAt, listConnections, pageConnections } from './list-connections.ts';

/** What an entry's page shows of its connections. */
export interface EntryMap {
  /** Null where there is too much for a small picture. */
  drawing: Drawing | null;
  /** Where the list of connections has the entry. */
  path: string;
}

/** Most neighbors of a small drawing: as many as fit half a screen or a little more. */
export const mostNeighbors = 12;

/** Fewer are read faster in the list beside it. */
export const fewestNeighbors = 3;

/** A page with more statements is too large for a map; its fact box lists its relations. */
const mostStatements = 50;

/** The small map of an entry; null when hardly any other entry is tied to it, or the page is too large already. */
export function describeEntryMap(reference: Reference, entry: Entry): EntryMap | null {
  const own = connectionsAt(reference, entry.id).filter(({ to }) => !to.isPerson);
  const neighbors = new Set(own.flatMap(({ from, to }) => [from.id, to.id]).filter((id) => id !== entry.id));
  if (neighbors.size < fewestNeighbors || entry.statements.length > mostStatements) return null;
  const drawing = neighbors.size > mostNeighbors ? null : drawTies(reference, own, entry);
  const page = listingPages(reference).get(entry.id);
  return { drawing, path: page === undefined ? connectionsPath(1) : connectionsOfPath(entry.id, page) };
}

/** The page of the list where each entry's relations stand, by its id. */
const listingPages = onceFor((reference: Reference) => {
  const pages = pageConnections(listConnections(reference));
  return new Map(pages.flatMap((own, index) => own.map(({ from }) => [from.id, index + 1] as const)));
});
