/** Ships on every page: the search box's shortcut, the links that copy themselves, and the mark of what was sought. */
import { enhanceCopyLinks } from './copy-link.ts';
import { enhanceSearchBox } from './search-box.ts';

enhanceSearchBox();
enhanceCopyLinks();

// Written by followed-hit.ts and mark-hits.ts, which are not worth loading for their names.
function lookForHit(): void {
  try {
    if (localStorage['followed-hit'] || (history.state as { hit?: unknown } | null)?.hit)
      import('./mark-hits.ts').catch(() => null);
  } catch {
    // Where the browser keeps nothing, nothing is marked.
  }
}
lookForHit();
addEventListener('followed-hit', lookForHit);
