import { expect, it } from 'vitest';
import type { Source } from '../../../../src/reference/reference.ts';
import { groupSources } from '../../../../src/views/sources/group-sources.ts';
import { loadSmallContent } from '../../../support/content/small-content.ts';

const [talk] = [...loadSmallContent().reference.sources.values()] as [Source];
const make = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...talk, id: `s${at}`, publisher: `Publisher ${at % 3}` }));

it('lists a few documents as they come, and many by publisher, A to Z', () => {
  expect(groupSources(make(12)).map(({ publisher, sources }) => [publisher, sources.length])).toEqual([[null, 12]]);
  const groups = groupSources(make(50).reverse());
  expect(groups.map(({ publisher, sources }) => [publisher, sources.length])).toEqual([
    ['Publisher 0', 17],
    ['Publisher 1', 17],
    ['Publisher 2', 16],
  ]);
});
