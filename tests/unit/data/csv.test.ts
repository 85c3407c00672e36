import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../src/data/csv.ts';

describe('a table as CSV', () => {
  it('ends every line, header included, with CR LF', () => {
    expect(formatCsv(['a', 'b'], [['1', '2']])).toBe('a,b\r\n1,2\r\n');
  });

  it('reads back as written, whatever the cells hold', () => {
    const rows = [
      ['a,b', 'he said "so"', 'two\nlines', 'two\r\nlines'],
      ['', '日立製作所', '"', ' spaces '],
    ];
    const header = ['w', 'x', 'y', 'z'];
    expect(parse(formatCsv(header, rows), { record_delimiter: '\r\n' })).toEqual([header, ...rows]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n', '＝1'])(
    'keeps a spreadsheet from running %j',
    (cell) => {
      const [, row] = parse(formatCsv(['a'], [[cell]]), { record_delimiter: '\r\n' });
      expect(row).toEqual([`'${cell}`]);
      expect(formatCsv(['a'], [[cell]]).slice(3)).toMatch(/^"?'/);
    },
  );

  it.each(['$78.6 billion', '50%', '1-2', "'tis", 'more than 350,000'])('leaves %j as it is', (cell) => {
    expect(parse(formatCsv(['a'], [[cell]]), { columns: true })).toEqual([{ a: cell }]);
  });
});
