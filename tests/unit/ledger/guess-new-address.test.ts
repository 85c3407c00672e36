import { describe, expect, it } from 'vitest';
import type { EditionRow } from '../../../src/ledger/editions.ts';
import { findLikelyPlace, findNearestPlace } from '../../../src/ledger/guess-new-address.ts';

const find = (address: string, ...fresh: string[]): string | null => {
  const candidates = fresh.map((one) => ({ address: one, digest: '-', likeness: '' }));
  return findLikelyPlace({ address, last: undefined, pageMovedTo: null }, candidates);
};
/** Fingerprints of which so many of the 64 bits differ from those of `zero`. */
const zero = '0'.repeat(16);
const bits = (different: number): string =>
  BigInt.asUintN(64, (1n << BigInt(different)) - 1n)
    .toString(16)
    .padStart(16, '0');
const last = (address: string, likeness = zero): EditionRow => {
  return { date: '2026-01-31', change: 'added', address, digest: 'same', likeness, title: '' };
};

it('An item of the timeline whose date was corrected is likely the one of the same entry', () => {
  const [day, month] = ['/timeline/#date-fair-2021-12-15', '/timeline/#date-fair-2021-12'];
  expect(find(day, month, '/timeline/#date-fairs-2021', '/timeline/#y2021')).toBe(month);
  expect(find('/timeline/#date-fair-by-fy2050', '/timeline/#date-fair-by-2051')).toBe('/timeline/#date-fair-by-2051');
  expect(find(day, month, '/timeline/#date-fair-since-2022')).toBeNull();
  expect(find('/timeline/#past', month)).toBeNull();
});

it('A place without text of its own is known by its address, in the same index or page', () => {
  expect(find('/people/jane-doe/', '/people/jane-do/', '/people/#jane-doe', '/topics/jane-doe/')).toBe(
    '/people/jane-do/',
  );
  expect(find('/events/fair/#talks', '/events/fair/#talk', '/events/far/#talks')).toBe('/events/fair/#talk');
  expect(find('/about/#cite', '/about/#cites')).toBeNull();
});

describe('A lost section', () => {
  const lost = '/events/fair/#talks';
  const among = (...candidates: [address: string, different: number, digest?: string][]) => {
    const marked = candidates.map(([address, different, digest = '-']) => ({
      address,
      digest,
      likeness: bits(different),
    }));
    return findLikelyPlace({ address: lost, last: last(lost), pageMovedTo: '/events/expo/' }, marked);
  };

  it.each([
    ['is on the page that its page has moved to, with its id', '/events/expo/#talks', 64],
    ['is the most similar one there', '/events/expo/#speech', 15],
    ['is the most similar one on its page', '/events/fair/#speech', 15],
    ['is surely similar elsewhere, with its id', '/events/gala/#talks', 9],
  ])('%s', (_, address, different) => {
    expect(among(['/events/fair/#other', 40], [address, different])).toBe(address);
  });

  it.each([
    ['/events/fair/#speech', 16],
    ['/events/gala/#talks', 10],
    ['/events/gala/#speech', 1],
    ['/events/fair/', 0],
  ])('is not at %s when %i of its bits differ', (address, different) => {
    expect(among([address, different])).toBeNull();
  });

  it('is where the same text is, wherever that is; of two with its id where the words are nearer', () => {
    expect(among(['/events/fair/#talk', 1], ['/events/gala/#speech', 60, 'same'])).toBe('/events/gala/#speech');
    expect(among(['/events/fair/#speech', 3], ['/events/gala/#talks', 5])).toBe('/events/gala/#talks');
  });
});

it('The nearest place to a retired one is on another page, and surely similar', () => {
  const places = (...all: [address: string, different: number][]) =>
    all.map(([address, different]) => ({ address, digest: '-', likeness: bits(different), title: '', text: '' }));
  const near = places(['/events/fair/#a', 0], ['/events/gala/', 9], ['/events/expo/', 5], ['/events/dinner/', 5]);
  expect(findNearestPlace(last('/events/fair/'), near)).toBe('/events/dinner/');
  expect(findNearestPlace(last('/events/fair/'), places(['/events/gala/', 10]))).toBeNull();
  expect(findNearestPlace(last('/events/fair/', ''), near)).toBeNull();
  expect(findNearestPlace(undefined, near)).toBeNull();
});
