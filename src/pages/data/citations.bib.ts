import type { APIRoute } from 'astro';
import { currentCitedPages } from '../_cited-pages.ts';
import { writeBibtex } from '../../views/cite/citation-files.ts';

/** How to cite each page, in BibTeX. */
export const GET: APIRoute = () =>
  new Response(writeBibtex(currentCitedPages().flatMap((page) => page.citations[0] ?? [])));
