// Of the content as it is, whatever documents it retells.
import { expect, it } from 'vitest';
import { currentContent } from '../../src/gate/current-reference.ts';

it('The content has no problem, of wording neither', () => {
  expect(currentContent().problems).toEqual([]);
});
