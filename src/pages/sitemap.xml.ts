import type { APIRoute } from 'astro';
import { currentContent } from '../model/current-reference.ts';
import { lastChanges } from '../model/editions.ts';
import { listCanonicalPages } from '../output/canonical-pages.ts';
import { makeSitemap } from '../output/sitemap.ts';
import { readPublishedAt } from '../site.ts';

export const GET: APIRoute = () => {
  const { reference, editions } = currentContent();
  return new Response(makeSitemap(listCanonicalPages(reference), readPublishedAt(), lastChanges(editions)));
};
