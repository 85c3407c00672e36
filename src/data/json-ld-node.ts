import { absoluteAddress, entryPath, personPath } from '../reference/addresses.ts';
import type { Entry, Reference } from '../reference/reference.ts';
import type { InitiativeKind } from '../schema/initiative.ts';
import type { OrganizationType } from '../schema/organization.ts';
import type { PublishedAt } from '../site.ts';

/** A thing in terms of schema.org. Fields that are undefined are left out when it is written. */
export interface LdNode {
  '@type': string;
  '@id'?: string;
  [term: string]: LdValue | undefined;
}
export type LdValue = string | number | LdNode | LdLink | readonly LdValue[];
export interface LdLink {
  '@id': string;
}

const organizationTypes: Partial<Record<OrganizationType, string>> = { 'government-body': 'GovernmentOrganization' };
const initiativeTypes: Record<InitiativeKind, string> = {
  strategy: 'CreativeWork',
  programme: 'Project',
  project: 'Project',
  'government-policy': 'CreativeWork',
  law: 'Legislation',
  proposal: 'CreativeWork',
};

/** The type in schema.org's words. */
export function ldType(entry: Entry): string {
  if (entry.kind === 'organization') return organizationTypes[entry.data.type] ?? 'Organization';
  return entry.kind === 'event' ? 'Event' : initiativeTypes[entry.data.kind];
}

/**
 * The identifier of the thing that an entry is about, as opposed to its page. The fragment begins with a character that
 * no section id can begin with.
 */
export function thingAddress(entry: Entry, at: PublishedAt): string {
  return absoluteAddress(entryPath(entry, '_thing'), at);
}

/** An entry or a person by id; undefined for anything else, such as an unattributed account. */
export function ldReference(reference: Reference, id: string, at: PublishedAt): LdNode | undefined {
  const entry = reference.entries.get(id);
  if (entry) return { '@type': ldType(entry), '@id': thingAddress(entry, at), name: entry.title };
  const person = reference.people.get(id);
  return person && { '@type': 'Person', '@id': absoluteAddress(personPath(id), at), name: person.name };
}

/** A list of several values, a single value by itself, or undefined for none. */
export function oneOrMany<T extends LdValue>(values: readonly (T | undefined)[]): T | T[] | undefined {
  const found = values.filter((value) => value !== undefined);
  return found.length > 1 ? found : found[0];
}
