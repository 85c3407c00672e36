import type { APIRoute } from 'astro';
import { currentEntryTree, currentReference } from '../../model/current-reference.ts';
import { listEntryRoutes } from '../../output/entry-routes.ts';
import { makeEntryMarkdown } from '../../output/twins/entry-markdown.ts';
import { readPublishedAt } from '../../site.ts';

export const getStaticPaths = () => listEntryRoutes(currentReference());

export const GET: APIRoute = ({ params }) => {
  const reference = currentReference();
  const entry = reference.entries.get(params['id'] ?? '');
  if (!entry) throw new Error(`No entry "${params['id']}"`);
  return new Response(makeEntryMarkdown(reference, entry, currentEntryTree(entry), readPublishedAt()));
};
