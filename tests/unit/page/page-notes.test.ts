import { describe, expect, it } from 'vitest';
import type { ParagraphRef } from '../../../src/reference/reference.ts';
import { keepPageNotes, refsOf } from '../../../src/page/page-notes.ts';
import { loadSmallContent } from '../../support/content/small-content.ts';

const { reference } = loadSmallContent();
const refs = (source: string, ...paragraphs: number[]): ParagraphRef[] =>
  paragraphs.map((paragraph) => ({ source, paragraph }));
const keys = (named: readonly ParagraphRef[]) => named.map(({ source, paragraph }) => `${source}:${paragraph}`);

describe('The notes of a page', () => {
  it('mark a citation with the number that the paragraph has in its document', () => {
    const notes = keepPageNotes(reference, refs('talk', 3, 4));
    expect(notes.marksOf(refs('talk', 4, 3))).toEqual([
      { text: '4', path: '/sources/talk/#p4', source: 'Talk' },
      { text: '3', path: '/sources/talk/#p3', source: 'Talk' },
    ]);
  });

  it('add the sign of the source where an entry cites several, and on pages that gather from many', () => {
    const texts = (cited: ParagraphRef[]) =>
      keepPageNotes(reference, cited)
        .marksOf([...refs('talk', 3), ...refs('page', 1)])
        .map(({ text }) => text);
    expect(texts([...refs('talk', 3), ...refs('page', 1)])).toEqual(['T3', 'P1']);
    expect(texts([])).toEqual(['T3', 'P1']);
    // What comes from another entry can't be taken for a paragraph of the one source of this one.
    expect(texts(refs('talk', 3))).toEqual(['3', 'P1']);
  });

  it('name each paragraph once, in the order in which the page needs them', () => {
    const notes = keepPageNotes(reference);
    expect(keys(notes.takeUnshown([refs('talk', 4), refs('talk', 3), [], refs('talk', 4)]))).toEqual([
      'talk:4',
      'talk:3',
    ]);
    expect(keys(notes.takeUnshown([refs('talk', 5, 3)]))).toEqual(['talk:5']);
    expect(keys(notes.takeUnshown([refs('talk', 3, 4, 5)]))).toEqual([]);
  });

  it('keep all that the page has marked or named, each once', () => {
    const notes = keepPageNotes(reference);
    notes.marksOf(refs('talk', 9));
    notes.takeUnshown([refs('page', 1)]);
    notes.marksOf(refs('talk', 9));
    expect(keys(notes.all)).toEqual(['talk:9', 'page:1']);
  });

  it('are asked for by the paragraphs of each sentence', () => {
    const sentences = [
      { text: 'One.', refs: refs('talk', 3) },
      { text: 'See there.', refs: [] },
    ];
    expect(refsOf(sentences)).toEqual([refs('talk', 3), []]);
  });
});
