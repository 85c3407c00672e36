import { kindPath, paths } from './addresses.ts';
import { entryKinds, type EntryKind } from './reference.ts';
import { words } from '../words/words.ts';

/** A page that the site has whatever its content: the lists and overviews, and what tells about the site. */
export interface SitePage {
  path: string;
  title: string;
  /**
   * Where navigation has it: the first three are the menu, `further` is at the foot of the page. Null for pages that
   * other links lead to.
   */
  group: 'browse' | 'views' | 'about' | 'further' | null;
  /** What it holds or answers, in one line, where pages lead to it with one. */
  scope?: string;
  /** Of the list of entries of a kind. */
  kind?: EntryKind;
}

const kindPages = entryKinds.map((kind) => ({
  path: kindPath(kind),
  title: words.kindTitles[kind],
  group: 'browse' as const,
  scope: words.pageScopes[kind],
  kind,
}));

/** Every such page, in the order of navigation within each group. Menu, sitemap, names and ways on are taken from here. */
export const sitePages: readonly SitePage[] = [
  page('home', null),
  ...kindPages,
  page('people', 'browse'),
  page('topics', 'browse'),
  page('names', 'browse'),
  page('timeline', 'views'),
  page('figures', 'views'),
  page('connections', 'views'),
  page('positions', 'views'),
  page('sources', 'about'),
  page('about', 'about'),
  page('glossary', 'further'),
  page('search', 'further'),
  page('accessibility', 'further'),
  page('data', 'further'),
  page('changes', null),
];

/** The pages of these groups, group by group. */
export function pagesOf(...groups: SitePage['group'][]): SitePage[] {
  return groups.flatMap((wanted) => sitePages.filter(({ group }) => group === wanted));
}

function page(name: keyof typeof paths, group: SitePage['group']): SitePage {
  const scopes: Readonly<Partial<Record<keyof typeof paths, string>>> = words.pageScopes;
  return { path: paths[name], title: words.pageTitles[name], group, ...(scopes[name] && { scope: scopes[name] }) };
}
