import { partFragments } from '../model/cited-parts.ts';
import { parseCite } from '../model/cited-text.ts';
import { parseDate, type PartialDate } from '../model/dates.ts';
import type { CitedSentence, Entry, ParagraphRef } from '../model/reference.ts';

/** Something that an entry dates: its own date or period, or a dated fact. */
export interface DatedFact {
  field: 'date' | 'period' | 'dated fact';
  /** Where the entry's page shows it. */
  fragment: string;
  date: PartialDate;
  target: boolean;
  /** What happened; for an entry's own date its title, which cites what the date rests on. */
  what: readonly CitedSentence[];
}

/** Every date that an entry gives, its own first; the table of dates and the timeline hold these and no others. */
export function listDatedFacts(entry: Entry): DatedFact[] {
  return [
    ...(entry.kind === 'event' ? ownDate(entry, 'date', entry.data.date) : []),
    ...(entry.kind === 'initiative' ? ownDate(entry, 'period', entry.data.period) : []),
    ...entry.keyDates.map(({ date, what, target }): DatedFact => {
      return { field: 'dated fact', fragment: partFragments.date, date, target, what };
    }),
  ];
}

function ownDate(entry: Entry, field: 'date' | 'period', value: { date: string; cite: string } | undefined) {
  if (!value) return [];
  const refs: readonly ParagraphRef[] = parseCite(value.cite);
  const what = [{ text: entry.title, refs }];
  return [{ field, fragment: partFragments.fact, date: parseDate(value.date), target: false, what }];
}
