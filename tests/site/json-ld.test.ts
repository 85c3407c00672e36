import { describe, expect, it } from 'vitest';
import { formatJsonLd, makePageJsonLd } from '../../src/data/page-json-ld.ts';
import { entryPath } from '../../src/reference/addresses.ts';
import type { Entry } from '../../src/reference/reference.ts';
import { builds } from '../support/builds/builds.ts';
import { contentOf } from '../support/builds/built-content.ts';
import { listPages, readBuilt } from '../support/builds/built-site.ts';
import { readTags } from '../support/html/html-tree.ts';

/** That types and terms are those of schema.org, and stand where they belong, the types of the code see to. */
type Block = ReturnType<typeof makePageJsonLd>;

describe.each([builds.root, builds.moved])('The JSON-LD of pages, in the site at $siteUrl', (build) => {
  const { reference } = contentOf(build);
  const entries = [...reference.entries.values()];
  const originals = [...reference.sources.values()].map(({ url }) => url);
  const blocksOf = (entry: Entry) =>
    readTags(readBuilt(build, `${entryPath(entry).slice(1)}index.html`))
      .filter(({ attributes }) => attributes.get('type') === 'application/ld+json')
      .map(({ children }) => children.filter((child) => typeof child === 'string').join(''));
  const pages = new Set(listPages(build).map((page) => build.siteUrl + page.replace(/index\.html$/, '')));

  it.each(entries.map((entry) => [entry.title, entry] as const))(
    'is one small block on that of %s',
    (_title, entry) => {
      const [text = '', ...more] = blocksOf(entry);
      expect(more).toEqual([]);
      const block = JSON.parse(text) as Block;
      const { origin, pathname } = new URL(build.siteUrl);
      expect(block).toEqual(makePageJsonLd(reference, entry, { origin, base: pathname }, block.dateModified));
      expect(text).toBe(formatJsonLd(block));
      expect(block.dateModified ?? '2026-01-01').toMatch(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
      const addresses = [block.url, block.isPartOf];
      expect(addresses.filter((address) => !pages.has(address))).toEqual([]);
      expect((block.isBasedOn ?? []).filter((address) => !originals.includes(address))).toEqual([]);
    },
  );

  it('adds little to a page', () => {
    const sizes = entries.map((entry) => blocksOf(entry).join('').length).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(1000);
  });
});

describe('The JSON-LD of a page', () => {
  it('can’t end the element that it stands in', () => {
    const text = formatJsonLd({ name: '</script><!--' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ name: '</script><!--' });
  });
});
