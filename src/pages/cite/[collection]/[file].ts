import type { APIRoute } from 'astro';
import { currentReference } from '../../../gate/current-reference.ts';
import { citationFiles, type CitationFile } from '../../../views/cite/citation-files.ts';
import { listCitedPages, type CitedPage } from '../../../views/cite/citation.ts';
import { currentEdition } from '../../../gate/current-edition.ts';
import { readPublishedAt } from '../../../site.ts';

/** The citations of each page as files: `/cite/organizations/meti.bib`, `.ris`, `.csl.json`. */
export function getStaticPaths() {
  const pages = listCitedPages(currentReference(), { ...readPublishedAt(), edition: currentEdition() });
  return pages.flatMap((page) =>
    (Object.keys(citationFiles) as CitationFile[]).map((kind) => ({
      params: { collection: page.collection, file: `${page.id}.${kind}` },
      props: { page, kind },
    })),
  );
}

export const GET: APIRoute<{ page: CitedPage; kind: CitationFile }> = ({ props: { page, kind } }) => {
  const { type, write } = citationFiles[kind];
  return new Response(write(page.citations), { headers: { 'content-type': `${type}; charset=utf-8` } });
};
