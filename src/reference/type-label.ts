import type { Entry } from './reference.ts';
import { words } from '../words/words.ts';

/** The type of an organization or event, or the kind of an initiative, in words: `Business association`. */
export function typeLabel(entry: Entry): string {
  if (entry.kind === 'organization') return words.organizationTypes[entry.data.type].one;
  if (entry.kind === 'initiative') return words.initiativeKinds[entry.data.kind].one;
  return words.eventTypes[entry.data.type].one;
}
