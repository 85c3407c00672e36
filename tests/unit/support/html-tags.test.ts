import { describe, expect, it } from 'vitest';
import { readTags, textOf } from '../../support/html/html-tree.ts';
import { listReferences, listStyleReferences, listXmlReferences } from '../../support/html/references.ts';

/** What stands in a page whose body begins like this. */
const readBody = (html: string) => readTags(`<!doctype html><html><head></head><body>${html}`).slice(3);

describe('reading the tags of a page', () => {
  it('finds names and attributes in every spelling that HTML allows', () => {
    const tags = readBody(`<A HREF="/a?b=1&amp;c=2" title='x > y'>link</A><input disabled value=7 /><p\n id=z>`);
    expect(tags.map(({ name, attributes }) => [name, Object.fromEntries(attributes)])).toEqual([
      ['a', { href: '/a?b=1&c=2', title: 'x > y' }],
      ['input', { disabled: '', value: '7' }],
      ['p', { id: 'z' }],
    ]);
  });

  it('takes nothing in a comment or a script for a tag', () => {
    const tags = readBody(
      '<!-- <a href="/x"> --><script>if (a <b) "<i id=c>"</script><style>p > a {}</style><b id="d">',
    );
    expect(tags.map((tag) => [tag.name, textOf(tag)])).toEqual([
      ['script', 'if (a <b) "<i id=c>"'],
      ['style', 'p > a {}'],
      ['b', ''],
    ]);
  });
});

describe('the addresses of a file', () => {
  it('are found in links, images, forms and social tags', () => {
    const tags = readBody(
      '<a href="/a"><img src="/b" srcset="/c 1x, /d 2x"><form action="/e"><meta property="og:image" content="https://x.org/f">',
    );
    expect(listReferences(tags)).toEqual(['/a', '/b', '/c', '/d', '/e', 'https://x.org/f']);
  });

  it('are found in style sheets, sitemaps and feeds', () => {
    expect(listStyleReferences('@font-face { src: url("/a.woff2") } a { background: url(b.svg) }')).toEqual([
      '/a.woff2',
      'b.svg',
    ]);
    expect(listXmlReferences('<loc>https://x.org/a/</loc><link href="https://x.org/b/"/>')).toEqual([
      'https://x.org/a/',
      'https://x.org/b/',
    ]);
  });
});
