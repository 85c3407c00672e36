import type { Entry, EntryKind, Reference } from '../../reference/reference.ts';
import { onceFor } from '../../text/once-for.ts';
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
export function groupEntries(reference: Reference, kind: EntryKind): readonly EntryGroup[] {
  return groupAll(reference)[kind];
}

// Every page of an entry asks.
const groupAll = onceFor((reference: Reference): Record<EntryKind, EntryGroup[]> => {
  const byType = Map.groupBy(reference.entries.values(), (entry) => `${entry.kind} ${typeOf(entry)}`);
  const group = (kind: EntryKind): EntryGroup[] =>
    Object.entries<{ many: string }>(types[kind]).flatMap(([id, { many }]) => {
      const entries = byType.get(`${kind} ${id}`);
      return entries ? [{ id, title: many, entries }] : [];
    });
  return { organization: group('organization'), initiative: group('initiative'), event: group('event') };
});

function typeOf(entry: Entry): string {
  return entry.kind === 'initiative' ? entry.data.kind : entry.data.type;
}
