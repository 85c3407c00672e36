import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../../src/search/words/text.client.ts';
import { makeExcerpt } from '../../../../src/search/engine/excerpt.client.ts';
import type { Asked } from '../../../../src/search/words/questions.client.ts';
import type { TermMatch } from '../../../../src/search/engine/matches.client.ts';
import { makeAlternative } from '../../../../src/search/words/thesaurus.client.ts';

const match = (word: string): TermMatch => ({
  term: { typed: word, alternatives: [makeAlternative(word, 1)], weak: false, inName: false, from: 0 },
  records: new Map(),
  weight: 1,
});
const show = (text: string, ...words: string[]) => showAnswering(null, text, ...words);
const showAnswering = (asked: Asked | null, text: string, ...words: string[]) =>
  makeExcerpt(text, tokenize(text), words.map(match), asked)
    .map(({ text: piece, marked }) => (marked === 'typed' ? `[${piece}]` : marked === 'near' ? `{${piece}}` : piece))
    .join('');

describe('an excerpt', () => {
  it('is the whole text when that is short, with words marked as typed, and others of the same stem as such', () => {
    expect(show('He recommended a grid.', 'recommendation', 'grids')).toBe('He {recommended} a [grid].');
  });

  it('of a long text is the stretch that has most of the words', () => {
    const filler = 'word '.repeat(60);
    const text = `${filler}the undersea cable and the fund ${filler}`;
    const excerpt = show(text, 'undersea', 'fund');
    expect(excerpt).toContain('[undersea] cable and the [fund]');
    expect(excerpt.startsWith('… ') && excerpt.endsWith(' …')).toBe(true);
    expect(excerpt.split(' ').length).toBeLessThan(40);
  });

  it('shows the number that is asked for, rather than the first word found', () => {
    const filler = 'word '.repeat(60);
    const text = `the workers ${filler}it had 8,000 workers ${filler}`;
    expect(showAnswering('figure', text, 'workers')).toContain('8,000 [workers]');
  });

  it('keeps markup characters as text', () => {
    expect(
      makeExcerpt('a <b> & c', tokenize('a <b> & c'), [match('c')])
        .map(({ text }) => text)
        .join(''),
    ).toBe('a <b> & c');
  });
});
