import { describe, expect, it } from 'vitest';
import { onceFor } from '../../../src/text/once-for.ts';

describe('onceFor', () => {
  it('works out the result once for each object, nothing included', () => {
    const asked: string[] = [];
    const firstOf = onceFor((words: readonly string[]) => {
      asked.push(words.join(' '));
      return words[0] ?? null;
    });
    const some = ['a', 'b'];
    const none: string[] = [];
    expect([firstOf(some), firstOf(some), firstOf(none)]).toEqual(['a', 'a', null]);
    firstOf(none);
    expect(asked).toEqual(['a b', '']);
  });
});
