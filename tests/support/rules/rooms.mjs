/**
 * The rooms of `src`, and what each may import: the one place that says so; ESLint holds the code to it. Arrows go one
 * way, from the bottom of this table to its top. Views do not know of each other: pages put them together.
 */
import { posix } from 'node:path';

/** The checked data, what is derived from it, and the words for it. */
const reference = ['reference', 'reference/derived', 'words'];
/** What components are handed by a page, and the words for it: they fetch nothing themselves. */
const told = ['text', 'schema', 'site.ts', ...reference, 'ledger'];
/** What has been read and checked, for everything that shows it. */
const checked = [...told, 'gate'];

/**
 * `may`: the rooms that a room may import, besides itself. `packages`: the packages, as the start of their names.
 * `anywhere`: runs in the browser as it runs in the build, so that scripts for the browser may import it.
 * @type {Record<string, { may: string[], packages?: string[], anywhere?: boolean }>}
 */
export const rooms = {
  'site.ts': { may: ['schema'], packages: ['yaml', 'node:'] },
  // What runs in the browser is handed the words alone: see `chosenWords` in astro.config.mjs.
  words: { may: ['text', 'schema', 'site.ts'], packages: ['node:'], anywhere: true },
  hosting: { may: [] },
  text: { may: [], anywhere: true },
  schema: { may: [], packages: ['zod'] },
  'content.config.ts': { may: [], packages: ['astro'] },
  reference: { may: ['text', 'schema', 'site.ts', 'words'] },
  'reference/derived': { may: ['text', 'schema', 'reference', 'words'] },
  ledger: { may: ['text', ...reference], packages: ['parse5'] },

  'gate/syntax': { may: ['text'], packages: ['yaml', 'unified', 'remark-', 'satteri', 'mdast'] },
  'gate/rules': { may: ['text', 'schema', ...reference, 'gate/syntax'], packages: ['zod', 'mdast'] },
  'gate/read': { may: ['text', 'schema', ...reference, 'gate/syntax', 'gate/rules'], packages: ['zod', 'mdast'] },
  'gate/between': { may: ['text', 'schema', ...reference, 'gate/rules', 'gate/read'] },
  gate: {
    may: ['text', 'schema', ...reference, 'ledger', 'gate/syntax', 'gate/read', 'gate/between'],
    packages: ['mdast'],
  },
  // Not `gate`: what the plugins know is told to them, so that what they made can be kept.
  markdown: {
    may: ['text', 'schema', ...reference],
    packages: ['unified', 'mdast', 'hast'],
  },

  'page/styles': { may: [] },
  'search/format': { may: ['text', 'words'], anywhere: true },
  'search/words': { may: ['text', 'words', 'search/format'] },
  'search/engine': { may: ['text', 'words', 'search/format', 'search/words'] },
  'search/ui': { may: ['text', ...reference, 'site.ts', 'page/styles', 'search/format', 'search/engine'] },
  'search/index': {
    may: ['text', 'schema', ...reference, 'search/format'],
    packages: ['pagefind', 'yaml', 'node:'],
  },

  'page/reading': { may: ['text', 'words', 'page/styles', 'search/ui'] },
  page: { may: [...told, 'hosting', 'search/ui', 'page/reading', 'page/styles'] },
  // What stands in the text of an entry can't be handed the reference by its page.
  'views/entry': { may: [...checked, 'page'] },
  'views/*': { may: [...told, 'page', 'page/styles'] },
  data: {
    may: ['text', 'schema', 'site.ts', ...reference],
    packages: ['zod', 'schema-dts', 'unified', 'remark-', 'mdast'],
  },
  pages: {
    may: [...checked, 'search/ui', 'search/format', 'page', 'page/styles', 'views/*', 'data'],
    packages: ['astro'],
  },
  build: { may: [...checked, 'markdown', 'hosting', 'search/index', 'views/*'], packages: ['astro', 'node:'] },
  'commands/source': {
    may: ['text', 'schema'],
    packages: ['yaml', 'parse5', 'unified', 'remark-', 'mdast', 'node:'],
  },
  commands: {
    may: [...checked, 'hosting', 'build', 'commands/source'],
    packages: ['astro', 'yaml', 'subset-font', 'node:'],
  },
};

/** Single files that import more packages than their room. */
export const besides = {
  'gate/read-content.ts': ['node:fs', 'node:path'],
  'ledger/mark-places.ts': ['node:crypto'],
  'views/entry/rendered-body.ts': ['astro:content'],
};

/** The room of a path below `src`: the folder, whatever stands below `pages`, or a file that stands by itself. */
export function roomOf(path) {
  if (path.startsWith('pages/')) return 'pages';
  return path.includes('/') ? posix.dirname(path) : path;
}

/** The line of the table for a room; undefined for a room that is not in it. */
export function ruleOf(room) {
  return rooms[room] ?? (/^views\/[a-z-]+$/.test(room) ? rooms['views/*'] : undefined);
}

/** Whether a room may import another. */
export function allows(rule, from, to) {
  return from === to || rule.may.includes(to) || (rule.may.includes('views/*') && to.startsWith('views/'));
}

/** @throws Error when the table itself goes in a circle. */
export function assertOneWay(table = rooms) {
  const visit = (room, trail) => {
    if (trail.includes(room)) throw new Error(`Rooms import each other: ${[...trail, room].join(' -> ')}`);
    for (const next of table[room]?.may ?? []) visit(next, [...trail, room]);
  };
  for (const room of Object.keys(table)) visit(room, []);
}
