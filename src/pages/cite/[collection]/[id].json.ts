import type { APIRoute } from 'astro';
import { currentReference } from '../../../gate/current-reference.ts';
import { writeCslJson } from '../../../views/cite/citation-files.ts';
import { listCitedPages, type CitedPage } from '../../../views/cite/citation.ts';
import { currentEdition } from '../../../gate/current-edition.ts';
import { readPublishedAt } from '../../../site.ts';

/** The citations of a page and of each place on it, as CSL-JSON: `/cite/organizations/meti.json`. */
export function getStaticPaths() {
  const pages = listCitedPages(currentReference(), { ...readPublishedAt(), edition: currentEdition() });
  return pages.map((page) => ({ params: { collection: page.collection, id: page.id }, props: { page } }));
}

export const GET: APIRoute<{ page: CitedPage }> = ({ props: { page } }) => new Response(writeCslJson(page.citations));
