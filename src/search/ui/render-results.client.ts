import { rememberWhenFollowed } from './followed-hit.client.ts';
import type { FoundPage, FoundPlace } from '../engine/answer.client.ts';
import type { Piece } from '../engine/excerpt.client.ts';
import type { PageKind } from '../format/page-kinds.ts';
import { make } from './search-elements.client.ts';
import { words } from '../../words/words.ts';

/** A kind of page in a word. */
export const kindOf = (kind: PageKind): string => words.foundKinds[kind];

/** One item of the list: the first link leads to the best answer, the others to further places on the page. */
export function renderResult(page: FoundPage, root: string): HTMLLIElement {
  const [best, ...others] = page.places;
  const parts: HTMLElement[] = [
    make('p', { class: 'kicker' }, kindOf(page.kind), page.date === null ? '' : ` · ${page.date}`),
    make('h2', { class: 'result-title way' }, bestLink(page, best, root)),
  ];
  if (page.alsoNamed.length > 0) parts.push(make('p', { class: 'result-also' }, words.also(page.alsoNamed.join(', '))));
  if (best?.statement) parts.push(make('p', { class: 'result-statement' }, best.statement));
  if (best) parts.push(make('p', { class: 'result-excerpt' }, ...best.excerpt.map(renderPiece)));
  if (others.length > 0) parts.push(renderOthers(page, others, root));
  return make('li', { class: 'result' }, ...parts);
}

function bestLink(page: FoundPage, best: FoundPlace | undefined, root: string): HTMLAnchorElement {
  const link = make('a', { href: address(root, best?.path ?? page.path) }, page.listed);
  rememberWhenFollowed(link, best?.words ?? [], page.listed);
  if (best?.title) link.append(': ', make('span', { class: 'result-section' }, best.title));
  return link;
}

function renderOthers(page: FoundPage, places: readonly FoundPlace[], root: string): HTMLUListElement {
  const items = places.map((place) => {
    const label = place.statement ?? place.title ?? words.topOfPage;
    const said = place.statement === null ? '' : ` ${beginning(place.excerpt)}`;
    const link = make('a', { href: address(root, place.path) }, label);
    rememberWhenFollowed(link, place.words, page.listed);
    return make('li', { class: 'way' }, link, said);
  });
  return make('ul', { class: 'result-more', 'aria-label': words.moreIn(page.title) }, ...items);
}

/** A piece of an excerpt; other words than those typed are marked less. */
export function renderPiece({ text, marked }: Piece): Node {
  return marked === null ? document.createTextNode(text) : make('mark', { class: marked }, text);
}

/** Statements of one speaker have the same label; their first words tell them apart. */
function beginning(excerpt: readonly Piece[]): string {
  const text = excerpt
    .map((piece) => piece.text)
    .join('')
    .replace(/^… /, '')
    .split(' ');
  return `${text.slice(0, 12).join(' ')} …`;
}

function address(root: string, path: string): string {
  return new URL(path.slice(1), root).href;
}
