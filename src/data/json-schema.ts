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

/** Data as a file: a line for each item of each list at the top, so that tools that go by lines can tell them apart. */
export function formatJson(data: object): string {
  const spell = (value: unknown): string =>
    Array.isArray(value) ? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]` : JSON.stringify(value);
  const fields = Object.entries(data).map(([name, value]) => `${JSON.stringify(name)}:${spell(value)}`);
  return `{${fields.join(',\n')}}\n`;
}
