import { files, withBase } from '../reference/addresses.ts';
import type { FormerPage } from './list-former.ts';

/**
 * Redirects in the formats of hosts, below the base path: only for pages all of whose parts keep their ids on the new
 * page, because a host never sees the fragment; the others have a page that leads on.
 */
export function writeRedirects(pages: readonly FormerPage[], base: string): { netlify: string; nginx: string } {
  const whole = pages.flatMap(({ address, leadsTo, isWhole }) =>
    isWhole && leadsTo !== null ? [{ from: withBase(address, base), to: withBase(leadsTo, base) }] : [],
  );
  // Each page once had a file of citations of its own.
  const citations = withBase('/cite/', base);
  const all = withBase(files.csl, base);
  return {
    // Netlify and Cloudflare Pages. Without "!", Netlify prefers the page at the old address, which is just as good.
    netlify: [
      '# Written by the build from content/permalinks.tsv.',
      ...whole.map(({ from, to }) => `${from} ${to} 301`),
      `${citations}:collection/:page.json ${all} 301`,
      '',
    ].join('\n'),
    nginx: [
      '# Written by the build from content/permalinks.tsv; include it in a map block: see README.md.',
      ...whole.flatMap(({ from, to }) => [`${from} ${to};`, `${from.slice(0, -1)} ${to};`]),
      `~^${citations}[a-z]+/[a-z0-9-]+\\.json$ ${all};`,
      '',
    ].join('\n'),
  };
}
