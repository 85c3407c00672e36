import { expect, it } from 'vitest';
import { findLikelyPlace } from '../../../src/ledger/guess-new-address.ts';

it('An item of the timeline whose date was corrected is likely the one of the same entry', () => {
  const find = (address: string, ...fresh: string[]): string | null => {
    const candidates = fresh.map((one) => ({ address: one, digest: '-', likeness: '' }));
    return findLikelyPlace({ address, last: undefined, pageMovedTo: null }, candidates);
  };
  const [day, month] = ['/timeline/#date-fair-2021-12-15', '/timeline/#date-fair-2021-12'];
  expect(find(day, month, '/timeline/#date-fairs-2021', '/timeline/#y2021')).toBe(month);
  expect(find('/timeline/#date-fair-by-fy2050', '/timeline/#date-fair-by-2051')).toBe('/timeline/#date-fair-by-2051');
  expect(find(day, month, '/timeline/#date-fair-2022')).toBeNull();
  expect(find('/timeline/#past', month)).toBeNull();
});
