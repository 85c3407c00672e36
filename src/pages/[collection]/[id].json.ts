import type { APIRoute } from 'astro';
import { currentReference } from '../../gate/current-reference.ts';
import { listEntryRoutes } from '../../views/entry/entry-routes.ts';
import { makeEntryFile } from '../../data/entry-record.ts';
import { formatJson } from '../../data/json-schema.ts';
import { readPublishedAt } from '../../site.ts';

export const getStaticPaths = () => listEntryRoutes(currentReference());

export const GET: APIRoute = ({ params }) => {
  const reference = currentReference();
  const entry = reference.entries.get(params['id'] ?? '');
  if (!entry) throw new Error(`No entry "${params['id']}"`);
  return new Response(formatJson(makeEntryFile(reference, entry, readPublishedAt())));
};
