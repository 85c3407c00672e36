import { z } from 'zod';
import { absoluteAddress, files } from '../reference/addresses.ts';
import { entryFileSchema, referenceFileSchema } from '../schema/twin.ts';
import { site, type PublishedAt } from '../site.ts';

/** The JSON Schema (draft 2020-12) of `/data/reference.json` and of the JSON file of each entry. */
export function makeJsonSchema(at: PublishedAt): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(z.union([referenceFileSchema, entryFileSchema]), {
    target: 'draft-2020-12',
  });
  return { $schema, $id: absoluteAddress(files.schema, at), title: site.name, ...schema };
}

/** Data as a file: readable and deterministic. */
export function formatJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
