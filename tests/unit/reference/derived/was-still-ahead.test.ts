import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/text/dates.ts';
import type { Reference, Source } from '../../../../src/reference/reference.ts';
import type { DatedFact } from '../../../../src/reference/derived/dated-facts.ts';
import { wasStillAhead } from '../../../../src/reference/derived/was-still-ahead.ts';
import { loadSmallContent } from '../../../support/content/small-content.ts';

describe('What lay ahead', () => {
  const { reference: small } = loadSmallContent();
  const [source] = [...small.sources.values()] as [Source];
  const speaking = (speaksAsOfDate: string | undefined): Reference => ({
    ...small,
    sources: new Map([[source.id, { ...source, speaksAsOfDate }]]),
  });
  const fact = (written: string, target = false): DatedFact => ({
    ...{ field: 'dated fact', fragment: 'dates', date: parseDate(written), target, ahead: target },
    what: [{ text: 'Something is dated.', refs: [{ source: source.id, paragraph: 3 }] }],
  });

  it.each([
    ['2021-05-20', '2021-05-20', false],
    ['2021-05-20', '2021-05-21', true],
    ['2021-05-20', '2021-06', true],
    ['2021-05-20', '2021-05', false],
    ['2021-05-20', '2021', false],
    ['2021-05-20', '2022', true],
    ['FY2013/FY2014', 'FY2014', false],
    ['FY2013/FY2014', '2015-03', false],
    ['FY2013/FY2014', '2015-04', true],
    ['2013', 'FY2013', false],
  ])('of a source that speaks as of %s: %s is %s', (asOf, written, isAhead) => {
    expect(wasStillAhead(speaking(asOf), fact(written))).toBe(isAhead);
  });

  it('is nothing but targets where a source gives no time of its own', () => {
    expect(wasStillAhead(speaking(undefined), fact('2100'))).toBe(false);
    expect(wasStillAhead(speaking(undefined), fact('by 2100', true))).toBe(true);
  });

  it('does not lie ahead of a later source that tells of it too', () => {
    const later: Source = { ...source, id: 'later', speaksAsOfDate: '2024' };
    const both: Reference = { ...speaking('2021'), sources: new Map([...speaking('2021').sources, ['later', later]]) };
    const told = fact('2022');
    const refs = [...(told.what[0]?.refs ?? []), { source: 'later', paragraph: 1 }];
    expect(wasStillAhead(both, told)).toBe(true);
    expect(wasStillAhead(both, { ...told, what: [{ text: 'Something is dated.', refs }] })).toBe(false);
  });
});
