import { expect, it } from 'vitest';
import { groupSources } from '../../../../src/views/sources/group-sources.ts';
import { loadSmallContent } from '../../../support/small-content.ts';

const make = (count: number) =>
  [...loadSmallContent().reference.sources.values()]
    .slice(0, 1)
    .flatMap((talk) => Array.from({ length: count }, (_, at) => ({ ...talk, publisher: `Publisher ${at % 3}` })));

it('lists a few documents as they come, and many by publisher, A to Z', () => {
  expect(groupSources(make(12)).map(({ publisher, sources }) => [publisher, sources.length])).toEqual([[null, 12]]);
  const groups = groupSources(make(50).reverse());
  expect(groups.map(({ publisher, sources }) => [publisher, sources.length])).toEqual([
    ['Publisher 0', 17],
    ['Publisher 1', 17],
    ['Publisher 2', 16],
  ]);
});
