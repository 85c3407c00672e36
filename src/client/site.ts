/** Ships on every page: the search box's shortcut, the links that copy themselves, and the mark of what was sought. */
import { enhanceCopyLinks } from './copy-link.ts';
import { enhanceSearchBox } from './search-box.ts';

enhanceSearchBox();
enhanceCopyLinks();

// At a hit on the same page nothing loads, but the place in the address changes.
addEventListener('hashchange', followHit);
followHit();

function followHit(): void {
  try {
    // Written by followed-hit.ts and mark-hits.ts, which are not worth loading for their names.
    if (localStorage['followed-hit'] || (history.state as { hit?: unknown } | null)?.hit)
      void import('./mark-hits.ts').then(({ markHits }) => markHits());
  } catch {
    // Where the browser keeps nothing, nothing is marked.
  }
}
