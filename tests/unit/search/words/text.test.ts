import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../../src/search/words/fold.client.ts';
import { tokenize } from '../../../../src/search/words/text.client.ts';

const stems = (text: string) => tokenize(text).map(({ stem }) => stem);

describe('the words of a text', () => {
  it.each([
    ['U.S.-Japan', ['us', 'usjapan', 'japan']],
    ['350,000 employees', ['350000', 'employe']],
    ['$78.6 billion', ['78.6', 'billion']],
    ['R&D in 5G', ['rd', 'in', '5g']],
    ["Hitachi's", ['hitachi']],
    ['the 55th anniversary', ['the', '55', 'anniversari']],
    ['Bogotá', ['bogota']],
    ['経団連、ダイキン', ['経団連', 'ダイキン']],
  ])('of %s are %j', (text, expected) => {
    expect(stems(text).sort()).toEqual([...expected].sort());
  });

  it('know where they stand', () => {
    const text = 'A net-zero goal';
    expect(tokenize(text).map(({ start, end, position }) => [text.slice(start, end), position])).toEqual([
      ['A', 0],
      ['net', 1],
      ['net-zero', 1],
      ['zero', 2],
      ['goal', 3],
    ]);
  });

  it('are compared without case, accents and possessive endings', () => {
    expect(['Ōkura’s', 'OKURA', "okura's"].map(foldWord)).toEqual(['okura', 'okura', 'okura']);
  });
});
