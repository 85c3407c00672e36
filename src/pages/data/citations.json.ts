import type { APIRoute } from 'astro';
import { currentCitedPages } from '../_cited-pages.ts';
import { writeCslJson } from '../../views/cite/citation-files.ts';

/** How to cite each page and each place on it, in CSL-JSON. */
export const GET: APIRoute = () => new Response(writeCslJson(currentCitedPages().flatMap((page) => page.citations)));
