import type { Entry, Reference } from '../../model/reference.ts';

/**
 * Tells for each entry which organizations it concerns: an organization itself and what it is part of; for anything else
 * the organizations that a field or relation names at either end, and those of the people named so.
 */
export function listTies(reference: Reference): (entry: Entry) => string[] {
  const named = new Map<string, string[]>();
  for (const from of reference.entries.values()) {
    if (from.kind !== 'organization') continue;
    for (const { to } of from.relations) named.set(to, [...(named.get(to) ?? []), from.id]);
  }
  const organizationsOf = (id: string): string[] => {
    if (reference.entries.get(id)?.kind === 'organization') return [id];
    return (reference.people.get(id)?.roles ?? []).flatMap(({ organization }) => organization ?? []);
  };
  return (entry) => {
    if (entry.kind === 'organization') {
      const above = entry.relations.filter(({ type }) => type === 'partOf' || type === 'part-of');
      return [...new Set([entry.id, ...above.map(({ to }) => to)])];
    }
    const here = entry.relations.flatMap(({ to }) => organizationsOf(to));
    return [...new Set([...here, ...(named.get(entry.id) ?? [])])].sort();
  };
}
