import { entryPath, personPath } from './addresses.ts';
import type { Reference } from './reference.ts';
import { unattributed } from '../schema/statement.ts';
import { words } from '../words/words.ts';

/** The name that readers see for the id of an entry or a person. */
export function nameOf(reference: Reference, id: string): string {
  if (id === unattributed) return words.unattributed;
  return reference.entries.get(id)?.title ?? reference.people.get(id)?.name ?? id;
}

/** The path of the page, or place on one, that tells of an entry or a person; null for neither. */
export function pathOf(reference: Reference, id: string): string | null {
  const entry = reference.entries.get(id);
  if (entry) return entryPath(entry);
  return reference.people.has(id) ? personPath(id) : null;
}

/** The words around the name of the organization where somebody held a post: a post as printed may hold the name. */
export function splitPost(post: string, name: string): [before: string, after: string] {
  const at = post.indexOf(name);
  return at === -1 ? [`${post}, `, ''] : [post.slice(0, at), post.slice(at + name.length)];
}
