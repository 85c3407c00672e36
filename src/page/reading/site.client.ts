/**
 * Ships on every page: the search box's shortcut, links that copy themselves, marks of search hits, and previews of
 * links.
 */
import { enhanceSearchBox } from '../../search/ui/search-box.client.ts';

enhanceSearchBox();

// Written by followed-hit.client.ts and mark-hits.client.ts, which are too large to load just for these keys.
function lookForHit(): void {
  try {
    if (localStorage['followed-hit'] || (history.state as { hit?: unknown } | null)?.hit)
      import('../../search/ui/mark-hits.client.ts').catch(() => null);
  } catch {
    // Without storage, nothing is marked.
  }
}
lookForHit();
addEventListener('followed-hit', lookForHit);

const ignore = (): null => null;
if (matchMedia('(width < 60rem)').matches) import('./bar.client.ts').then(({ enhanceBar }) => enhanceBar(), ignore);
if (document.querySelector('.cite, #contents')) import('./follow-reading.client.ts').catch(ignore);
const copied = '.permalink, [data-copy-link]';
const loadCopying = () => import('./copy-link.client.ts').catch(ignore);
// Their definition opens in place; without scripts, or when it cannot be had, the link leads to it.
const term = '.prose a[href*="/glossary/#"]';
const loadPreviews = () => import('./preview.client.ts').catch(ignore);
const main = document.querySelector<HTMLElement>('[data-previews]');
const previewed = new RegExp(`/(${main?.dataset['previews']})/[^/]+/$`);
for (const reached of ['pointerover', 'focusin']) {
  document.addEventListener(reached, (event) => {
    const link = linkOf(event);
    if (link?.matches(copied)) void loadCopying();
    else if (
      link?.matches(term) ||
      (link && main?.contains(link) && previewed.test(link.pathname) && link.pathname !== location.pathname)
    )
      void loadPreviews().then((previews) => previews?.previewLink(link, event));
  });
}

// Links that copy themselves stay plain links: the address bar changes, right-click and middle-click work as ever, and
// so does everything without scripts.
document.addEventListener('click', (event) => {
  const link = linkOf(event);
  if (
    !link?.matches(`${copied}, ${term}`) ||
    event.button !== 0 ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  if (link.matches(term)) {
    event.preventDefault();
    void loadPreviews().then((previews) => previews?.openDefinition(link) ?? location.assign(link.href));
    return;
  }
  // The link to the page itself would reload it.
  if (!link.hash) event.preventDefault();
  void loadCopying().then((copying) => copying?.copyLink(link));
});

// Selecting text shows the button that copies a link to it.
document.addEventListener('selectionchange', function offer() {
  const selection = getSelection();
  if (selection?.isCollapsed !== false || !selection.anchorNode?.parentElement?.closest('main')) return;
  document.removeEventListener('selectionchange', offer);
  import('./copy-selection.client.ts').then(({ offerSelection }) => {
    offerSelection();
  }, ignore);
});

function linkOf({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest('a') : null;
}
