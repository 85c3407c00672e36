import { listFollowed, rememberWhenFollowed } from './followed-hit.client.ts';
import type { FoundPage } from '../engine/answer.client.ts';
import type { Page } from '../format/manifest.ts';
import type { Piece } from '../engine/excerpt.client.ts';
import { make } from './search-elements.client.ts';
import { shorten } from './render-notes.client.ts';
import { kindOf, renderPiece } from './render-results.client.ts';
import { words } from '../../words/words.ts';

/** Maximum number of characters before the first match. */
const lead = 40;

/** A page as an option: a link to its best place, so that it can be opened in a new tab like any other. */
export function renderOption(page: FoundPage, root: string): HTMLAnchorElement {
  const best = page.places[0];
  const title = make('span', { class: 'search-dialog-title' }, make('strong', {}, page.listed));
  if (best?.title) title.append(`: ${best.title}`);
  const also = page.alsoNamed.length > 0 ? words.alsoBehind(page.alsoNamed.join(', ')) : '';
  const parts = [make('span', { class: 'search-dialog-kind' }, kindOf(page.kind) + also), ' ', title];
  if (best) {
    const excerpt = beginNearHit(best.excerpt).map(renderPiece);
    parts.push(' ', make('span', { class: 'search-dialog-excerpt' }, ...excerpt));
  }
  const option = makeOption(new URL((best?.path ?? page.path).slice(1), root).href, ...parts);
  rememberWhenFollowed(option, best?.words ?? [], page.listed);
  return option;
}

/** The last option: the search page with the same query. */
export function renderAllResults(query: string, searchPage: string): HTMLAnchorElement {
  const quoted = make('span', { class: 'search-dialog-query' }, `“${shorten(query)}”`);
  const address = `${searchPage}?${new URLSearchParams({ q: query }).toString()}`;
  return makeOption(address, make('span', { class: 'search-dialog-all' }, words.allResultsFor, quoted));
}

/** What to choose from before anything is typed: results followed in this session, and the overviews of the site. */
export function renderStart(pages: readonly Page[], root: string): HTMLAnchorElement[] {
  const followed = listFollowed().map(({ address, title }) => renderStartOption(words.openedBefore, title, address));
  const overviews = pages
    .filter(({ kind }) => kind === 'overview')
    .map(({ title, path }) => renderStartOption(kindOf('overview'), title, new URL(path.slice(1), root).href));
  return [...followed, ...overviews];
}

function renderStartOption(kind: string, title: string, address: string): HTMLAnchorElement {
  const name = make('span', { class: 'search-dialog-title' }, title);
  return makeOption(address, make('span', { class: 'search-dialog-kind' }, kind), ' ', name);
}

/** Where to look without the search: the links of the site's menu. */
export function renderWays(): HTMLUListElement {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.site-nav a')];
  const items = links.map(({ href, textContent }) => make('li', {}, make('a', { href }, textContent.trim())));
  return make('ul', { class: 'search-dialog-ways' }, ...items);
}

/** The first match must fit in two lines on a phone, so text long before it is cut at a word. */
function beginNearHit(excerpt: readonly Piece[]): readonly Piece[] {
  const at = excerpt.findIndex(({ marked }) => marked !== null);
  const before = excerpt
    .slice(0, Math.max(at, 0))
    .map(({ text }) => text)
    .join('');
  if (before.length <= lead) return excerpt;
  return [{ text: before.slice(-lead).replace(/^\S*\s+/, '… '), marked: null }, ...excerpt.slice(at)];
}

function makeOption(href: string, ...parts: readonly (Node | string)[]): HTMLAnchorElement {
  // Reached by the arrow keys, not by Tab.
  return make('a', { href, role: 'option', 'aria-selected': 'false', tabindex: '-1' }, ...parts);
}
