import { parseDate } from '../../text/dates.ts';
import { formatDate } from '../../words/format-date.ts';
import { paths, personPath, sourcePath, topicPath } from '../../reference/addresses.ts';
import { nameOf, splitPost } from '../../reference/names-of.ts';
import type { Reference, Source } from '../../reference/reference.ts';
import { sitePages } from '../../reference/site-pages.ts';
import type { Person } from '../../schema/person.ts';
import type { SearchedPage, SearchRecord } from './search-record.ts';
import { words } from '../../words/words.ts';

/** What those pages hold to which nothing else leads with a line. */
const furtherScopes: Readonly<Record<string, string>> = {
  [paths.sources]: words.furtherScopes.sources,
  [paths.about]: words.furtherScopes.about,
  [paths.data]: words.furtherScopes.data,
  [paths.changes]: words.furtherScopes.changes,
};

/** A record for each page that is no entry: people, topics, sources, and the lists and overviews of the site. */
export function makePageRecords(reference: Reference): SearchRecord[] {
  return [
    ...[...reference.people.values()].map((person) => personRecord(reference, person)),
    ...[...reference.topics.values()].map(({ id, title, scope, aliases }) =>
      toRecord({ path: topicPath(id), title, kind: 'topic', aliases }, scope, { topics: [id] }),
    ),
    ...[...reference.sources.values()].map(sourceRecord),
    ...sitePages.flatMap(({ path, title, scope = furtherScopes[path] }) => {
      const page = { path, title, kind: 'overview' as const, aliases: [] };
      if (!scope) return [];
      return [toRecord(page, scope), ...(path === paths.glossary ? termRecords(reference, page) : [])];
    }),
  ];
}

/** Posts are told as the page tells them, so that who asks for a post finds who held it. */
function personRecord(reference: Reference, { id, name, familyName, aliases, roles }: Person): SearchRecord {
  const organizations = roles.flatMap(({ organization }) => organization ?? []);
  const posts = roles.map(({ role, organization, asOf }) => {
    const own = organization ? nameOf(reference, organization) : '';
    const [before, after] = organization ? splitPost(role, own) : [role, ''];
    return [`${before}${own}${after}`, asOf && formatDate(parseDate(asOf))].filter(Boolean).join(', ');
  });
  const names = organizations.map((own) => nameOf(reference, own));
  const others = organizations.flatMap((own) => reference.entries.get(own)?.aliases ?? []);
  return toRecord(
    {
      ...{ path: personPath(id), title: name, kind: 'person', aliases: [familyName, ...aliases] },
      listed: [name, ...new Set(names)].join(', '),
    },
    `${name}: ${posts.join('; ')}.`,
    { organizations, context: [words.post, ...others.filter((alias) => !alias.includes(' '))] },
  );
}

function termRecords({ glossary }: Reference, page: SearchedPage): SearchRecord[] {
  return glossary.map(({ id, term, forms, definition }) => ({
    ...toRecord(page, definition),
    ...{ url: `${page.path}#${id}`, sectionTitle: term, section: id, aliases: forms },
  }));
}

function sourceRecord({ id, title, publisher, kind }: Source): SearchRecord {
  return toRecord({ path: sourcePath(id), title, kind: 'source', aliases: [] }, words.sourceInIndex(kind, publisher));
}

function toRecord(page: SearchedPage, content: string, more: Partial<SearchRecord> = {}): SearchRecord {
  const years = [...new Set(content.match(/\b(?:19|20)\d\d\b/g))].sort();
  const nothing = { sectionTitle: null, section: null, statementLabel: null, date: null };
  const lists = { context: [], organizations: [], topics: [] };
  return { url: page.path, page, ...nothing, ...lists, content, aliases: page.aliases, years, ...more };
}
