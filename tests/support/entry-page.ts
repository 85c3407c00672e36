import { hasClass, type HtmlElement, parseHtml, textOf, walkElements } from './html-tree.ts';

/** A place of an entry's page: its top (``), a section, a statement, or one of the parts that every page makes. */
interface PagePlace {
  /** Where the number of a note stands, it stands here in brackets of its own: `It was so.⁅2⁆`. */
  text: string;
}

export interface ReadEntryPage {
  main: HtmlElement;
  /** By fragment. */
  places: ReadonlyMap<string, PagePlace>;
  /** The records of paragraphs that each note leads to, by the note's number. */
  notes: ReadonlyMap<string, string[]>;
}

/** Reads an entry's page as a reader does who follows its fragments. */
export function readEntryPage(html: string): ReadEntryPage {
  const main = [...walkElements(parseHtml(html))].find(({ name }) => name === 'main');
  if (!main) throw new Error('the page has no <main>');
  const places = new Map<string, PagePlace>();
  const notes = new Map<string, string[]>();
  let section = '';

  const visit = (element: HtmlElement, own: string | null): void => {
    const id = element.attributes.get('id') ?? '';
    if (/^note-\d+$/.test(id)) {
      if (notes.has(id.slice(5))) throw new Error(`#${id} stands twice on the page`);
      // The links to the originals are for `originals.test.ts`.
      notes.set(
        id.slice(5),
        listLinks(element).filter((href) => !isElsewhere(href)),
      );
      return;
    }
    if (hasClass(element, 'contents') || hasClass(element, 'aliases')) return;
    if (/^h[23]$/.test(element.name) && id) section = id;
    if (element.name === 'section') section = element.attributes.get('aria-labelledby') ?? '';
    const place = hasClass(element, 'statement') || element.name === 'dl' ? id : own;
    if (hasClass(element, 'cite')) placeAt(place ?? section).text += `⁅${textOf(element)}⁆`;
    else {
      for (const child of element.children) {
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
  return { main, places, notes };
}

/** The numbers of the notes in the text of a place. */
export function listNumbers(text: string): string[] {
  return [...text.matchAll(/⁅(\d+)⁆/g)].map(([, number = '']) => number);
}

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
