/** Loaded when someone first points at a link within the site: shows a preview of its target beside the link. */
import { makePart, offerCard } from './card.client.ts';
import { readPreview } from './read-preview.client.ts';

const role = 'tooltip';
const placeOf = (link: HTMLAnchorElement): Element => document.querySelector('main')?.lastElementChild ?? link;

/** @param event The event that brought the pointer or the focus to the link. */
export function previewLink(link: HTMLAnchorElement, event: Event): void {
  offerCard(link, event, { read, role, after: placeOf(link) });
}

/** Shows at once what a link leads to, until Escape or a click elsewhere; follows the link when there is nothing to show. */
export async function openDefinition(link: HTMLAnchorElement): Promise<void> {
  const content = await read(link);
  if (!content) location.assign(link.href);
  else offerCard(link, new Event('click'), { read: () => Promise.resolve(content), role, after: placeOf(link) });
}

async function read(link: HTMLAnchorElement): Promise<readonly Node[] | null> {
  const preview = await readPreview(link);
  if (!preview) return null;
  return [makePart('kind', preview.kind), makePart('title', preview.title), makePart('text', preview.text)];
}
