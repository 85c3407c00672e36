import type { APIRoute } from 'astro';
import { connectionsPath } from '../model/addresses.ts';
import { currentContent } from '../model/current-reference.ts';
import { lastChanges } from '../model/editions.ts';
import { listCanonicalPages } from '../output/canonical-pages.ts';
import { listConnections, pageConnections } from '../output/connections/list-connections.ts';
import { makeFigureTables } from '../output/figures/figure-tables.ts';
import { layOutFigures } from '../output/figures/page-figures.ts';
import { makeSitemap } from '../output/sitemap.ts';
import { readPublishedAt } from '../site.ts';

export const GET: APIRoute = () => {
  const { reference, editions } = currentContent();
  const pages = listCanonicalPages(reference, {
    connections: pageConnections(listConnections(reference)).map((_, index) => connectionsPath(index + 1)),
    figures: layOutFigures(makeFigureTables(reference)).map(({ path }) => path),
  });
  return new Response(makeSitemap(pages, readPublishedAt(), lastChanges(editions)));
};
