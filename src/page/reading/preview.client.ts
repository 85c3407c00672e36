/** Loaded when somebody first points at a link within the site: shows a preview of its target beside the link. */
import { makePart, offerCard } from './card.client.ts';
import { readPreview } from './read-preview.client.ts';

/** @param event The event that brought the pointer or the focus to the link. */
export function previewLink(link: HTMLAnchorElement, event: Event): void {
  const after = document.querySelector('main')?.lastElementChild ?? link;
  offerCard(link, event, { read, role: 'tooltip', after });
}

async function read(link: HTMLAnchorElement): Promise<readonly Node[] | null> {
  const preview = await readPreview(link);
  if (!preview) return null;
  return [makePart('kind', preview.kind), makePart('title', preview.title), makePart('text', preview.text)];
}
