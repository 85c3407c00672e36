import { decodeEntities, readAttributes } from './html-tags.ts';

/** An element of a page. */
export interface HtmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (HtmlElement | string)[];
}

const token = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+/gi;
const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'span', 'strong', 'sup', 'time']);

/**
 * The elements of a page whose every element is closed by a tag of its own, as Astro writes them.
 * @throws Error for any other page.
 */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  for (const [text, slash, tag, attributes = ''] of html.matchAll(token)) {
    const name = tag?.toLowerCase();
    if (name === undefined) {
      if (!text.startsWith('<')) open.at(-1)?.children.push(decodeEntities(text));
    } else if (slash) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const element = { name, attributes: readAttributes(attributes), children: [] };
      open.at(-1)?.children.push(element);
      if (!voids.has(name)) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is not closed`);
  return root;
}

/** Every element in an element, itself included, in the order of the page. */
export function* walkElements(element: HtmlElement): Generator<HtmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* walkElements(child);
}

/** The text of an element as a reader sees it, without the elements to skip; a space where blocks meet. */
export function textOf(element: HtmlElement, skip: (element: HtmlElement) => boolean = () => false): string {
  return collect(element, skip).replace(/\s+/g, ' ').trim();
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (element.attributes.get('class') ?? '').split(' ').includes(name);
}

function collect(element: HtmlElement, skip: (element: HtmlElement) => boolean): string {
  if (skip(element)) return '';
  const text = element.children.map((child) => (typeof child === 'string' ? child : collect(child, skip))).join('');
  return inline.has(element.name) ? text : ` ${text} `;
}
