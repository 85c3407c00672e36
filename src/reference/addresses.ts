/** The one module that spells addresses. Paths begin and end with a slash, without the base path. */
import { readPublishedAt, type PublishedAt } from '../site.ts';
import type { EntryKind, ParagraphRef } from './reference.ts';

const folders = { organization: 'organizations', initiative: 'initiatives', event: 'events' } as const;

/** `/organizations/meti/`, or `/organizations/meti/#internships` with a fragment. */
export function entryPath(entry: { kind: EntryKind; id: string }, fragment?: string | null): string {
  return `/${folders[entry.kind]}/${entry.id}/${fragment ? `#${fragment}` : ''}`;
}

/** `/organizations/` */
export function kindPath(kind: EntryKind): string {
  return `/${folders[kind]}/`;
}

/** The content folder and address segment of a kind: `organizations`. */
export function kindFolder(kind: EntryKind): (typeof folders)[EntryKind] {
  return folders[kind];
}

/** `/sources/sasakawa/`, or `/sources/sasakawa/#p12` with a paragraph. */
export function sourcePath(source: string, paragraph?: number): string {
  return `/sources/${source}/${paragraph === undefined ? '' : `#p${paragraph}`}`;
}

/** `/sources/sasakawa/#p12` */
export function paragraphPath(ref: ParagraphRef): string {
  return sourcePath(ref.source, ref.paragraph);
}

export const paths = {
  home: '/',
  sources: '/sources/',
  people: '/people/',
  topics: '/topics/',
  positions: '/positions/',
  timeline: '/timeline/',
  figures: '/figures/',
  connections: '/connections/',
  names: '/names/',
  glossary: '/glossary/',
  search: '/search/',
  about: '/about/',
  accessibility: '/about/accessibility/',
  data: '/data/',
  changes: '/changes/',
} as const;

/** Files rather than pages: for machines, and for people who work with data. */
export const files = {
  graph: '/data/reference.json',
  schema: '/data/reference.schema.json',
  dates: '/data/dates.csv',
  figures: '/data/figures.csv',
  bibtex: '/data/citations.bib',
  ris: '/data/citations.ris',
  csl: '/data/citations.json',
  sitemap: '/sitemap.xml',
  llms: '/llms.txt',
  robots: '/robots.txt',
  securityText: '/.well-known/security.txt',
  checkSums: '/SHA256SUMS',
} as const;

/** The formats an entry has besides its page, by file extension. */
export const twinEndings = ['md', 'json'] as const;
type TwinEnding = (typeof twinEndings)[number];

/** The same entry for machines, beside its page: `/organizations/meti.md`. */
export function twinPath(entry: { kind: EntryKind; id: string }, ending: TwinEnding): string {
  return `${entryPath(entry).slice(0, -1)}.${ending}`;
}

/** The collections whose pages have a definition that a preview can show, as alternatives of a pattern. */
export const previewedCollections = [...Object.values(folders), 'people', 'topics'].join('|');

/** A path under a base path, where it is not that of this build: `withBase('/names/', '/sub/')` is `/sub/names/`. */
export function withBase(path: string, base: string): string {
  return base.replace(/\/$/, '') + path;
}

let publishedUnder: string | undefined;

/** A path as the pages of this build link to it: under the base path that it is published under. */
export function href(path: string): string {
  publishedUnder ??= readPublishedAt().base;
  return withBase(path, publishedUnder);
}

/** The Atom feed of the changes. */
export const feedPath = '/changes/feed.xml';

/** `/changes/#edition-2026-11-21`: what an edition has changed. */
export function editionPath(date: string): string {
  return `${paths.changes}#${editionFragment(date)}`;
}

/** `edition-2026-11-21` */
export function editionFragment(date: string): string {
  return `edition-${date}`;
}

/** A path and its fragment; null if it has none. */
export function splitAddress(address: string): { page: string; fragment: string | null } {
  const [page = '', fragment] = address.split('#');
  return { page, fragment: fragment ?? null };
}

/** The index that a page stands in: `/organizations/` for `/organizations/meti/`, the home page for the others. */
export function pathAbove(page: string): string {
  return page.replace(/[^/]+\/$/, '');
}

/** What every address looks like: a path between slashes, and perhaps a fragment. */
export const addressPattern = /^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*(?:#[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?$/;

/**
 * Whether an address is permanent. Pages that only repeat what another address says, such as how to cite it, follow
 * that address. Editions are kept by their list, which only grows. Items of the list of connections are on the entry's
 * page too, and move to another page of the list as it grows.
 */
export function isKept(address: string): boolean {
  const passing = ['/cite/', `${paths.changes}#`, connectionsOfPath('')];
  return !passing.some((start) => address.startsWith(start));
}

/** `/people/misato-kogure/` */
export function personPath(id: string): string {
  return `${paths.people}${id}/`;
}

/** `/positions/#trade`: the views on a topic. */
export function positionsPath(topic: string): string {
  return `${paths.positions}#${topic}`;
}

/** `/topics/trade/`, or `/topics/trade/#by-misato-kogure` with a speaker. */
export function topicPath(id: string, speaker?: string): string {
  return `${paths.topics}${id}/${speaker === undefined ? '' : `#by-${speaker}`}`;
}

/** `/connections/`, and `/connections/2/` where the list goes on. */
export function connectionsPath(page: number): string {
  return page === 1 ? paths.connections : `${paths.connections}${page}/`;
}

/** The style that marks neighbors in the drawings of connections: independent of content, so its address can stay. */
export const neighborRulesPath = '/connections/neighbors.css';

/** The connections that an entry states, in the list of connections: `/connections/#from-meti`. */
export function connectionsOfPath(id: string, page = 1): string {
  return `${connectionsPath(page)}#from-${id}`;
}

/** `/figures/employees/`, or `/figures/employees/2/`: a table that is too long for the overview page. */
export function figureTablePath(table: string, part = 1): string {
  return `${paths.figures}${table}/${part > 1 ? `${part}/` : ''}`;
}

/** The page that tells how to cite another: `/cite/organizations/meti/`, with the place's fragment, or `#page`. */
export function citationPath(path: string): string {
  return `/cite${path}`;
}

/** The absolute URL of a path, for use outside the site: `https://example.org/sub/names/`. */
export function absoluteAddress(path: string, at: PublishedAt): string {
  return at.origin + withBase(path, at.base);
}
