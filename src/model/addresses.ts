/** The one module that spells addresses. Paths begin and end with a slash, without the base path. */
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
  search: '/search/',
  about: '/about/',
} as const;

/** A path under the base path of the published site: `withBase('/names/', '/sub/')` is `/sub/names/`. */
export function withBase(path: string, base: string): string {
  return base.replace(/\/$/, '') + path;
}

/** `/people/misato-kogure/` */
export function personPath(id: string): string {
  return `${paths.people}${id}/`;
}

/** `/topics/trade/` */
export function topicPath(id: string): string {
  return `${paths.topics}${id}/`;
}

/** The page that tells how to cite another: `/cite/organizations/meti/`, with the place's fragment, or `#page`. */
export function citationPath(path: string): string {
  return `/cite${path}`;
}

/** The citations of a page as a file: `/cite/organizations/meti.bib`. */
export function citationFilePath(path: string, extension: string): string {
  return `/cite${path.replace(/\/$/, '')}.${extension}`;
}
