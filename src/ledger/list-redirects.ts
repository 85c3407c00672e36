import { withBase } from '../reference/addresses.ts';
import type { FormerPage } from './list-former.ts';

/**
 * The redirects that a host may make, base path and all: only for pages all of whose parts keep their ids on the new
 * page, because a host never sees the fragment; the others have a page that leads on.
 */
export function listRedirects(pages: readonly FormerPage[], base: string): { from: string; to: string }[] {
  return pages.flatMap(({ address, leadsTo, isWhole }) =>
    isWhole && leadsTo !== null ? [{ from: withBase(address, base), to: withBase(leadsTo, base) }] : [],
  );
}
