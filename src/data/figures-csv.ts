import { absoluteAddress, entryPath } from '../reference/addresses.ts';
import { refKey } from '../reference/derived/cited-parts.ts';
import { formatNoteLabel } from '../reference/note-label.ts';
import { originalOf } from '../reference/originals.ts';
import type { Reference } from '../reference/reference.ts';
import type { PublishedAt } from '../site.ts';
import { readValue } from '../text/read-value.ts';
import { nameOf } from '../reference/names-of.ts';
import { formatCsv } from './csv.ts';
import { toDate } from './record-parts.ts';

const header = [
  'entry',
  'entry_kind',
  'entry_title',
  'measure',
  'value',
  'as_of',
  'as_of_in_words',
  'as_of_precision',
  'account',
  'account_name',
  'cites',
  'source',
  'address',
  'unit',
  'original',
] as const;

/** `/data/figures.csv`: amounts, counts and shares as printed, with whose account they are. */
export function makeFigureTable(reference: Reference, at: PublishedAt): string {
  const rows = [...reference.entries.values()].flatMap((entry) =>
    entry.keyFigures.map(({ measure, value, asOf, account, refs }) => [
      entry.id,
      entry.kind,
      entry.title,
      measure,
      value,
      asOf?.written ?? '',
      asOf ? toDate(asOf).text : '',
      asOf?.start.precision ?? '',
      account,
      nameOf(reference, account),
      refs.map(refKey).join('; '),
      formatNoteLabel(reference, refs),
      absoluteAddress(entryPath(entry, 'figures'), at),
      readValue(measure, value).unit,
      // Addresses contain no spaces.
      refs.map((ref) => originalOf(reference, ref)).join(' '),
    ]),
  );
  return formatCsv(header, rows);
}
