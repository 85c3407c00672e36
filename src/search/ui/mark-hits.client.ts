/** Loaded when a page was opened from search results: marks the words found at the place the link led to. */
import type { FollowedHit } from './followed-hit.client.ts';

/** See `followed-hit.client.ts`; named anew, because a file that two scripts share would be fetched by itself. */
const followedHitKey = 'followed-hit';
/** Milliseconds within which a page opens after its link is followed; an older note is for a page that never opened. */
const patience = 20_000;
const headings = 'h1, h2, h3';
const highlight = 'search-hit';
// Firefox supports it since 2025; without it, nothing is marked.
const registry = CSS.highlights as HighlightRegistry | undefined;

/** In a sheet made here, because the site's own sheets do without what checkers of CSS do not know yet. */
const style = `@media screen { ::highlight(${highlight}) { background: var(--mark); text-decoration: underline 2px; } }`;
let sheet: CSSStyleSheet | null = null;

/** Kept with the history entry, so that Back and Forward show the marks again. */
interface MarkedState {
  hit?: readonly string[] | undefined;
}

/** Marks the words of the hit that led here, if one did. The page's elements stay as they are. */
function markHits(): void {
  const words = takeHit() ?? state().hit;
  if (!words || words.length === 0 || !registry) return;
  const ranges = findRanges(words);
  if (ranges.length === 0) return;
  registry.set(highlight, new Highlight(...ranges));
  addStyle();
  history.replaceState({ ...state(), hit: words }, '');
}

function addStyle(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}

markHits();
addEventListener(followedHitKey, markHits);
addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !registry?.delete(highlight)) return;
  history.replaceState({ ...state(), hit: undefined }, '');
});
// Another hit on this page.
addEventListener('popstate', () => state().hit && markHits());

function state(): MarkedState {
  return (history.state ?? {}) as MarkedState;
}

/** The words of the link that was followed to this place; a note for another page, opened in its own tab, is kept. */
function takeHit(): readonly string[] | null {
  try {
    const hit = JSON.parse(localStorage.getItem(followedHitKey) ?? 'null') as FollowedHit | null;
    const isOld = !hit || Date.now() - hit.at > patience;
    const isHere = hit?.address === location.href;
    if (isOld || isHere) localStorage.removeItem(followedHitKey);
    return isHere && !isOld ? hit.words : null;
  } catch {
    return null;
  }
}

function findRanges(words: readonly string[]): Range[] {
  const escaped = words.map((word) => word.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`));
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'giu');
  return textsOfPlace().flatMap((text) =>
    [...text.data.matchAll(pattern)].map(({ index, 0: { length } }) => {
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + length);
      return range;
    }),
  );
}

/** The text at the address: all of a statement; a section or the page's lead up to the next heading. */
function textsOfPlace(): Text[] {
  const main = document.querySelector('main');
  const place = location.hash ? document.getElementById(location.hash.slice(1)) : document.querySelector('h1');
  if (!main?.contains(place) || !place) return [];
  const isHeading = place.matches(headings);
  const texts: Text[] = [];
  const walker = document.createTreeWalker(isHeading ? main : place, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const heading = node.parentElement?.closest(headings);
    const isBefore = place.compareDocumentPosition(node) === Node.DOCUMENT_POSITION_PRECEDING;
    if (isHeading && isBefore) continue;
    if (isHeading && heading && heading !== place) break;
    if (!heading && !node.parentElement?.closest('.notes, .cite, .contents, .aliases')) texts.push(node as Text);
  }
  return texts;
}
