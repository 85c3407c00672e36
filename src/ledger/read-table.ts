import type { Report } from '../text/problems.ts';
import type { TextFile } from '../text/text-file.ts';

/** A line of a table: its cells, one for each column, and where each begins. */
export interface TableRow<Column extends string> {
  cells: Readonly<Record<Column, string>>;
  /** The offset in the file of a column's cell; of the line, without a column. */
  offsetOf: (column?: Column) => number;
}

/** Reads tab-separated columns below a header line. Reports lines of another form. */
export function readTable<const Column extends string>(
  file: TextFile,
  columns: readonly Column[],
  report: Report,
): TableRow<Column>[] {
  const [header, ...lines] = file.text.replace(/\n$/, '').split('\n');
  if (header !== columns.join('\t')) report(0, 'table-header', columns.join(', '));
  return lines.flatMap((line, index): TableRow<Column>[] => {
    const start = file.lineStarts[index + 1] ?? 0;
    const values = line.split('\t');
    if (values.length !== columns.length) {
      report(start, 'table-fields', line === '' ? 0 : values.length, columns);
      return [];
    }
    const cells = Object.fromEntries(columns.map((column, at) => [column, values[at] ?? ''])) as Record<Column, string>;
    const offsetOf = (column?: Column): number => {
      const before = column === undefined ? [] : values.slice(0, columns.indexOf(column));
      return start + before.reduce((sum, value) => sum + value.length + 1, 0);
    };
    return [{ cells, offsetOf }];
  });
}

/** Writes what `readTable` reads. White space in cells becomes single spaces, so that no cell breaks a line. */
export function writeTable<const Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const line = (row: Readonly<Record<Column, string>>): string =>
    columns.map((column) => row[column].replace(/\s+/g, ' ').trim()).join('\t');
  return [columns.join('\t'), ...rows.map(line), ''].join('\n');
}
