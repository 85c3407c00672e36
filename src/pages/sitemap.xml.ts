import type { APIRoute } from 'astro';
import { connectionsPath } from '../reference/addresses.ts';
import { currentContent } from '../gate/current-reference.ts';
import { lastChanges } from '../ledger/editions.ts';
import { listCanonicalPages } from '../data/list-sitemap-pages.ts';
import { listConnections, pageConnections } from '../views/connections/list-connections.ts';
import { makeFigureTables } from '../views/figures/figure-tables.ts';
import { layOutFigures } from '../views/figures/page-figures.ts';
import { makeSitemap } from '../data/sitemap.ts';
import { readPublishedAt } from '../site.ts';

export const GET: APIRoute = () => {
  const { reference, editions } = currentContent();
  const pages = listCanonicalPages(reference, {
    connections: pageConnections(listConnections(reference)).map((_, index) => connectionsPath(index + 1)),
    figures: layOutFigures(makeFigureTables(reference)).map(({ path }) => path),
  });
  return new Response(makeSitemap(pages, readPublishedAt(), lastChanges(editions)));
};
