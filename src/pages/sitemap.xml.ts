import type { APIRoute } from 'astro';
import { currentReference } from '../model/current-reference.ts';
import { listCanonicalPages } from '../output/canonical-pages.ts';
import { makeSitemap } from '../output/sitemap.ts';
import { readPublishedAt } from '../site.ts';

export const GET: APIRoute = () => new Response(makeSitemap(listCanonicalPages(currentReference()), readPublishedAt()));
