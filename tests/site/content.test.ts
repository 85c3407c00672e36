import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryPath, kindPath, paths, personPath, sourcePath } from '../../src/reference/addresses.ts';
import { listCitedParts } from '../../src/reference/derived/cited-parts.ts';
import { currentReference } from '../../src/gate/current-reference.ts';
import { formatDate } from '../../src/words/format-date.ts';
import { nameOf } from '../../src/reference/names-of.ts';
import type { Entry } from '../../src/reference/reference.ts';
import { builds, otherContents } from '../support/builds/builds.ts';
import { listPages, readBuilt } from '../support/builds/built-site.ts';
import { listLinks, listMarked, type ReadEntryPage, readEntryPage } from '../support/html/entry-page.ts';
import { listFontLetters } from '../support/html/font-letters.ts';
import { hasClass, type HtmlElement, parseHtml, textOf, walkElements } from '../support/html/html-tree.ts';

const reference = currentReference();
const entries = [...reference.entries.values()];
const sources = [...reference.sources.values()];
const titled = entries.map((entry) => [entry.title, entry] as const);

const read = (path: string): string => readBuilt(builds.root, `${path.slice(1)}index.html`);
const pages = new Map<Entry, ReadEntryPage>();
function pageOf(entry: Entry): ReadEntryPage {
  const page = pages.get(entry) ?? readEntryPage(read(entryPath(entry)));
  pages.set(entry, page);
  return page;
}

