/**
 * Ships on every page: the search box's shortcut, the links that copy themselves, the mark of what was sought, and the
 * previews of links.
 */
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

const main = document.querySelector<HTMLElement>('[data-previews]');
const previewed = new RegExp(`/(${main?.dataset['previews']})/[^/]+/$`);
for (const reached of main ? ['pointerover', 'focusin'] : []) {
  main?.addEventListener(reached, (event) => {
    const link = (event.target as Element).closest('a');
    if (link && previewed.test(link.pathname) && link.pathname !== location.pathname) {
      import('./preview.ts').then(
        ({ previewLink }) => previewLink(link, event),
        () => null,
      );
    }
  });
}
