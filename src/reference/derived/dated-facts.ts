import type { PartFragment } from './parts.ts';
import { parseCite } from '../cited-text.ts';
import type { PartialDate } from '../../text/dates.ts';
import type { CitedSentence, Entry, ParagraphRef } from '../reference.ts';
import type { DatedField } from '../../schema/common.ts';

/** Something that an entry dates: its own date or period, or a dated fact. */
export interface DatedFact {
  field: 'date' | 'period' | 'dated fact';
  /** Where the entry's page shows it. */
  fragment: PartFragment;
  date: PartialDate;
  /** A goal. */
  target: boolean;
  /** Whether the entry says that it lay ahead when the source spoke: see `wasStillAhead`. */
  ahead: boolean;
  /** What happened; for an entry's own date its title, which cites what the date rests on. */
  what: readonly CitedSentence[];
}

/** Every date that an entry gives, its own first; the table of dates and the timeline hold these and no others. */
export function listDatedFacts(entry: Entry): DatedFact[] {
  return [
    ...(entry.kind === 'event' ? ownDate(entry, 'date', entry.data.date) : []),
    ...(entry.kind === 'initiative' ? ownDate(entry, 'period', entry.data.period) : []),
    ...entry.keyDates.map((keyDate): DatedFact => ({ field: 'dated fact', fragment: 'dates', ...keyDate })),
  ];
}

function ownDate(entry: Entry, field: 'date' | 'period', value: DatedField | undefined): DatedFact[] {
  if (!value || !entry.date) return [];
  const refs: readonly ParagraphRef[] = parseCite(value.cite);
  const what = [{ text: entry.title, refs }];
  return [{ field, fragment: 'facts', date: entry.date, target: false, ahead: value.ahead ?? false, what }];
}