const trees = new Map<string, HtmlElement>();
function treeOf(path: string): HtmlElement {
  const tree = trees.get(path) ?? parseHtml(read(path));
  trees.set(path, tree);
  return tree;
}
const byId = (tree: HtmlElement, id: string) =>
  [...walkElements(tree)].find(({ attributes }) => attributes.get('id') === id);
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('The page of', () => {
  it.each(titled)('%s shows every sentence where it belongs, with its mark', (_title, entry) => {
    const { places } = pageOf(entry);
    const missing = listCitedParts(entry).flatMap(({ kind, fragment, label, to, sentences }) =>
      sentences.flatMap(({ text, refs }) => {
        const place = places.get(fragment ?? '')?.text ?? '';
        // Figures are told in cells of their own: see below for their values. Whom a fact or relation names, stands there.
        const isNamed = to !== null && (kind === 'fact' || text === '');
        const shown = kind === 'figure' ? (label ?? '') : isNamed ? nameOf(reference, to) : flat(text);
        const wanted = refs.map((ref) => sourcePath(ref.source, ref.paragraph)).join(' ');
        const behind = place.split(shown).slice(1);
        if (behind.length === 0) return [`not there: ${text}`];
        if (refs.length === 0) return [];
        const first = kind === 'fact' ? undefined : 1;
        const marked = behind.flatMap((rest) => listMarked(rest).slice(0, first));
        return marked.includes(wanted) ? [] : [`without its mark: ${text}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  it.each(titled)('%s shows every date, figure, other name and editor’s note', (_title, entry) => {
    const { main, places } = pageOf(entry);
    const [figures, all] = [places.get('figures')?.text, textOf(main)];
    // The date of an entry itself is one of its facts.
    const dates = `${places.get('facts')?.text ?? ''} ${places.get('dates')?.text ?? ''}`;
    const missing = [
      ...entry.keyDates.filter(({ date }) => !dates.includes(formatDate(date))),
      ...entry.keyFigures.filter(({ measure, value }) => !figures?.includes(measure) || !figures.includes(value)),
      ...entry.aliases.filter((alias) => !all.includes(flat(alias))),
      ...entry.sections.flatMap(({ editorNotes }) => editorNotes.filter((note) => !all.includes(flat(note)))),
    ];
    expect(missing).toEqual([]);
  });

  it.each(titled)(
    '%s has the id of every section and statement, where the section and statement stand',
    (_title, entry) => {
      const { main } = pageOf(entry);
      const wrong = [
        ...entry.sections.filter(({ id, title }) => {
          const heading = id === null ? null : byId(main, id);
          return (
            heading !== null && (!heading || !/^h[23]$/.test(heading.name) || textOf(heading) !== flat(title ?? ''))
          );
        }),
        ...entry.statements.filter(({ id, sentences }) => {
          const statement = byId(main, id);
          return !statement || !sentences.every(({ text }) => textOf(statement, isNumber).includes(flat(text)));
        }),
      ];
      expect(wrong).toEqual([]);
    },
  );
});

const isNumber = ({ name }: HtmlElement): boolean => name === 'sup';

describe('Citations', () => {
  /** What the pages of entries cite: `paragraph < place`. Derived parts repeat what other pages cite. */
  const cited = new Set(
    entries.flatMap((entry) => {
      const { places } = pageOf(entry);
      return [...places]
        .filter(([fragment]) => fragment !== 'statements' && fragment !== 'referred-to-by')
        .flatMap(([fragment, { text }]) =>
          listMarked(text).flatMap((addresses) =>
            addresses.split(' ').map((href) => `${href} < ${entryPath(entry, fragment)}`),
          ),
        );
    }),
  );
  /** What the pages of sources list, likewise. The first link of a line leads to the page as such. */
  const listed = new Set(
    sources.flatMap(({ id, paragraphs }) =>
      paragraphs.flatMap(({ number }) => {
        const lines = listLines(id, number);
        return lines.flatMap(([, ...places]) => places.map((place) => `${sourcePath(id, number)} < ${place}`));
      }),
    ),
  );
  const ofPeople = [...listed].filter((line) => line.includes(`< ${paths.people}`));

  it('lead to paragraphs that list the place, and every place listed cites the paragraph', () => {
    expect(cited.size).toBeGreaterThan(500);
    const ofEntries = [...listed].filter((line) => !ofPeople.includes(line));
    expect(ofEntries.sort()).toEqual([...cited].sort());
  });

  it('of the posts of people are listed too', () => {
    const posts = [...reference.people.values()].flatMap(({ id, roles }) =>
      roles.flatMap(({ cite }) =>
        cite.split(';').map((ref) => {
          const [source = '', paragraph] = ref.trim().split(':');
          return `${sourcePath(source, Number(paragraph))} < ${personPath(id)}`;
        }),
      ),
    );
    expect(ofPeople.sort()).toEqual([...new Set(posts)].sort());
  });

  it.each(sources)(
    'rest on every body paragraph of $shortTitle, or the paragraph says why not',
    ({ id, paragraphs }) => {
      const bare = paragraphs.filter(
        ({ role, number, uncited }) => role === 'body' && listLines(id, number).length === 0 && !uncited,
      );
      expect(bare).toEqual([]);
    },
  );

  it.each(sources)('never rest on the menus, links and credits of $shortTitle', ({ id, paragraphs }) => {
    const furniture = paragraphs.filter(({ role }) => role === 'furniture');
    expect(furniture.length).toBeGreaterThan(0);
    expect(furniture.filter(({ number }) => listLines(id, number).length > 0)).toEqual([]);
  });
});

/** The lines under a paragraph on the page of its source, as addresses. */
function listLines(source: string, number: number): string[][] {
  const item = byId(treeOf(sourcePath(source)), `p${number}`);
  if (!item) throw new Error(`the page of ${source} has no #p${number}`);
  const list = [...walkElements(item)].find(({ attributes }) => attributes.get('class') === 'resting');
  const lines = (list?.children ?? []).filter((child) => typeof child !== 'string');
  return lines.map(listLinks);
}

describe('An entry', () => {
  it.each(titled)('%s heads a line of the index of its kind, and of the index of names', (title, entry) => {
    const heads = (path: string, list: string) =>
      [...walkElements(treeOf(path))]
        .filter((element) => hasClass(element, list))
        .flatMap(({ children }) => children.filter((child) => typeof child !== 'string'))
        .map((line) => line.children.find((child) => typeof child !== 'string'))
        .some((head) => head?.attributes.get('href') === entryPath(entry) && textOf(head) === flat(title));
    expect([heads(kindPath(entry.kind), 'entry-list'), heads(paths.names, 'name-list')]).toEqual([true, true]);
  });

  it.each(sources.filter(({ disclaimer }) => disclaimer))(
    'that cites $shortTitle carries its disclaimer, and no other does',
    ({ id, disclaimer = '' }) => {
      const citing = entries.filter((entry) =>
        listLinks(pageOf(entry).main).some((href) => href.startsWith(`${sourcePath(id)}#`)),
      );
      const carrying = entries.filter((entry) => textOf(pageOf(entry).main).includes(flat(disclaimer)));
      expect(citing.length).toBeGreaterThan(0);
      expect(carrying.map((entry) => entry.id)).toEqual(citing.map((entry) => entry.id));
      expect(textOf(treeOf(sourcePath(id)))).toContain(flat(disclaimer));
    },
  );
});

describe('The index of names', () => {
  it('has every person and every other name', () => {
    const names = treeOf(paths.names);
    const text = textOf(names);
    expect([...reference.people.keys()].filter((id) => !byId(names, id))).toEqual([]);
    const others = [...entries, ...reference.people.values()].flatMap(({ aliases }) => aliases);
    expect(others.filter((name) => !text.includes(flat(name)))).toEqual([]);
    expect(reference.names.filter(({ name }) => !text.includes(flat(name)))).toEqual([]);
  });
});

describe('The text of the pages', () => {
  it.each([builds.root, ...otherContents])('has no space before a comma, stop or semicolon in $folder', (build) => {
    const wrong = listPages(build).flatMap((page) => {
      const found = textOf(parseHtml(readBuilt(build, page))).match(/.{0,30} [,;:.!?)](?!\d).{0,20}/g) ?? [];
      return found.map((text) => `${page}: ${text}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('The font', () => {
  it('has every letter of every page, Japanese script aside; if not, add it in src/commands/font.ts', () => {
    const letters = listFontLetters(readFileSync('src/page/styles/source-serif-4.woff2'));
    const japanese = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;
    const missing = new Map<string, string>();
    for (const page of listPages(builds.root)) {
      for (const letter of new Set(textOf(parseHtml(readBuilt(builds.root, page))))) {
        if (!letters.has(letter) && (!japanese.test(letter) || /[·•]/.test(letter))) missing.set(letter, page);
      }
    }
    expect([...missing]).toEqual([]);
  });
});
