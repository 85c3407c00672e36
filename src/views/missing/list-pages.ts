import { entryPath, personPath, sourcePath, topicPath } from '../../reference/addresses.ts';
import type { Reference } from '../../reference/reference.ts';
import { sitePages } from '../../reference/site-pages.ts';
import { plainTitle } from '../../reference/source-words.ts';
import { locale } from '../../words/words.ts';

/** Every page that a reader may look for, by title. */
export function listPagesByTitle({ entries, people, topics, sources }: Reference): { title: string; path: string }[] {
  const pages = [
    ...sitePages.map(({ title, path }) => ({ title, path })),
    ...[...entries.values()].map((entry) => ({ title: entry.title, path: entryPath(entry) })),
    ...[...people.values()].map(({ id, name }) => ({ title: name, path: personPath(id) })),
    ...[...topics.values()].map(({ id, title }) => ({ title, path: topicPath(id) })),
    ...[...sources.values()].map((source) => ({ title: plainTitle(source), path: sourcePath(source.id) })),
  ];
  return pages.sort((a, b) => a.title.localeCompare(b.title, locale));
}
