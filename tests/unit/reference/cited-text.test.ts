import { describe, expect, it } from 'vitest';
import {
  citationPattern,
  parseCitation,
  parseCite,
  spellCitation,
  withoutCitations,
} from '../../../src/reference/cited-text.ts';

describe('A citation', () => {
  it('names one paragraph or several, in the order written', () => {
    expect(parseCitation('[@sasakawa:12]').refs).toEqual([{ source: 'sasakawa', paragraph: 12 }]);
    expect(parseCitation('[@hitachi:9;\n  @hitachi:8]')).toEqual({
      refs: [
        { source: 'hitachi', paragraph: 9 },
        { source: 'hitachi', paragraph: 8 },
      ],
      guide: false,
      malformed: false,
    });
  });

  it('may say that a sentence only guides the reader', () => {
    expect(parseCitation('[@guide]')).toEqual({ refs: [], guide: true, malformed: false });
  });

  it.each(['[@a]', '[@a:]', '[@a:1-2]', '[@a:1; 2]', '[@a:1;]', '[@a:0]', '[@A:1]', '[@a:1, @a:2]', '[@a:1; @guide]'])(
    'is malformed when written %s',
    (written) => {
      expect(parseCitation(written)).toEqual({ refs: [], guide: false, malformed: true });
    },
  );

  it('is found wherever it stands', () => {
    const text = 'One. [@a:1] Two [see here] three. [@a:2; @b:3]';
    expect([...text.matchAll(citationPattern)].map((match) => match[0])).toEqual(['[@a:1]', '[@a:2; @b:3]']);
    expect(withoutCitations(text)).toBe('One. Two [see here] three.');
  });

  it.each([
    ['[@a:1-3]', '[@a:1; @a:2; @a:3]'],
    ['[@a:1, 4]', '[@a:1; @a:4]'],
    ['[a:1]', '[@a:1]'],
    ['(@a: 1)', '[@a:1]'],
    ['[^a:1]', '[@a:1]'],
    ['[guide]', '[@guide]'],
    ['[@a:3-1]', null],
    ['[@a:1; b:2]', null],
    ['[@a:1-900]', null],
  ])('is spelled out for an author who wrote %s', (written, spelled) => {
    expect(spellCitation(written)).toBe(spelled);
  });

  it('has no brackets in a field of its own', () => {
    expect(parseCite('hitachi:8; sasakawa:12')).toEqual([
      { source: 'hitachi', paragraph: 8 },
      { source: 'sasakawa', paragraph: 12 },
    ]);
  });
});
