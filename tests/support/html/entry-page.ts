import { hasClass, type HtmlElement, parseHtml, walkElements } from './html-tree.ts';

/** A place of an entry's page: its top (``), a section, a statement, or one of the parts that every page makes. */
interface PagePlace {
  /** Where a mark stands, what it leads to stands here in brackets of its own: `It was so.⁅/sources/talk/#p2⁆`. */
  text: string;
}

export interface ReadEntryPage {
  main: HtmlElement;
  /** By fragment. */
  places: ReadonlyMap<string, PagePlace>;
}

/** Reads an entry's page as a reader does who follows its fragments. */
export function readEntryPage(html: string): ReadEntryPage {
  const main = [...walkElements(parseHtml(html))].find(({ name }) => name === 'main');
  if (!main) throw new Error('the page has no <main>');
  const places = new Map<string, PagePlace>();
  let section = '';

  const visit = (element: HtmlElement, own: string | null): void => {
    const id = element.attributes.get('id') ?? '';
    if (apart.some((name) => hasClass(element, name))) return;
    if (/^h[23]$/.test(element.name) && id) section = id;
    if (element.name === 'section') section = element.attributes.get('aria-labelledby') ?? '';
    let place = hasClass(element, 'statement') || hasClass(element, 'fact-box') ? id || own : own;
    // What others say stands in rows with what the entry says, and is theirs.
    if (hasClass(element, 'from')) place = 'referred-to-by';
    if (hasClass(element, 'cite')) placeAt(place ?? section).text += `⁅${listLinks(element).join(' ')}⁆`;
    else {
      for (const child of element.children) {
        // A row of a list begins another part where it has an id.
        if (typeof child !== 'string' && element.name === 'dl') place = child.attributes.get('id') ?? place;
        if (typeof child === 'string') placeAt(place ?? section).text += child;
        else visit(child, place);
      }
      if (!inline.has(element.name)) placeAt(place ?? section).text += isCell(element) ? '; ' : ' ';
    }
  };
  const placeAt = (fragment: string): PagePlace => {
    const place = places.get(fragment) ?? { text: '' };
    places.set(fragment, place);
    return place;
  };

  visit(main, null);
  for (const place of places.values()) place.text = place.text.replace(/\s+/g, ' ');
  return { main, places };
}

/** What the marks in the text of a place lead to, one line of addresses for each. */
export function listMarked(text: string): string[] {
  return [...text.matchAll(/⁅([^⁆]+)⁆/g)].map(([, addresses = '']) => addresses);
}

/** What repeats other parts, or leads to them. */
const apart = ['contents', 'other-names', 'notes', 'permalink', 'speaker', 'of-topics', 'kind'];

/** The addresses of the links in an element. */
export function listLinks(element: HtmlElement): string[] {
  return [...walkElements(element)].flatMap(({ name, attributes }) =>
    name === 'a' ? (attributes.get('href') ?? []) : [],
  );
}

/** Whether a link of a page leads out of the site: those within it are written without a host. */
export function isElsewhere(href: string): boolean {
  return /^[a-z]+:/i.test(href);
}

const inline = new Set(['a', 'em', 'span', 'strong', 'sup', 'time']);

/** The model reads a row of a table as its cells with semicolons between. */
function isCell({ name }: HtmlElement): boolean {
  return name === 'td' || name === 'th';
}
