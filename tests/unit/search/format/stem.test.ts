import { describe, expect, it } from 'vitest';
import { stem } from '../../../../src/search/format/stem.ts';

describe('the stem of a word', () => {
  it.each([
    [['employee', 'employees'], 'employe'],
    [['recommend', 'recommended', 'recommendation', 'recommendations'], 'recommend'],
    [['decarbonize', 'decarbonizing', 'decarbonization'], 'decarbon'],
    [['policy', 'policies'], 'polici'],
    [['moderate', 'moderated', 'moderator', 'moderating'], 'moder'],
    [['trust', 'trusted'], 'trust'],
    [['hop', 'hopping'], 'hop'],
    [['hope', 'hoping'], 'hope'],
    [['address', 'addresses', 'addressed'], 'address'],
    [['tie', 'ties', 'tied'], 'tie'],
    [['agree', 'agreed', 'agrees'], 'agre'],
    [['technology', 'technologies', 'technological'], 'technolog'],
    [['speculate', 'speculative'], 'specul'],
  ])('is the same for %s', (words, expected) => {
    expect(words.map(stem)).toEqual(words.map(() => expected));
  });

  it.each([
    ['international', 'internal'],
    ['organization', 'organ'],
    ['universal', 'universe-'],
    ['news', 'new'],
    ['added', 'ad'],
    ['important', 'imports'],
    ['critical', 'criticism'],
    ['customers', 'customs'],
    ['positive', 'position'],
  ])('tells %s from %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('leaves short words, figures and other scripts alone', () => {
    expect(['us', 'is', '5g', '78.6', '経団連'].map(stem)).toEqual(['us', 'is', '5g', '78.6', '経団連']);
  });
});
