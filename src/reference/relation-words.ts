import type { EndWords } from '../schema/relations.ts';
import { relationFields, type Entry, type Reference, type Relation, type RelationField } from './reference.ts';
import { words } from '../words/words.ts';

/** What every page, list, drawing and file says about a tie, so that none says more than its entry. */
interface RelationWords extends EndWords {
  /** Shown beside the name at either end; null if there is no role, or the words are the role. */
  role: string | null;
}

/** The words for a relation at both ends. */
export function wordsOf(reference: Reference, from: Entry, { type, to, role }: Relation): RelationWords {
  if (isField(type)) return wordsOfField(from, type, role);
  if (type === 'used' && reference.entries.get(to)?.kind === 'organization')
    return { ...words.usedOfOrganization, role: null };
  return { ...words.relationTypes[type], role: null };
}

/** The words for a reference field at both ends. */
export function wordsOfField(from: Entry, field: RelationField, role?: string): RelationWords {
  switch (field) {
    case 'partOf':
      return { ...words.fieldWords.partOf, role: role ?? null };
    case 'host':
      return orRole(words.fieldWords.host, role);
    case 'lead':
      return orRole(from.kind === 'initiative' ? words.leadWords[from.data.kind] : words.fieldWords.host, role);
    case 'participants':
      return {
        ...(tookPart(from, role) ? words.participantWords.present : words.participantWords.involved),
        role: role ?? null,
      };
  }
}

/** Whether a participant was there: one with a role may have been involved in another way. */
function tookPart(from: Entry, role: string | undefined): boolean {
  return from.kind === 'event' && (role === undefined || from.data.type === 'panel');
}

/** Words with what follows them: `Member of Keidanren`, `Involved: Acme (joined several of the projects)`. */
export function tellRelation(tie: string, name: string, role: string | null = null): string {
  return `${words.leadIn(tie)}${withRole(name, role)}`;
}

/** A name with its role, in one line of text: roles are not parts of sentences. */
export function withRole(name: string, role: string | null): string {
  return role === null ? name : `${name} (${role})`;
}

/** Whether a relation is stated by a field of its own, without a note. */
export function isField(type: Relation['type']): type is RelationField {
  return (relationFields as readonly string[]).includes(type);
}

/** A role says more exactly than the field what someone did; `host` as the role of a host adds nothing. */
function orRole(ends: EndWords, role: string | undefined): RelationWords {
  if (role === undefined || role.toLowerCase() === ends.forward.toLowerCase()) return { ...ends, role: null };
  const heading = role.charAt(0).toUpperCase() + role.slice(1);
  return { forward: heading, inverse: heading, role: null };
}
