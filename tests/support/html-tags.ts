import { type HtmlElement, parseHtml, walkElements } from './html-tree.ts';

/** Every element of a page, in order. */
export function readTags(html: string): HtmlElement[] {
  return [...walkElements(parseHtml(html))].slice(1);
}
