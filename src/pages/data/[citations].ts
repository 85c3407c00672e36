import type { APIRoute } from 'astro';
import { currentCitedPages } from '../_cited-pages.ts';
import { writeBibtex, writeCslJson, writeRis } from '../../views/cite/citation-files.ts';
import type { Citation } from '../../views/cite/citation.ts';

const pagesOnly = (all: readonly Citation[]) => all.filter(({ id }) => id === null);
const writers: Record<string, (all: readonly Citation[]) => string> = {
  'citations.bib': (all) => writeBibtex(pagesOnly(all)),
  'citations.ris': (all) => writeRis(pagesOnly(all)),
  'citations.json': writeCslJson,
};

export function getStaticPaths() {
  return Object.keys(writers).map((citations) => ({ params: { citations } }));
}

/** How to cite each page, for reference managers: `/data/citations.bib`, `.ris`; each place too in `.json`. */
export const GET: APIRoute = ({ params }) =>
  new Response(writers[params['citations'] ?? '']?.(currentCitedPages().flatMap(({ citations }) => citations)));
