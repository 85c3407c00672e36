import { describe, expect, it } from 'vitest';
import { entryPath, kindPath, paths, personPath, topicPath } from '../../src/reference/addresses.ts';
import { currentContent } from '../../src/gate/current-reference.ts';
import { listDisclaimed } from '../../src/reference/source-words.ts';
import { entryKinds, type Statement } from '../../src/reference/reference.ts';
import { basePath, type Build, builds, otherContents } from '../support/builds/builds.ts';
import { contentOf } from '../support/builds/built-content.ts';
import { listFiles, listPages, readBuilt } from '../support/builds/built-site.ts';
import { hasClass, type HtmlElement, parseHtml, textOf, walkElements } from '../support/html/html-tree.ts';

const openIn = (build: Build, path: string): HtmlElement => {
  const page = parseHtml(readBuilt(build, `${path.slice(1)}index.html`));
  const main = [...walkElements(page)].find(({ name }) => name === 'main');
  if (!main) throw new Error(`${path} has no main part`);
  return main;
};
const open = (path: string) => openIn(builds.root, path);
const flat = (text: string): string => text.replace(/\s+/g, ' ');
const wordsOf = ({ sentences }: Statement): string => flat(sentences.map(({ text }) => text.trim()).join(' '));
const isNumber = ({ name }: HtmlElement): boolean => name === 'sup';

/** Names of the landed content, and what is true of its documents alone. */
const landed = /Hitachi|Sasakawa|Keidanren|Daikin|\bNEC\b|External Relations Reference|government and external/i;

/** The headings of a part of a page with the text that follows each, up to the next of its rank or above. */
function listHeaded(main: HtmlElement): { title: string; text: string }[] {
  const found: { rank: number; title: string; text: string }[] = [];
  const visit = (element: HtmlElement): void => {
    const rank = Number(/^h([1-6])$/.exec(element.name)?.[1] ?? 0);
    if (rank > 0) {
      for (const one of found) if (one.rank >= rank) one.rank = 0;
      found.push({ rank, title: textOf(element), text: '' });
      return;
    }
    if (hasClass(element, 'permalink')) return;
    for (const child of element.children) {
      if (typeof child !== 'string') visit(child);
      else for (const one of found) if (one.rank > 0) one.text += child.trim();
    }
  };
  visit(main);
  return found;
}

describe.each([builds.root, ...otherContents])('In the site in $folder', (build) => {
  const { reference } = contentOf(build);
  const entries = [...reference.entries.values()];
  const said = entries.flatMap(({ statements }) => statements);
  const read = (path: string) => openIn(build, path);

  it.each([paths.home, ...entryKinds.map(kindPath)])(
    '%s says whose the views are that it reports, in the words of the sources',
    (path) => {
      const shown = entries.filter(({ kind }) => path === paths.home || path === kindPath(kind));
      const found = [...walkElements(read(path))].filter((element) => hasClass(element, 'disclaimer'));
      const disclaimed = listDisclaimed(reference.sources.values(), shown);
      expect(found.map((element) => textOf(element))).toEqual(disclaimed.map(({ disclaimer }) => disclaimer));
    },
  );

  it('the page of positions gives every view and question whole', () => {
    const text = flat(textOf(read(paths.positions), isNumber));
    const views = said.filter(({ kind, topics }) => kind !== 'account' && topics.length > 0);
    expect(views.filter((view) => !text.includes(wordsOf(view)))).toEqual([]);
  });

  it('the page of a topic gives every statement whole, or all of them by their labels and says so', () => {
    for (const { id } of reference.topics.values()) {
      const text = flat(textOf(read(topicPath(id)), isNumber));
      const statements = said.filter((statement) => statement.topics.includes(id));
      const whole = statements.filter((statement) => text.includes(wordsOf(statement)));
      const isShort = text.includes('Only titles are listed here');
      expect(isShort, id).toBe(statements.length > 30);
      expect(whole, id).toEqual(isShort ? [] : statements);
      expect(statements.filter(({ label }) => !text.includes(label))).toEqual([]);
    }
  });

  it('the page of an organization leads to the page of everybody whose statements it lists, once for each page they are on', () => {
    for (const entry of entries) {
      if (entry.kind !== 'organization') continue;
      const main = read(entryPath(entry));
      // A statement on the page itself names its speaker too.
      const stated = new Set(
        [...walkElements(main)].filter((one) => hasClass(one, 'said')).flatMap((one) => [...walkElements(one)]),
      );
      const page = [...walkElements(main)].filter((element) => !stated.has(element));
      const links = page.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.get('href'));
      const speakers = [...reference.people.values()].filter(
        ({ id, roles }) =>
          roles.some(({ organization }) => organization === entry.id) && said.some(({ by }) => by === id),
      );
      const address = (id: string) => basePath(build) + personPath(id).slice(1);
      const led = speakers.map(({ id }) => links.filter((href) => href === address(id)).length);
      const spokenAt = ({ id }: { id: string }) =>
        entries.filter((other) => other !== entry && other.statements.some(({ by }) => by === id));
      expect(led, entry.id).toEqual(speakers.map((speaker) => spokenAt(speaker).length));
    }
  });

  it('no heading stands over nothing, no list is empty, and one of something is one', () => {
    const wrong = listPages(build)
      // A paragraph that is a heading in its document may have nothing that rests on it.
      .filter((page) => page.endsWith('index.html') && !/^sources\/./.test(page.replace(/index\.html$/, '')))
      .flatMap((page) => {
        const main = openIn(build, `/${page.replace(/index\.html$/, '')}`);
        const bare = listHeaded(main).filter(({ text }) => text === '');
        const empty = [...walkElements(main)].filter(
          (element) =>
            /^(?:ul|ol|dl|table|tbody|nav|figure|svg)$/.test(element.name) &&
            element.children.every((child) => typeof child === 'string') &&
            // Scripts fill the list of results.
            !element.attributes.has('data-search-results'),
        );
        const miscounted = /(?<![\d.,:])1\s(?:entries|statements|figures|pages|documents|paragraphs)\b/.exec(
          textOf(main),
        );
        return [...bare.map(({ title }) => title), ...empty.map(({ name }) => `<${name}>`), ...(miscounted ?? [])].map(
          (what) => `${page}: ${what}`,
        );
      });
    expect(wrong).toEqual([]);
  });
});

