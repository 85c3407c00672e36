import { describe, expect, it } from 'vitest';
import { listFigures } from '../../../../src/views/figures/list-figures.ts';
import { withFigures, type GivenFigure } from '../../../support/content/with-figures.ts';

const idsOf = (...given: GivenFigure[]) => listFigures(withFigures(...given)).map(({ id }) => id);

describe('The address of a figure', () => {
  it('is made of the entry and the value as printed', () => {
    expect(idsOf({ value: 'more than 350,000' }, { value: '50-52%' }, { value: 'net-zero' })).toEqual([
      'of-acme-350000',
      'of-acme-50-52',
      'of-acme-net-zero',
    ]);
  });

  it('stays when the measure or the hedge is worded anew, and when figures change their order or get company', () => {
    const [old = ''] = idsOf({ value: 'over 2,000', measure: 'Shops' });
    expect(idsOf({ value: 'more than 2,000', measure: 'Places of sale' })).toEqual([old]);
    expect(idsOf({ value: '18' }, { entry: 'bureau' }, { value: 'over 2,000' })).toContain(old);
  });

  it('tells figures of the same value apart by date, then account, then measure', () => {
    expect(idsOf({ value: '14', asOf: '2020' }, { value: '14', asOf: '2021' })).toEqual([
      'of-acme-14-2020',
      'of-acme-14-2021',
    ]);
    expect(idsOf({ value: '14', asOf: null }, { value: '14', asOf: null, account: 'acme' })).toEqual([
      'of-acme-14-jane-doe',
      'of-acme-14-acme',
    ]);
    expect(idsOf({ value: '14', measure: 'Labs' }, { value: '14', measure: 'Shops' })).toEqual([
      'of-acme-14-fy2020-jane-doe-labs',
      'of-acme-14-fy2020-jane-doe-shops',
    ]);
  });

  it('can’t belong to two: the very same figure twice is refused, with the file', () => {
    expect(() => idsOf({}, {})).toThrow(/^organizations\/acme\.mdx gives a figure twice/);
  });
});
