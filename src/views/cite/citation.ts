import { citationPath, entryPath, kindFolder, sourcePath, withBase } from '../../reference/addresses.ts';
import type { Entry, Reference, Source } from '../../reference/reference.ts';
import { site, type PublishedAt } from '../../site.ts';
import { listCitableParagraphs, listCitablePlaces, type CitablePlace } from './citable-places.ts';
import { gatherBasis, type Basis } from './citation-basis.ts';
import type { Edition } from '../../ledger/describe-edition.ts';

/** Everything a citation of one place says, whatever the style. */
export interface Citation {
  /** For reference managers; as permanent as the address: `organizations:keidanren:posts`. */
  key: string;
  /** The fragment; null for the page. */
  id: string | null;
  /** What is cited: the page's title, or that of the place on it. */
  title: string;
  /** The page that the place is on; null when the page itself is cited. */
  page: string | null;
  site: string;
  language: string;
  edition: Edition | null;
  /** Full address, with the fragment. */
  url: string;
  /** The source documents, with section and paragraph. */
  basis: Basis[];
}

/** What is cited of one page: the page first, then its places in order. */
export interface CitedPage {
  title: string;
  /** Of the page that is cited, without the base path. */
  path: string;
  /** Of the page with the citations, without the base path. */
  citePath: string;
  /** Folder and name below `/cite/`, also of the files. */
  collection: string;
  id: string;
  citations: Citation[];
}

/** Where and when the site is published. */
interface Published extends PublishedAt {
  edition: Edition | null;
}

/** Every page that can be cited: entries and sources. */
export function listCitedPages(reference: Reference, published: Published): CitedPage[] {
  return [
    ...[...reference.entries.values()].map((entry) => citeEntry(reference, entry, published)),
    ...[...reference.sources.values()].map((source) => citeSource(reference, source, published)),
  ];
}

/** How to cite an entry and each place on its page. */
function citeEntry(reference: Reference, entry: Entry, published: Published): CitedPage {
  const collection = kindFolder(entry.kind);
  const path = entryPath(entry);
  const cite = (place: CitablePlace) =>
    makeCitation(reference, place, { collection, path, id: entry.id, title: entry.title }, published);
  const citations = listCitablePlaces(reference, entry).map(cite);
  return { title: entry.title, path, citePath: citationPath(path), collection, id: entry.id, citations };
}

function citeSource(reference: Reference, source: Source, published: Published): CitedPage {
  const collection = 'sources';
  const path = sourcePath(source.id);
  const places = listCitableParagraphs(source);
  const { title } = source;
  const page = { collection, path, id: source.id, title };
  const citations = places.map((place) => {
    const citation = makeCitation(reference, place, page, published);
    // A record rests on the whole document.
    return place.id === null ? { ...citation, basis: [{ source, sections: [] }] } : citation;
  });
  return { title, path, citePath: citationPath(path), collection, id: source.id, citations };
}

function makeCitation(
  reference: Reference,
  { id, title, refs }: CitablePlace,
  page: { collection: string; path: string; id: string; title: string },
  { origin, base, edition }: Published,
): Citation {
  return {
    key: [page.collection, page.id, id].filter(Boolean).join(':'),
    id,
    title,
    page: id === null ? null : page.title,
    site: site.name,
    language: site.language,
    edition,
    url: `${origin}${withBase(page.path, base)}${id === null ? '' : `#${id}`}`,
    basis: gatherBasis(reference, refs),
  };
}
