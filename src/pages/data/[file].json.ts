import type { APIRoute } from 'astro';
import { currentReference } from '../../gate/current-reference.ts';
import { formatJson, makeJsonSchema } from '../../data/json-schema.ts';
import { makeReferenceFile } from '../../data/reference-file.ts';
import { readPublishedAt } from '../../site.ts';

const makers = {
  reference: () => makeReferenceFile(currentReference(), readPublishedAt()),
  'reference.schema': () => makeJsonSchema(readPublishedAt()),
};

export function getStaticPaths() {
  return Object.keys(makers).map((file) => ({ params: { file } }));
}

export const GET: APIRoute = ({ params }) => new Response(formatJson(makers[params['file'] as keyof typeof makers]()));
