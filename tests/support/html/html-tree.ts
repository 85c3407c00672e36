import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page. */
export interface HtmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (HtmlElement | string)[];
}

const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'span', 'strong', 'sup', 'time']);

/** Many tests look at the same pages. */
const trees = new Map<string, HtmlElement>();

/** The elements of a page as a browser reads it, below a root without a name: not to be changed. */
export function parseHtml(html: string): HtmlElement {
  const tree = trees.get(html) ?? { name: '', attributes: new Map(), children: readChildren(parse(html)) };
  trees.set(html, tree);
  return tree;
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

function readChildren({ childNodes }: DefaultTreeAdapterTypes.ParentNode): (HtmlElement | string)[] {
  return childNodes.flatMap((node) => {
    if ('value' in node) return node.value;
    if (!('tagName' in node)) return [];
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    return { name: node.tagName, attributes, children: readChildren(node) };
  });
}

function collect(element: HtmlElement, skip: (element: HtmlElement) => boolean): string {
  if (skip(element)) return '';
  const text = element.children.map((child) => (typeof child === 'string' ? child : collect(child, skip))).join('');
  return inline.has(element.name) ? text : ` ${text} `;
}

/** Every element of a page, in order. */
export function readTags(html: string): HtmlElement[] {
  return [...walkElements(parseHtml(html))].slice(1);
}
