import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePath, type Build } from './builds.ts';
import { type HtmlElement, parseHtml, textOf, walkElements } from '../html/html-tree.ts';

/** Where a reader without scripts ends who follows an address of a site, or what is missing on the way. */
type Arrival = { at: string; element: HtmlElement } | { gone: string; nearest: string } | { lost: string };

/**
 * Follows an address through finished pages alone: to the element that has its id or, where an item of a list or a page
 * says that it has moved, on through the link in it.
 */
export function openSiteWithoutScripts(build: Build): (address: string) => Arrival {
  const pages = new Map<string, HtmlElement | null>();
  const open = (path: string): HtmlElement | null => {
    const file = join(build.folder, path, 'index.html');
    const html = pages.get(path) ?? (existsSync(file) ? parseHtml(readFileSync(file, 'utf8')) : null);
    pages.set(path, html);
    return html;
  };
  const follow = (address: string, steps: number): Arrival => {
    const [path = '', id] = address.split('#');
    const page = open(path);
    if (!page) return { lost: `${address}: no page` };
    const all = [...walkElements(page)];
    const main = all.find(({ name }) => name === 'main');
    const found = id === undefined ? main : all.find(({ attributes }) => attributes.get('id') === id);
    if (!main || !found) return { lost: `${address}: no such id` };
    const notice = id === undefined ? [...walkElements(main)].find(isNoticePage) : isItem(found) ? found : undefined;
    if (!notice)
      return { at: address, element: found.attributes.has('data-former') ? (parentOf(main, found) ?? main) : found };
    const href = [...walkElements(notice)].find(({ name }) => name === 'a')?.attributes.get('href') ?? '';
    if (!href.startsWith(basePath(build))) return { lost: `${address}: leads to "${href}"` };
    const next = href.slice(basePath(build).length - 1);
    if (textOf(notice).includes(' has been removed: ')) return { gone: textOf(notice), nearest: next };
    return steps > 0 ? follow(next, steps - 1) : { lost: `${address}: leads on for ever` };
  };
  return (address) => follow(address, 5);
}

function isNoticePage({ name, attributes }: HtmlElement): boolean {
  return name === 'article' && attributes.has('data-former');
}

function isItem({ name, attributes }: HtmlElement): boolean {
  return name === 'li' && attributes.has('data-former');
}

function parentOf(within: HtmlElement, element: HtmlElement): HtmlElement | undefined {
  return [...walkElements(within)].find(({ children }) => children.includes(element));
}
