import { kindPath, paths } from './addresses.ts';
import { kindScopes, kindTitles } from './kind-titles.ts';
import { entryKinds, type EntryKind } from './reference.ts';

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
  title: kindTitles[kind],
  group: 'browse' as const,
  scope: kindScopes[kind],
  kind,
}));

/** Every such page, in the order of navigation within each group. Menu, sitemap, names and ways on are taken from here. */
export const sitePages: readonly SitePage[] = [
  { path: paths.home, title: 'Home page', group: null },
  ...kindPages,
  overview('browse', 'People', paths.people, 'Who spoke or took part, and the post each held at the time.'),
  overview('browse', 'Topics', paths.topics, 'What was said and done on each subject, and by whom.'),
  {
    path: paths.names,
    title: 'Names',
    group: 'browse',
    scope: 'Every name on this site, A to Z, and where it appears.',
  },
  overview('views', 'Timeline', paths.timeline, 'What happened when, and the targets set for later.'),
  overview('views', 'Figures', paths.figures, 'Amounts, counts, shares and ranks, as the sources print them.'),
  overview('views', 'Connections', paths.connections, 'How organizations, initiatives and events are related.'),
  overview('views', 'Positions', paths.positions, 'What each speaker thought of each topic, side by side.'),
  { path: paths.sources, title: 'Sources', group: 'about' },
  { path: paths.about, title: 'About', group: 'about' },
  {
    path: paths.glossary,
    title: 'Glossary',
    group: 'further',
    scope: 'Technical terms in plain words.',
  },
  { path: paths.search, title: 'Search', group: 'further' },
  { path: paths.data, title: 'Data', group: 'further' },
  { path: paths.changes, title: 'Changes', group: null },
];

/** The pages of these groups, group by group. */
export function pagesOf(...groups: SitePage['group'][]): SitePage[] {
  return groups.flatMap((wanted) => sitePages.filter(({ group }) => group === wanted));
}

function overview(group: SitePage['group'], title: string, path: string, scope: string): SitePage {
  return { path, title, group, scope };
}
