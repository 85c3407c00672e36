import { entryPath, kindPath, paths, personPath, sourcePath, topicPath } from '../reference/addresses.ts';
import { entryKinds, type Reference } from '../reference/reference.ts';
import { sitePages } from '../reference/site-pages.ts';

/** The paths of views that span several pages; the views decide how many. */
interface ViewPages {
  connections: readonly string[];
  figures: readonly string[];
}

/** The path of every page that search engines should know: the site's pages, each before those that it leads to. */
export function listCanonicalPages(reference: Reference, { connections, figures }: ViewPages): string[] {
  const entries = [...reference.entries.values()];
  const below = new Map<string, readonly string[]>([
    ...entryKinds.map((kind) => {
      return [kindPath(kind), entries.filter((entry) => entry.kind === kind).map((entry) => entryPath(entry))] as const;
    }),
    [paths.people, [...reference.people.keys()].map((id) => personPath(id))],
    [paths.topics, [...reference.topics.keys()].map((id) => topicPath(id))],
    [paths.sources, [...reference.sources.keys()].map((id) => sourcePath(id))],
    [paths.connections, connections],
    [paths.figures, figures],
  ]);
  return [...new Set(sitePages.flatMap(({ path }) => [path, ...(below.get(path) ?? [])]))];
}
