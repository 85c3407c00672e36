import { absoluteAddress, entryPath } from '../../model/addresses.ts';
import { partFragments, refKey } from '../../model/cited-parts.ts';
import { parseCite } from '../../model/cited-text.ts';
import { isoDate, parseDate, type DatePoint, type PartialDate } from '../../model/dates.ts';
import { formatNoteLabel } from '../../model/note-label.ts';
import type { Entry, ParagraphRef, Reference } from '../../model/reference.ts';
import type { PublishedAt } from '../../site.ts';
import { formatCsv } from './csv.ts';
import { joinSentences, toDate, uniqueRefs } from './record-parts.ts';

const header = [
  'entry',
  'entry_kind',
  'entry_title',
  'field',
  'date',
  'date_in_words',
  'precision',
  'qualifier',
  'start',
  'end',
  'target',
  'what',
  'cites',
  'source',
  'address',
] as const;

/** `/data/dates.csv`: the date of each event, the period of each initiative, and every dated fact. */
export function makeDateTable(reference: Reference, at: PublishedAt): string {
  const rows = [...reference.entries.values()].flatMap((entry) =>
    listDates(entry).map(({ field, fragment, date, target, what, refs }) => [
      entry.id,
      entry.kind,
      entry.title,
      field,
      date.written,
      toDate(date).text,
      date.start.precision,
      date.qualifier ?? '',
      formatPoint(date.start),
      date.end ? formatPoint(date.end) : '',
      target ? 'yes' : 'no',
      what,
      refs.map(refKey).join('; '),
      formatNoteLabel(reference, refs),
      absoluteAddress(entryPath(entry, fragment), at),
    ]),
  );
  return formatCsv(header, rows);
}

interface DatedRow {
  /** Where the entry gives it: its own date or period, or a dated fact. */
  field: 'date' | 'period' | 'dated fact';
  fragment: string;
  date: PartialDate;
  target: boolean;
  what: string;
  refs: readonly ParagraphRef[];
}

function listDates(entry: Entry): DatedRow[] {
  const own = (field: 'date' | 'period', value: { date: string; cite: string } | undefined): DatedRow[] =>
    value
      ? [
          {
            field,
            fragment: partFragments.fact,
            date: parseDate(value.date),
            target: false,
            what: entry.title,
            refs: parseCite(value.cite),
          },
        ]
      : [];
  return [
    ...(entry.kind === 'event' ? own('date', entry.data.date) : []),
    ...(entry.kind === 'initiative' ? own('period', entry.data.period) : []),
    ...entry.keyDates.map(({ date, what, target }): DatedRow => {
      const refs = uniqueRefs(what.flatMap((sentence) => sentence.refs));
      return { field: 'dated fact', fragment: partFragments.date, date, target, what: joinSentences(what), refs };
    }),
  ];
}

/** `2021-05-20`, `2013-12`, `1910`, or `FY2013`: a fiscal year stays one. */
function formatPoint(point: DatePoint): string {
  return isoDate(point) ?? `FY${point.year}`;
}
