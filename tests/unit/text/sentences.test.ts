import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/text/sentences.ts';

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('Sentences', () => {
  it.each([
    ['Mr. Roe met Ms. Doe and Dr. Poe. They spoke.', 2],
    ['The office in Washington, D.C. opened.', 1],
    ['It was founded in the U.S. The office came later.', 2],
    ['Policies of the U.S. Congress and the U.S. market differ.', 1],
    ['Acme, Inc. and Bureau Co., Ltd. agreed.', 1],
    ['Acme belonged to Bureau Corp. It was small.', 2],
    ['It began at 10 a.m. and ended at 11 p.m. Washington time.', 1],
    ['It began at 10 a.m. The hall was full.', 2],
    ['See No. 5 on the list.', 1],
    ['It reached 80.1% of the grid. Was it enough? It was!', 3],
    ['It named parts, e.g. Boilers, i.e. heaters.', 1],
    ['He called it a "control tower." Others did not.', 2],
    ['It ended (as planned.) Nobody spoke.', 2],
    ['R&D came first. A second line followed.', 2],
    ['日立は東京にある。会社は大きい。', 2],
    ['No stop at the end', 1],
    [' . ', 0],
    ['', 0],
  ])('are told apart in %s', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('keep their place and their closing marks', () => {
    expect(split(' He said "no." (Twice.)  She left.')).toEqual(['He said "no."', '(Twice.)', 'She left.']);
  });
});
