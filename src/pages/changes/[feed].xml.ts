import type { APIRoute } from 'astro';
import { currentContent } from '../../gate/current-reference.ts';
import { writeFeed } from '../../views/changes/changes-feed.ts';
import { describeEditions } from '../../views/changes/describe-changes.ts';
import { readPublishedAt } from '../../site.ts';

/** The feed exists once something is published: a feed must say when it was last updated. */
export function getStaticPaths() {
  return currentContent().editions.length > 0 ? [{ params: { feed: 'feed' } }] : [];
}

export const GET: APIRoute = () =>
  new Response(writeFeed(describeEditions(currentContent()), readPublishedAt()), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
