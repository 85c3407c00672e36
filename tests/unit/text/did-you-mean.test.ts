import { describe, expect, it } from 'vitest';
import { findNearest } from '../../../src/text/did-you-mean.ts';

describe('Did you mean', () => {
  it('finds the nearest name, whatever its case', () => {
    expect(findNearest('Keidanern', ['jeita', 'keidanren', 'jema'])).toBe('keidanren');
    expect(findNearest('topic', ['title', 'topics'])).toBe('topics');
  });

  it('says nothing when no name is near', () => {
    expect(findNearest('ministry', ['meti', 'jama'])).toBeNull();
    expect(findNearest('', ['meti'])).toBeNull();
    expect(findNearest('x', [])).toBeNull();
  });
});
