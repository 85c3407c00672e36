import { addressPattern, splitAddress } from '../reference/addresses.ts';
import { findDateMistake } from './ledger-table.ts';
import type { Report } from '../text/problems.ts';
import { readTable, writeTable } from './read-table.ts';
import type { TextFile } from '../text/text-file.ts';

export const changeKinds = ['added', 'changed', 'moved', 'retired'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What an edition has changed at one address. */
export interface EditionRow {
  /** The day of the edition. */
  date: string;
  change: ChangeKind;
  address: string;
  /** First 12 hexadecimal digits of the SHA-256 of its text; the last one, if any, when it has moved or is retired. */
  digest: string;
  /** Fingerprint of its words: see `likeness.ts`. */
  likeness: string;
  title: string;
}

export const editionsFile = 'editions.tsv';
const columns = ['date', 'change', 'address', 'digest', 'likeness', 'title'] as const;

/** Reads `content/editions.tsv`. Reports every line that the publishing command would have written differently. */
export function readEditions(file: TextFile, report: Report): EditionRow[] {
  const rows: EditionRow[] = [];
  for (const { cells, offsetOf } of readTable(file, columns, report)) {
    const last = rows.at(-1)?.date ?? '';
    const mistake = findDateMistake(cells.date);
    const change = changeKinds.find((kind) => kind === cells.change);
    if (mistake) report(offsetOf('date'), 'invalid-date', 'date', mistake);
    else if (cells.date < last) report(offsetOf('date'), 'table-order', cells.date, last);
    if (!change) report(offsetOf('change'), 'unknown-value', 'change', cells.change, changeKinds);
    if (!addressPattern.test(cells.address)) {
      report(offsetOf('address'), 'invalid-value', 'address', `"${cells.address}" is no address`);
    }
    const isGone = change === 'moved' || change === 'retired';
    for (const [column, length] of [['digest', 12] as const, ['likeness', 16] as const]) {
      if (/^[0-9a-f]*$/.test(cells[column]) && [length, isGone ? 0 : length].includes(cells[column].length)) continue;
      report(offsetOf(column), 'invalid-value', column, `expected ${length} hexadecimal digits`);
    }
    if (change) rows.push({ ...cells, change });
  }
  return rows;
}

/** The text of `content/editions.tsv`. */
export function writeEditions(rows: readonly EditionRow[]): string {
  return writeTable(columns, rows);
}

/** The last row of each address that stood in the last edition. */
export function latestTexts(rows: readonly EditionRow[]): Map<string, EditionRow> {
  const latest = new Map<string, EditionRow>();
  for (const row of rows) {
    if (row.change === 'moved' || row.change === 'retired') latest.delete(row.address);
    else latest.set(row.address, row);
  }
  return latest;
}

/** For each page, the day of the edition that last changed anything on it. */
export function lastChanges(rows: readonly EditionRow[]): Map<string, string> {
  return new Map(rows.map(({ address, date }) => [splitAddress(address).page, date]));
}
