import { getEntry, render } from 'astro:content';
import { kindFolder } from '../../reference/addresses.ts';
import type { Entry } from '../../reference/reference.ts';

/**
 * The body of an entry as a component. The only module that uses `astro:content`: everything else about an entry comes
 * from the `Reference`.
 * @throws Error when Astro has no such entry, which the content gate rules out.
 */
export async function renderBody(entry: Entry) {
  const item = await getEntry('entries', `${kindFolder(entry.kind)}/${entry.id}`);
  if (!item) throw new Error(`${entry.file}: Astro did not load this entry`);
  return (await render(item)).Content;
}
