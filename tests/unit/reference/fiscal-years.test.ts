import { describe, expect, it } from 'vitest';
import { toDate } from '../../../src/data/record-parts.ts';
import { tellFiscalYears } from '../../../src/reference/source-words.ts';
import { describeTimeline } from '../../../src/views/timeline/list-items.ts';
import { encode, loadSmallContent, smallText } from '../../support/content/small-content.ts';

/** The small content, in which the plan is of fiscal 2013; its document says when fiscal years begin. */
function withFiscalYears(begins: string) {
  const { reference, problems } = loadSmallContent({
    'sources/talk.yaml': ['speaksAsOf: May 2021', `speaksAsOf: May 2021\nfiscalYearBegins: ${begins}`],
  });
  expect(problems).toEqual([]);
  const date = reference.entries.get('plan')?.date;
  if (!date) throw new Error('The plan has no date');
  const group = describeTimeline(reference).past.find(({ rows }) => rows.some((row) => row.date === date));
  return { begins: toDate(date).start.begins, group: group?.id, told: tellFiscalYears(reference) };
}

describe('Fiscal years', () => {
  it('begin in April where a document does not say otherwise', () => {
    expect(smallText('sources/talk.yaml')).not.toContain('fiscalYearBegins');
    const { reference } = loadSmallContent();
    expect(reference.entries.get('plan')?.date?.start.begins).toEqual({ year: 2013, month: 4 });
    expect(tellFiscalYears(reference)).toBe('FY2020 runs from April 2020 to March 2021');
  });

  it.each([
    ['October of the year before', '2012-10', 'y2012', 'FY2020 runs from October 2019 to September 2020'],
    ['July', '2013-07', 'y2013', 'FY2020 runs from July 2020 to June 2021'],
    ['January', '2013-01', 'y2013', 'FY2020 runs from January 2020 to December 2020'],
  ])('that begin in %s stand on the timeline, in the files and in words as they are', (begins, first, group, told) => {
    expect(withFiscalYears(begins)).toEqual({ begins: first, group, told });
  });

  it('of documents that count differently are told apart', () => {
    const page = smallText('sources/page.yaml').replace("['1910']", "['1910', FY2012]");
    const { reference } = loadSmallContent({
      'sources/page.yaml': encode(page.replace('sha256', 'fiscalYearBegins: July\nsha256')),
    });
    expect(tellFiscalYears(reference)).toBe(
      'in Page, FY2012 runs from July 2012 to June 2013; in Talk, FY2020 runs from April 2020 to March 2021',
    );
  });
});
