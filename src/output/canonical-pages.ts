import { connectionsPath, entryPath, kindPath, paths, personPath, sourcePath, topicPath } from '../model/addresses.ts';
import { entryKinds, type Reference } from '../model/reference.ts';
import { listConnections, pageConnections } from './connections/list-connections.ts';
import { makeFigureTables } from './figures/figure-tables.ts';
import { layOutFigures } from './figures/page-figures.ts';

/** The path of every page that search engines should know, in the order of a reader who begins at the home page. */
export function listCanonicalPages(reference: Reference): string[] {
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
    ...pageConnections(listConnections(reference)).map((_, index) => connectionsPath(index + 1)),
    paths.timeline,
    ...layOutFigures(makeFigureTables(reference)).map(({ path }) => path),
    paths.names,
    paths.sources,
    ...[...reference.sources.keys()].map((id) => sourcePath(id)),
    paths.search,
    paths.about,
    paths.data,
    paths.changes,
  ];
}
