import { entryPath, kindPath, paths, personPath, sourcePath, topicPath } from '../reference/addresses.ts';
import { entryKinds, type Reference } from '../reference/reference.ts';

/** The paths of the views that run over several pages; how many there are is theirs to say. */
interface ViewPages {
  connections: readonly string[];
  figures: readonly string[];
}

/** The path of every page that search engines should know, in the order of a reader who begins at the home page. */
export function listCanonicalPages(reference: Reference, { connections, figures }: ViewPages): string[] {
  const entries = [...reference.entries.values()];
  return [
    paths.home,
    ...entryKinds.flatMap((kind) => [
      kindPath(kind),
      ...entries.filter((entry) => entry.kind === kind).map((entry) => entryPath(entry)),
    ]),
    paths.people,
    ...[...reference.people.keys()].map((id) => personPath(id)),
    paths.topics,
    ...[...reference.topics.keys()].map((id) => topicPath(id)),
    paths.positions,
    ...connections,
    paths.timeline,
    ...figures,
    paths.names,
    paths.sources,
    ...[...reference.sources.keys()].map((id) => sourcePath(id)),
    paths.search,
    paths.about,
    paths.data,
    paths.changes,
  ];
}
