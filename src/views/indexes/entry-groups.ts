import type { Entry, EntryKind, Reference } from '../../reference/reference.ts';
import { words } from '../../words/words.ts';

export interface EntryGroup {
  /** The type, which is also the fragment of the group on its index page. */
  id: string;
  /** The type in words for several: `Companies`. */
  title: string;
  entries: Entry[];
}

const types = { organization: words.organizationTypes, initiative: words.initiativeKinds, event: words.eventTypes };

/** The entries of a kind by type, in the order in which the schema declares the types; empty groups are left out. */
export function groupEntries(reference: Reference, kind: EntryKind): EntryGroup[] {
  const entries = [...reference.entries.values()].filter((entry) => entry.kind === kind);
  const labels: Record<string, { many: string }> = types[kind];
  return Object.entries(labels).flatMap(([id, { many }]) => {
    const members = entries.filter((entry) => typeOf(entry) === id);
    return members.length > 0 ? [{ id, title: many, entries: members }] : [];
  });
}

function typeOf(entry: Entry): string {
  return entry.kind === 'initiative' ? entry.data.kind : entry.data.type;
}
