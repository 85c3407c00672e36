// Of the content as it is, whatever documents it retells.
import { expect, it } from 'vitest';
import { currentContent, currentReference } from '../../src/gate/current-reference.ts';
import { listPlaces } from '../../src/reference/derived/addressable-places.ts';

it('The content has no problem, of wording neither', () => {
  expect(currentContent().problems).toEqual([]);
});

it('The content has typographic quotation marks and apostrophes', () => {
  const straight = listPlaces(currentReference()).filter(({ title, text }) => /["']/.test(title + text));
  expect(straight.map(({ address }) => address)).toEqual([]);
});
