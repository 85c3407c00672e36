import { describe, expect, it } from 'vitest';
import { entryLinks } from '../../../src/markdown/entry-links.ts';
import { outlineBody, tellFrom } from '../../support/html/outline-tree.ts';
import { loadSmallContent } from '../../support/content/small-content.ts';

const tell = tellFrom(loadSmallContent().reference);

const outline = (text: string, base = '/'): string[] =>
  outlineBody(text, 'organizations/acme.mdx', [entryLinks({ base, tell })]);

describe('A link to the file of an entry', () => {
  it.each([
    ['bureau.mdx', '/organizations/bureau/'],
    ['./bureau.mdx', '/organizations/bureau/'],
    ['../initiatives/plan.mdx', '/initiatives/plan/'],
    ['../initiatives/plan.mdx#aims', '/initiatives/plan/#aims'],
    ['../organizations/acme.mdx#fair-rules', '/organizations/acme/#fair-rules'],
    ['#fair-rules', '/organizations/acme/#fair-rules'],
  ])('%s becomes the address %s', (written, address) => {
    expect(outline(`The [word](${written}).`)).toEqual([`<p>The <a href="${address}">word</a>.</p>`]);
    expect(outline(`The [word](${written}).`, '/some/base/')).toEqual([
      `<p>The <a href="/some/base${address}">word</a>.</p>`,
    ]);
  });

  it('is found wherever it stands: in lists, tables and statements', () => {
    const text = [
      '- [list](bureau.mdx)',
      '',
      '| a |',
      '| - |',
      '| [table](bureau.mdx) |',
      '',
      '<Statement id="x">',
      '  [said](bureau.mdx)',
      '</Statement>',
    ].join('\n');
    expect(
      outline(text)
        .join('\n')
        .match(/href="\/organizations\/bureau\/"/g),
    ).toHaveLength(3);
  });

  it.each(['https://example.org/', '/names/', '../organizations/none.mdx', 'bureau.md'])(
    'is left as it is, for the content gate to refuse, when written %s',
    (written) => {
      expect(outline(`[word](${written})`)).toEqual([`<p><a href="${written}">word</a></p>`]);
    },
  );
});
