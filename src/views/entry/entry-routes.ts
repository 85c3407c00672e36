import { kindFolder } from '../../reference/addresses.ts';
import type { Reference } from '../../reference/reference.ts';

/** The routes that exist once per entry: its page and its files for machines. */
export function listEntryRoutes(reference: Reference) {
  return [...reference.entries.values()].map((entry) => ({
    params: { collection: kindFolder(entry.kind), id: entry.id },
  }));
}
