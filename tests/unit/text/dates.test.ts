import { describe, expect, it } from 'vitest';
import { type DatePoint, formatPoint, InvalidDate, isoDate, parseDate, sortKey } from '../../../src/text/dates.ts';
import { spanOf } from '../../../src/text/time-span.ts';
import { formatDate } from '../../../src/words/format-date.ts';

const start = (written: string): DatePoint => parseDate(written).start;

describe('A date, as authors write it', () => {
  it.each([
    ['2021-05-20', { precision: 'day', year: 2021, month: 5, day: 20 }],
    ['2013-12', { precision: 'month', year: 2013, month: 12 }],
    ['1910', { precision: 'year', year: 1910 }],
    ['FY2013', { precision: 'fiscal-year', year: 2013, begins: { year: 2013, month: 4 } }],
  ])('%s keeps its precision', (written, point) => {
    expect(parseDate(written)).toEqual({ written, qualifier: null, start: point, end: null });
  });

  it.each([
    ['2020-02-29', 'the leap day of a leap year'],
    ['2000-02-29', 'of a century that has one'],
    ['2021-12-31', 'the last day of a year'],
  ])('%s exists: %s', (written) => {
    expect(isoDate(start(written))).toBe(written);
  });

  it.each([
    ['2021-02-29', 'February 2021 has 28 days'],
    ['1900-02-29', 'February 1900 has 28 days'],
    ['2021-04-31', 'April 2021 has 30 days'],
    ['2021-05-00', 'May 2021 has 31 days'],
    ['2021-13', 'month 13; expected 01 to 12'],
    ['2021-00-10', 'month 0; expected 01 to 12'],
    ['by 2021-06-31', 'June 2021 has 30 days'],
    ['2021-01/2021-02-30', 'February 2021 has 28 days'],
  ])('%s is refused, because there is no such day', (written, message) => {
    expect(() => parseDate(written)).toThrow(InvalidDate);
    expect(() => parseDate(written)).toThrow(message);
  });

  it.each([
    '',
    'May 2021',
    '2021-5-20',
    '2021-05-2',
    '21-05-20',
    '2021/05/20',
    '05/20/2021',
    '2021-05-20T10:30',
    '+2021',
    '0000',
    '0000-01-01',
    'FY13',
    'FY2013-04',
    'fy2013',
    'before 2021',
    'By 2021',
    'by',
    '2012/',
    '/2013',
    '２０２１',
  ])('"%s" is refused with what is expected', (written) => {
    expect(() => parseDate(written)).toThrow(InvalidDate);
    expect(() => parseDate(written)).toThrow(written);
    expect(() => parseDate(written)).toThrow(/expected (?:2021-05-20, 2021-05, 2021, FY2021|one date) or start\/end/);
  });

  it.each([
    ['12/15/2021', '2021-12-15'],
    ['15.12.2021', '2021-12-15'],
    ['05/06/2021', '2021-05-06 or 2021-06-05'],
    ['2021-5-20', '2021-05-20'],
    ['2021/05/20', '2021-05-20'],
    ['by May 20, 2021', '2021-05-20'],
    ['Dec. 2021', '2021-12'],
    ['20 May 2021', '2021-05-20'],
    ['fiscal 2013', 'FY2013'],
    ['FY 2013', 'FY2013'],
  ])('%s is refused with what is probably meant: %s', (written, likely) => {
    expect(() => parseDate(written)).toThrow(`"${written}" is not a date; did you mean ${likely}?`);
  });

  it('that is a fiscal year begins when those of its document do', () => {
    const october = (written: string): DatePoint => parseDate(written, 'October of the year before').start;
    expect(october('FY2021').begins).toEqual({ year: 2020, month: 10 });
    expect(parseDate('FY2021', 'July').start.begins).toEqual({ year: 2021, month: 7 });
    const points = [october('FY2021'), start('2020-12'), start('2020-09'), start('FY2020'), start('2021')];
    const sorted = points.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)).map((point) => formatPoint(point));
    expect(sorted).toEqual(['fiscal 2020', 'September 2020', 'fiscal 2021', 'December 2020', '2021']);
    expect(spanOf(parseDate('FY2021', 'October of the year before'))).toEqual({ from: 2020.75, to: 2021.75 });
    expect(spanOf(parseDate('FY2021'))).toEqual({ from: 2021.25, to: 2022.25 });
  });

  it.each(['by', 'end of', 'as of', 'since', 'about'])('may be qualified by "%s"', (qualifier) => {
    expect(parseDate(`${qualifier} 2050`)).toMatchObject({ qualifier, start: { precision: 'year', year: 2050 } });
  });
});

describe('A range', () => {
  it.each(['FY2012/FY2013', '2013-04/2014-03', '2021-05-20/2021-05-21', '2013/2013', '2013/2013-12', '2012/FY2012'])(
    '%s has a start and an end, each with its own precision',
    (written) => {
      const [from = '', to = ''] = written.split('/');
      expect(parseDate(written)).toEqual({ written, qualifier: null, start: start(from), end: start(to) });
    },
  );

  it.each(['FY2013/FY2012', '2014-03/2013-04', '2021-05-21/2021-05-20', '2014/2013-12', 'FY2013/2013-03'])(
    '%s is refused, because it ends before it begins',
    (written) => {
      expect(() => parseDate(written)).toThrow(`"${written}" ends before it begins`);
    },
  );

  it('has two dates at most', () => {
    expect(() => parseDate('2011/2012/2013')).toThrow('"2011/2012/2013" has more than two dates');
  });
});

describe('A date in words', () => {
  it.each([
    ['2021-05-20', 'May 20, 2021'],
    ['2013-12', 'December 2013'],
    ['1910', '1910'],
    ['FY2013', 'fiscal 2013'],
    ['FY2012/FY2013', 'fiscal 2012 to fiscal 2013'],
    ['2013-12-01/2014-01', 'December 1, 2013 to January 2014'],
    ['by 2050', 'by 2050'],
    ['end of FY2015', 'end of fiscal 2015'],
    ['as of 2021-05-20', 'as of May 20, 2021'],
    ['since 2013-04', 'since April 2013'],
    ['about 2013/2014', 'about 2013 to 2014'],
  ])('%s is told as "%s"', (written, words) => {
    expect(formatDate(parseDate(written))).toBe(words);
  });
});

describe('A date for machines', () => {
  it.each(['2021-05-20', '2013-12', '1910', '0987-01'])('%s is written as ISO 8601 has it', (written) => {
    expect(isoDate(start(written))).toBe(written);
  });

  it('never is a fiscal year, which is no calendar year', () => {
    expect(isoDate(start('FY2013'))).toBeNull();
    expect(formatDate(parseDate('FY2013'))).not.toBe('2013');
  });
});

describe('Dates in order', () => {
  it('are sorted by when they begin, the less precise first; a fiscal year begins in April', () => {
    const ordered = [
      '0987',
      '1910',
      '2012-12-31',
      '2013',
      '2013-01',
      '2013-03-31',
      'FY2013',
      '2013-04-01',
      '2013-12-09',
      '2013-12-10',
      'FY2014',
    ];
    const shuffled = ordered.toSorted((a, b) =>
      a.split('').reverse().join('') < b.split('').reverse().join('') ? -1 : 1,
    );
    expect(shuffled).not.toEqual(ordered);
    expect(shuffled.sort((a, b) => (sortKey(start(a)) < sortKey(start(b)) ? -1 : 1))).toEqual(ordered);
  });
});
