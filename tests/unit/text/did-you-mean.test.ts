import { describe, expect, it } from 'vitest';
import { findNearest } from '../../../src/text/did-you-mean.ts';

describe('Did you mean', () => {
  it('finds the nearest name, whatever its case', () => {
    expect(findNearest('Keidanern', ['jeita', 'keidanren', 'jema'])).toBe('keidanren');
    expect(findNearest('topic', ['title', 'topics'])).toBe('topics');
  });

  it('finds a name by any part that few names share', () => {
    const ids = ['president-biden', 'biden-administration', 'barack-obama'];
    expect(findNearest('joe-biden', ids)).toBe('president-biden');
    const offices = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `/organizations/${name.repeat(9)}/`);
    expect(findNearest('/organizations/zzzzzzzzz-yyy/', offices)).toBeNull();
  });

  it('suggests nothing for itself', () => {
    expect(findNearest('meti', ['meti'])).toBeNull();
  });

  it('says nothing when no name is near', () => {
    expect(findNearest('ministry', ['meti', 'jama'])).toBeNull();
    expect(findNearest('', ['meti'])).toBeNull();
    expect(findNearest('x', [])).toBeNull();
  });
});
