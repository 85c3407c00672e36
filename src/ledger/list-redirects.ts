import { files, withBase } from '../reference/addresses.ts';
import type { FormerPage } from './list-former.ts';

/**
 * The redirects that a host may make, base path and all: only for pages all of whose parts keep their ids on the new
 * page, because a host never sees the fragment; the others have a page that leads on.
 */
export function listRedirects(pages: readonly FormerPage[], base: string): { from: string; to: string }[] {
  const whole = pages.flatMap(({ address, leadsTo, isWhole }) =>
    isWhole && leadsTo !== null ? [{ from: withBase(address, base), to: withBase(leadsTo, base) }] : [],
  );
  // Each page once had a file of citations of its own.
  return [...whole, { from: withBase('/cite/:collection/:page.json', base), to: withBase(files.csl, base) }];
}