describe.each([builds.starter, builds.bare])('The site in $folder', (build) => {
  it('says nothing of the content that the project landed with, in any page or file', () => {
    const own = listFiles(build).filter((file) => /\.(?:html|txt|xml|json|bib|ris|csv|md)$/.test(file));
    const told = own.filter((file) => landed.test(readBuilt(build, file)));
    expect(told).toEqual([]);
  });
});

describe('The page of a topic', () => {
  it('heads the entries on it by their kind', () => {
    const headsOf = (path: string) => [...walkElements(open(path))].filter(({ name }) => name === 'h2');
    const { topics } = currentContent().reference;
    const heads = new Set([...topics.keys()].flatMap((id) => headsOf(topicPath(id)).map((head) => textOf(head))));
    expect(heads).toContain('Organizations');
    expect([...heads].filter((title) => title.endsWith('on this'))).toEqual([]);
  });
});

describe('A page that stands for one that has moved', () => {
  const { reference, ledger } = currentContent();
  const moved = [...ledger.values()].filter(({ address, leadsTo }) => leadsTo !== null && !address.includes('#'));

  it('speaks in titles, not in addresses; so does the list of changes', () => {
    expect(moved.length).toBeGreaterThan(0);
    for (const path of [...moved.map(({ address }) => address), paths.changes]) {
      expect(textOf(open(path)), path).not.toMatch(/(?:^|[\s“])\/[a-z]/);
    }
    for (const { address, leadsTo } of moved) {
      const title = reference.topics.get(leadsTo?.split('/').at(-2) ?? '')?.title;
      if (title === undefined) continue;
      expect(textOf(open(address))).toContain(title);
      expect(textOf(open(paths.changes))).toContain(`now at ${title}`);
    }
  });
});

describe('A page that tells how to cite', () => {
  it('begins with a list of all that it cites, and with a warning that a local address is one', () => {
    const page = open('/cite/events/us-japan-economic-relations-2021/');
    const list = [...walkElements(page)].find((element) => hasClass(element, 'cited-places'));
    if (!list) throw new Error('no list of places');
    const links = [...walkElements(list)].flatMap(({ attributes }) => attributes.get('href') ?? []);
    const places = [...walkElements(page)].filter((element) => hasClass(element, 'citation'));
    expect(links.length).toBeGreaterThan(100);
    expect(links).toEqual(places.map(({ attributes }) => `#${attributes.get('id') ?? ''}`));
    expect(textOf(page)).toContain('citations use a local one, http://localhost:4321/');
  });
});
