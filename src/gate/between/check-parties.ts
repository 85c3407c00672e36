import type { Draft } from '../read/draft.ts';
import type { Entry } from '../../reference/reference.ts';

/**
 * Reports parties that the fields of entries state twice: a host who is a participant too, without a role that says
 * more, and two organizations that are part of each other.
 */
export function checkParties(draft: Draft): void {
  const entries = new Map(draft.entries.map(({ entry }) => [entry.id, entry]));
  for (const { entry, report, offsetOf } of draft.entries) {
    const { participants = [], partOf } = entry.data as Partial<Parties>;
    participants.forEach(({ id, role }, index) => {
      if (role !== undefined || !hasParty(entry, 'host', id)) return;
      report(offsetOf(['participants', index, 'id']), 'party-repeated', id, 'by "host"');
    });
    const whole = partOf && entries.get(partOf.id);
    // Of the two, the later file is asked to change.
    if (whole && whole.file < entry.file && hasParty(whole, 'partOf', entry.id)) {
      report(offsetOf(['partOf', 'id']), 'party-repeated', partOf.id, `as a part of this entry in ${whole.file}`);
    }
  }
}

interface Parties {
  participants: { id: string; role?: string | undefined }[];
  partOf: { id: string };
}

function hasParty(entry: Entry, field: 'host' | 'partOf', id: string): boolean {
  return entry.relations.some(({ type, to }) => type === field && to === id);
}
