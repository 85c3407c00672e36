import type { Entry } from './reference.ts';
import { eventTypes } from '../schema/event.ts';
import { initiativeKinds } from '../schema/initiative.ts';
import { organizationTypes } from '../schema/organization.ts';

/** The type of an organization or event, or the kind of an initiative, in words: `Business association`. */
export function typeLabel(entry: Entry): string {
  if (entry.kind === 'organization') return organizationTypes[entry.data.type].one;
  if (entry.kind === 'initiative') return initiativeKinds[entry.data.kind].one;
  return eventTypes[entry.data.type].one;
}
