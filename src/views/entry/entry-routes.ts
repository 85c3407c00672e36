import { kindFolder } from '../../reference/addresses.ts';
import type { Reference } from '../../reference/reference.ts';

/** The routes of everything that each entry has one of: its page and its forms for machines. */
export function listEntryRoutes(reference: Reference) {
  return [...reference.entries.values()].map((entry) => ({
    params: { collection: kindFolder(entry.kind), id: entry.id },
  }));
}
