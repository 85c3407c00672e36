import type { APIRoute } from 'astro';
import { currentEdition } from '../../gate/current-edition.ts';
import { currentReference } from '../../gate/current-reference.ts';
import { readPublishedAt } from '../../site.ts';
import { writeBibtex, writeRis } from '../../views/cite/citation-files.ts';
import { listCitedPages } from '../../views/cite/citation.ts';

const writers = { 'citations.bib': writeBibtex, 'citations.ris': writeRis };

export function getStaticPaths() {
  return Object.keys(writers).map((citations) => ({ params: { citations } }));
}

/** How to cite each page, as one file for a reference manager: `/data/citations.bib`, `.ris`. */
export const GET: APIRoute = ({ params }) => {
  const pages = listCitedPages(currentReference(), { ...readPublishedAt(), edition: currentEdition() });
  const write = writers[params['citations'] as keyof typeof writers];
  return new Response(write(pages.flatMap(({ citations }) => citations.filter(({ id }) => id === null))));
};
