import type { APIRoute } from 'astro';
import { currentReference } from '../../model/current-reference.ts';
import { listEntryRoutes } from '../../output/entry-routes.ts';
import { makeEntryFile } from '../../output/twins/entry-record.ts';
import { formatJson } from '../../output/twins/json-schema.ts';
import { readPublishedAt } from '../../site.ts';

export const getStaticPaths = () => listEntryRoutes(currentReference());

export const GET: APIRoute = ({ params }) => {
  const reference = currentReference();
  const entry = reference.entries.get(params['id'] ?? '');
  if (!entry) throw new Error(`No entry "${params['id']}"`);
  return new Response(formatJson(makeEntryFile(reference, entry, readPublishedAt())));
};
