import { describe, expect, it } from 'vitest';
import { groupEntries } from '../../../../src/views/indexes/entry-groups.ts';
import { loadSmallContent, smallText } from '../../../support/content/small-content.ts';
import { text } from '../../../support/content/problem-case.ts';

const bureau = smallText('organizations/bureau.mdx');
const { reference } = loadSmallContent({
  'organizations/alpha.mdx': text(bureau.replace('The Bureau', 'Alpha').replaceAll('Bureau', 'Alpha office')),
});
const groups = (kind: Parameters<typeof groupEntries>[1]): unknown =>
  groupEntries(reference, kind).map(({ id, title, entries }) => [id, title, entries.map((entry) => entry.id)]);

describe('The index of a kind', () => {
  it('groups its entries by type, in the order of the types, and leaves out types without entries', () => {
    expect(groups('organization')).toEqual([
      ['company', 'Companies', ['acme']],
      ['office', 'Company offices', ['alpha', 'bureau']],
    ]);
    expect(groups('initiative')).toEqual([['proposal', 'Proposals made at an event', ['plan']]]);
    expect(groups('event')).toEqual([['meeting', 'Meetings and visits', ['meeting']]]);
  });

  it('holds every entry of the kind once', () => {
    const listed = (['organization', 'initiative', 'event'] as const).flatMap((kind) =>
      groupEntries(reference, kind).flatMap(({ entries }) => entries.map(({ id }) => id)),
    );
    expect(listed.sort()).toEqual([...reference.entries.keys()].sort());
  });
});
