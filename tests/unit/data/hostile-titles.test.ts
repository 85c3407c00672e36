import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { makeLlmsText } from '../../../src/data/llms-text.ts';
import { describeEditions } from '../../../src/views/changes/describe-changes.ts';
import { writeFeed } from '../../../src/views/changes/changes-feed.ts';
import { loadSmallContent } from '../../support/content/small-content.ts';
import { parseHtml, textOf, walkElements } from '../../support/html/html-tree.ts';

const at = { origin: 'https://example.org', base: '/' };
const title =
  'A](https://e.example/) <script>a()</script> <img src=x> ![b](c) `d` **e** _f_ ~~g~~ &lt;i&gt; ]]> --> # h \\ j';
const content = loadSmallContent({
  'organizations/acme.mdx': ['title: Acme\n', `title: '${title}'\n`],
});

describe('A title that is markup elsewhere', () => {
  it('is nothing that an author may not write', () => {
    expect(content.problems).toEqual([]);
  });

  it('is text in llms.txt', () => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(makeLlmsText(content.reference, at));
    const titles: string[] = [];
    visit(tree, (node) => {
      expect(['html', 'image', 'inlineCode', 'strong', 'emphasis', 'delete']).not.toContain(node.type);
      if (node.type !== 'link') return;
      expect(node.url).not.toContain('//e.example');
      titles.push(node.children.map((child) => ('value' in child ? child.value : child.type)).join(''));
    });
    expect(titles).toContain(title);
  });

  it('is text in the feed, and in the HTML inside', () => {
    const change = { date: '2026-11-21', change: 'added', address: '/organizations/acme/', title } as const;
    const row = { ...change, digest: 'x', likeness: '' };
    // All pages of the first edition are new, so that it lists none.
    const editions = describeEditions({ ...content, editions: [{ ...row, date: '2026-11-20' }, row] });
    const feed = writeFeed(editions, at);
    expect(feed).toContain('<content type="html">');
    expect(feed).not.toMatch(/<(?:script|img)|<!\[CDATA|\]\]>/);
    const inside = /<content type="html">([^<]*)<\/content>/.exec(feed)?.[1] ?? '';
    const html = parseHtml(textOf(parseHtml(inside)));
    expect([...walkElements(html)].map(({ name }) => name)).not.toContain('script');
    expect([...walkElements(html)].map(({ name }) => name)).not.toContain('img');
    expect(textOf(html)).toContain(title);
  });
});
