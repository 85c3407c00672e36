import { describe, expect, it } from 'vitest';
import { makeRobots, makeSitemap } from '../../../src/data/sitemap.ts';

const at = { origin: 'https://example.org', base: '/a&b/' };

describe('The sitemap', () => {
  it('gives whole addresses below the base path, safe in XML', () => {
    expect(makeSitemap(['/', '/names/'], at)).toContain('<loc>https://example.org/a&amp;b/names/</loc>');
  });

  it('says when a page last changed, of those for which it is known', () => {
    const map = makeSitemap(['/', '/names/'], at, new Map([['/names/', '2026-11-21']]));
    expect(map.match(/<lastmod>/g)).toHaveLength(1);
    expect(map).toContain('/names/</loc><lastmod>2026-11-21</lastmod>');
  });

  it('is where robots are told it is', () => {
    expect(makeRobots(at)).toContain('Sitemap: https://example.org/a&b/sitemap.xml\n');
  });
});
