/** A short account of what a link leads to. */
export interface Preview {
  /** "Organizations / Company", or the title of the page where the link leads to a place on it. */
  kind: string;
  title: string;
  text: string;
}

/** Characters of text; more are cut at a word. */
const longest = 320;
/** Markers that make sense only on the page itself. */
const apart = '.cite, .permalink, .notes, .visually-hidden';

const pages = new Map<string, Promise<Document | null>>();

/** Reads the page a link leads to, once; null when it fails to load or has no definition. */
export async function readPreview({ href, hash }: HTMLAnchorElement): Promise<Preview | null> {
  const address = href.replace(/#.*$/, '');
  const page = pages.get(address) ?? loadPage(address);
  pages.set(address, page);
  const found = await page;
  // A page that failed to load may load later.
  if (!found) pages.delete(address);
  return found && describePlace(found, hash.slice(1));
}

/** Parsed into an inert document: the content security policy allows no other way to read HTML. */
function loadPage(address: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onloadend = () => {
      const page = request.status === 200 ? request.responseXML : null;
      for (const mark of page?.querySelectorAll(apart) ?? []) mark.remove();
      resolve(page);
    };
    request.send();
  });
}

function describePlace(page: Document, fragment: string): Preview | null {
  const title = textOf(page.querySelector('h1'));
  const place = fragment ? page.getElementById(fragment) : null;
  if (place?.matches('.statement')) {
    const speaker = place.closest('.said')?.querySelector('.speaker');
    return { kind: title, title: textOf(speaker), text: shorten(textOf(place)) };
  }
  if (place?.matches('h2, h3')) {
    const texts = [...page.querySelectorAll('main p, main li')];
    const next = texts.find((text) => place.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
    return { kind: title, title: textOf(place), text: shorten(textOf(next)) };
  }
  if (place?.matches('dt')) return { kind: title, title: textOf(place), text: textOf(place.nextElementSibling) };
  const lead = page.querySelector('.entry-head .lead');
  return lead && { kind: textOf(page.querySelector('.kicker')), title, text: shorten(textOf(lead)) };
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\W*\s\S*$/, '')} …`;
}
