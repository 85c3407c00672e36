import { absoluteAddress, entryPath } from '../reference/addresses.ts';
import { refKey, uniqueRefs } from '../reference/derived/cited-parts.ts';
import { isoDate, type DatePoint } from '../text/dates.ts';
import { formatNoteLabel } from '../reference/note-label.ts';
import { originalOf } from '../reference/originals.ts';
import type { CitedSentence, ParagraphRef, Reference } from '../reference/reference.ts';
import type { PublishedAt } from '../site.ts';
import { listDatedFacts } from '../reference/derived/dated-facts.ts';
import { wasStillAhead } from '../reference/derived/was-still-ahead.ts';
import { formatCsv } from './csv.ts';
import { joinSentences, toDate } from './record-parts.ts';

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
  'ahead',
  'original',
] as const;

/** `/data/dates.csv`: the date of each event, the period of each initiative, and every dated fact. */
export function makeDateTable(reference: Reference, at: PublishedAt): string {
  const rows = [...reference.entries.values()].flatMap((entry) =>
    listDatedFacts(entry).map(({ field, fragment, date, target, ahead, what }) => [
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
      joinSentences(what),
      refsOf(what).map(refKey).join('; '),
      formatNoteLabel(reference, refsOf(what)),
      absoluteAddress(entryPath(entry, fragment), at),
      wasStillAhead(reference, { date, ahead, what }) ? 'yes' : 'no',
      // Addresses contain no spaces.
      refsOf(what)
        .map((ref) => originalOf(reference, ref))
        .join(' '),
    ]),
  );
  return formatCsv(header, rows);
}

function refsOf(what: readonly CitedSentence[]): ParagraphRef[] {
  return uniqueRefs(what.flatMap(({ refs }) => refs));
}

/** `2021-05-20`, `2013-12`, `1910`, or `FY2013`: a fiscal year stays one. */
function formatPoint(point: DatePoint): string {
  return isoDate(point) ?? `FY${point.year}`;
}
