import type { APIRoute } from 'astro';
import { currentEntryTree, currentReference } from '../../gate/current-reference.ts';
import { listEntryRoutes } from '../../views/entry/entry-routes.ts';
import { makeEntryMarkdown } from '../../data/entry-markdown.ts';
import { readPublishedAt } from '../../site.ts';

export const getStaticPaths = () => listEntryRoutes(currentReference());

export const GET: APIRoute = ({ params }) => {
  const reference = currentReference();
  const entry = reference.entries.get(params['id'] ?? '');
  if (!entry) throw new Error(`No entry "${params['id']}"`);
  return new Response(makeEntryMarkdown(reference, entry, currentEntryTree(entry), readPublishedAt()));
};
