import { describe, expect, it } from 'vitest';
import { numberNotes } from '../../../src/reference/number-notes.ts';
import type { ParagraphRef } from '../../../src/reference/reference.ts';
import { keepPageNotes, refsOf } from '../../../src/page/note-counter.ts';

const refs = (...paragraphs: number[]): ParagraphRef[] =>
  paragraphs.map((paragraph) => ({ source: 'talk', paragraph }));
const numbers = (notes: { number: number }[]): number[] => notes.map(({ number }) => number);

describe('The notes of a page', () => {
  it('serve every citation of the same paragraphs with one number', () => {
    const notes = keepPageNotes(numberNotes([refs(3), refs(4), refs(3, 4)]));
    expect([refs(3), refs(4), refs(3, 4), refs(3)].map((cited) => notes.numberOf(cited))).toEqual([1, 2, 3, 1]);
    expect(notes.all).toHaveLength(3);
  });

  it('go on counting where the page shows what stands on other pages', () => {
    const notes = keepPageNotes(numberNotes([refs(3)]));
    expect(notes.numberOf(refs(9))).toBe(2);
    expect(notes.numberOf(refs(8))).toBe(3);
    expect(notes.numberOf(refs(9))).toBe(2);
    expect(notes.all.map(({ refs: cited }) => cited[0]?.paragraph)).toEqual([3, 9, 8]);
  });

  it('are shown in full once, where the page first needs them, in the order of their numbers', () => {
    const notes = keepPageNotes(numberNotes([refs(3), refs(4), refs(5)]));
    expect(numbers(notes.takeUnshown([refs(4), refs(3), refs(4)]))).toEqual([1, 2]);
    expect(numbers(notes.takeUnshown([refs(5), refs(3)]))).toEqual([3]);
    expect(numbers(notes.takeUnshown([refs(3), refs(4), refs(5)]))).toEqual([]);
  });

  it('are not made for what cites nothing', () => {
    const notes = keepPageNotes([]);
    expect(notes.takeUnshown([[], refs(3), []])).toEqual([{ number: 1, refs: refs(3) }]);
    expect(notes.all).toHaveLength(1);
  });

  it('leave the list they began with as it was: one model serves many pages', () => {
    const initial = numberNotes([refs(3)]);
    keepPageNotes(initial).numberOf(refs(4));
    expect(initial).toHaveLength(1);
    expect(keepPageNotes(initial).numberOf(refs(5))).toBe(2);
  });

  it('are asked for by the paragraphs of each sentence', () => {
    expect(
      refsOf([
        { text: 'One.', refs: refs(3) },
        { text: 'See there.', refs: [] },
      ]),
    ).toEqual([refs(3), []]);
  });
});
