import type { APIRoute } from 'astro';
import { currentCitedPages } from '../_cited-pages.ts';
import { writeRis } from '../../views/cite/citation-files.ts';

/** How to cite each page, in RIS. */
export const GET: APIRoute = () =>
  new Response(writeRis(currentCitedPages().flatMap((page) => page.citations[0] ?? [])));
