import { parseDate, type PartialDate } from '../../text/dates.ts';
import type { Entry } from '../reference.ts';

/** The date an entry itself has: of an event, or of an initiative's period; null for organizations and undated ones. */
export function dateOf(entry: Entry): PartialDate | null {
  const written =
    entry.kind === 'event' ? entry.data.date?.date : entry.kind === 'initiative' ? entry.data.period?.date : undefined;
  return written ? parseDate(written) : null;
}
