import { describe, expect, it } from 'vitest';
import { listPlaces } from '../../../../src/reference/derived/addressable-places.ts';
import { loadSmallContent } from '../../../support/content/small-content.ts';

describe('the places of the site', () => {
  it('change their text when the words change, and no other', () => {
    const before = listPlaces(loadSmallContent().reference);
    const after = listPlaces(
      loadSmallContent({ 'organizations/bureau.mdx': ['title: The Bureau', 'title: The Office'] }).reference,
    );
    const changed = after.filter(({ text }, at) => text !== before[at]?.text).map(({ address }) => address);
    expect(changed).toEqual(['/organizations/bureau/']);
  });
});
