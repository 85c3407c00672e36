import { describe, expect, it } from 'vitest';
import { spellDirective } from '../../../../src/page/reading/text-directive.client.ts';

/** The directive for a passage, given by its words and which occurrence of them is meant, in text without breaks. */
function directiveFor(blocks: string[], words: string, occurrence = 1): string {
  let seen = 0;
  for (const [block, text] of blocks.entries()) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (++seen === occurrence) {
        return spellDirective({ blocks, start: { block, offset: at }, end: { block, offset: at + words.length } });
      }
    }
  }
  throw new Error(`"${words}" does not stand there ${occurrence} times`);
}

const blocks = [
  'Contents: trade, energy',
  'Hitachi proposed a fund for trade. The Bureau proposed a fund for energy.',
  'Its public-private plan, R&D included, cost 1.5 billion.',
  'trade',
];

describe('A link to selected words', () => {
  it('names them, when they stand on the page once', () => {
    expect(directiveFor(blocks, 'The Bureau proposed')).toBe('text=The%20Bureau%20proposed');
  });

  it('adds the words after or before them, when the page has them earlier as well', () => {
    expect(directiveFor(blocks, 'proposed a fund', 2)).toBe('text=Bureau-,proposed%20a%20fund');
    expect(directiveFor(blocks, 'proposed a fund for', 2)).toBe('text=proposed%20a%20fund%20for,-energy%2E');
  });

  it('takes the words of the block before, when they begin their own', () => {
    expect(directiveFor(blocks, 'trade', 3)).toBe('text=billion%2E-,trade');
  });

  it('needs nothing more for the first of several', () => {
    expect(directiveFor(blocks, 'proposed a fund', 1)).toBe('text=proposed%20a%20fund');
  });

  it('does not take a change of case for another word', () => {
    expect(directiveFor(['Trade fell.', 'After that, trade rose.'], 'trade')).toBe('text=trade,-rose%2E');
  });

  it('hides the signs that have a meaning in an address', () => {
    expect(directiveFor(blocks, 'public-private plan, R&D')).toBe('text=public%2Dprivate%20plan%2C%20R%26D');
    expect(directiveFor(['Is 100% (or so) enough?'], '100% (or so) enough?')).toBe(
      'text=100%25%20%28or%20so%29%20enough%3F',
    );
  });

  it('does not end in a full stop, which programs leave off an address', () => {
    expect(directiveFor(blocks, '1.5 billion.')).toBe('text=1.5%20billion%2E');
  });

  it('grows to whole words and numbers, since browsers match no parts of them', () => {
    expect(directiveFor(blocks, 'ureau prop')).toBe('text=Bureau%20proposed');
    expect(directiveFor(blocks, '5 billion')).toBe('text=1.5%20billion');
    expect(directiveFor(["Hitachi's plan"], 'Hitachi')).toBe('text=Hitachi%27s');
    expect(directiveFor(['as vice chair.1 Then'], 'chair')).toBe('text=chair');
  });

  it('takes in what stands before a label that nothing around it tells from others', () => {
    const labels = ['On trade', 'Jane', 'Answer', '#', 'On energy', 'Jane', 'Answer', '#'];
    expect(directiveFor(labels, 'Answer', 2)).toBe('text=energy-,Jane,Answer');
  });

  it('keeps Japanese words as they are', () => {
    expect(directiveFor(['Also: 経団連 · Keidanren'], '経団連')).toBe(`text=${encodeURIComponent('経団連')}`);
  });

  it('leaves signs at the ends away, which nobody looks for', () => {
    const signs = ['The plan', '#', 'proposed · a fund', '#', 'Next'];
    const whole = { blocks: signs, start: { block: 1, offset: 0 }, end: { block: 3, offset: 1 } };
    expect(spellDirective(whole)).toBe('text=proposed%20%C2%B7%20a%20fund');
    expect(directiveFor(signs, '· a fund')).toBe('text=a%20fund');
  });

  const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');

  it('names the first and last words of a long passage', () => {
    expect(directiveFor([`Before. ${long} After.`], long)).toBe(
      'text=word0%20word1%20word2%20word3,word56%20word57%20word58%20word59',
    );
  });

  it('names the ends of a passage that goes over several blocks', () => {
    const start = { block: 1, offset: blocks[1]?.indexOf('The Bureau') ?? 0 };
    const end = { block: 2, offset: 'Its public-private plan'.length };
    expect(spellDirective({ blocks, start, end })).toBe(
      'text=The%20Bureau%20proposed%20a,Its%20public%2Dprivate%20plan',
    );
  });

  it('tells a long passage from another that begins alike', () => {
    const other = `${long.slice(0, 200)} otherwise`;
    expect(directiveFor([other, long], long)).toBe(
      'text=otherwise-,word0%20word1%20word2%20word3,word56%20word57%20word58%20word59',
    );
  });
});
