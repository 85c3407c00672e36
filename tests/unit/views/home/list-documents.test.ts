import { describe, expect, it } from 'vitest';
import type { Source } from '../../../../src/reference/reference.ts';
import { describeTimes, listDocuments } from '../../../../src/views/home/list-documents.ts';
import { words } from '../../../../src/words/words.ts';

function makeSource(id: string, publisher: string, speaksAsOfDate?: string): Source {
  const described = {
    id,
    file: `sources/${id}.yaml`,
    title: `[Paper ${id}]`,
    shortTitle: id,
    publisher,
    kind: 'Report',
  };
  const record = { ...described, url: `https://example.org/${id}`, speaksAsOf: 'Of then.', sha256: '', paragraphs: [] };
  return { ...record, ...(speaksAsOfDate !== undefined && { speaksAsOfDate }) };
}

const one = [makeSource('a', 'Acme', '2021-05-20')];
const two = [...one, makeSource('b', 'Bureau', 'FY2013/FY2014')];
const undated = [makeSource('c', 'Acme')];
const fifty = Array.from({ length: 50 }, (_, at) =>
  makeSource(`p${at}`, `Publisher ${at % 12}`, String(1990 + (at % 30))),
);

describe('The home page', () => {
  it('tells how many documents there are, and of when, whether one, two or many', () => {
    expect(words.countDocuments(one.length) + describeTimes(one)).toBe('one document, as of May 20, 2021');
    expect(words.countDocuments(two.length) + describeTimes(two)).toBe(
      'two documents, as of May 20, 2021 and fiscal 2013 to fiscal 2014',
    );
    expect(words.countDocuments(undated.length) + describeTimes(undated)).toBe('one document');
    expect(words.countDocuments(fifty.length) + describeTimes(fifty)).toBe('50 documents, as of 1990 to 2019');
  });

  it('lists a few documents one by one, with what they are and where they stand', () => {
    expect(listDocuments(two)).toEqual([
      {
        title: 'Paper a',
        path: '/sources/a/',
        about: ['Report, Acme', 'as of May\u00a020, 2021'],
        original: 'https://example.org/a',
      },
      {
        title: 'Paper b',
        path: '/sources/b/',
        about: ['Report, Bureau', 'as of fiscal\u00a02013 to fiscal\u00a02014'],
        original: 'https://example.org/b',
      },
    ]);
  });

  it('lists many by publisher, and leaves most publishers to the page of sources', () => {
    const lines = listDocuments(fifty);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toEqual({
      title: 'Publisher 0',
      path: '/sources/',
      about: ['5\u00a0documents', '1990–2014'],
      original: null,
    });
  });
});
