import { describe, expect, it } from 'vitest';
import type { Reference, Source } from '../../../../src/reference/reference.ts';
import { describeUndated } from '../../../../src/views/figures/describe-undated.ts';
import { withFigures } from '../../../support/content/with-figures.ts';

/** The one source of the small content, and another, that speak as of these times. */
function tell(first: string | undefined, other: string | undefined, cites: readonly string[] = ['talk']): string {
  const reference = withFigures({ asOf: null });
  const [source] = [...reference.sources.values()] as [Source];
  const changed: Reference = {
    ...reference,
    sources: new Map([
      ['talk', { ...source, speaksAsOfDate: first }],
      ['other', { ...source, id: 'other', speaksAsOfDate: other }],
    ]),
  };
  const [figure] = [...reference.entries.values()].flatMap(({ keyFigures }) => keyFigures);
  if (!figure) throw new Error('no figure');
  return describeUndated(changed, { ...figure, refs: cites.map((id) => ({ source: id, paragraph: 3 })) });
}

describe('A figure without a date', () => {
  it('tells the day on which it was said, where its source speaks of one', () => {
    expect(tell('2021-05-20', undefined)).toBe('no date given (said on May 20, 2021)');
  });

  it.each([undefined, '2021', '2021-05', 'FY2013/FY2014', '2021-05-20/2021-05-21'])(
    'has no such day from a source that speaks as of %s',
    (written) => {
      expect(tell(written, undefined)).toBe('no date given');
    },
  );

  it('has none either where its sources speak of different days', () => {
    expect(tell('2021-05-20', '2021-05-21', ['talk', 'other'])).toBe('no date given');
    expect(tell('2021-05-20', undefined, ['talk', 'other'])).toBe('no date given');
    expect(tell('2021-05-20', '2021-05-20', ['talk', 'other'])).toBe('no date given (said on May 20, 2021)');
  });
});
