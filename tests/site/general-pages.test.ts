import { describe, expect, it } from 'vitest';
import { entryPath, kindPath, paths, personPath, topicPath } from '../../src/reference/addresses.ts';
import { currentContent } from '../../src/gate/current-reference.ts';
import { entryKinds, type Statement } from '../../src/reference/reference.ts';
import { builds } from '../support/builds.ts';
import { readBuilt } from '../support/built-site.ts';
import { hasClass, type HtmlElement, parseHtml, textOf, walkElements } from '../support/html-tree.ts';

const { reference, ledger } = currentContent();
const open = (path: string): HtmlElement => {
  const main = [...walkElements(parseHtml(readBuilt(builds.root, `${path.slice(1)}index.html`)))].find(
    ({ name }) => name === 'main',
  );
  if (!main) throw new Error(`${path} has no main part`);
  return main;
};
const textsOf = (page: HtmlElement, name: string) =>
  [...walkElements(page)].filter((element) => element.name === name).map((element) => textOf(element));

describe('The home page and the indexes of entries', () => {
  const disclaimers = [...reference.sources.values()].flatMap(({ disclaimer }) => disclaimer ?? []);

  it.each([paths.home, ...entryKinds.map(kindPath)])(
    '%s says whose the views are that it reports, in the words of the source',
    (path) => {
      const said = [...walkElements(open(path))].filter((element) => hasClass(element, 'disclaimer'));
      expect(disclaimers.length).toBeGreaterThan(0);
      expect(said.map((element) => textOf(element))).toEqual(disclaimers);
    },
  );
});

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const said = [...reference.entries.values()].flatMap(({ statements }) => statements);
const wordsOf = ({ sentences }: Statement): string => flat(sentences.map(({ text }) => text.trim()).join(' '));

describe('The page of positions', () => {
  it('gives every view and question whole', () => {
    const text = flat(textOf(open(paths.positions), ({ name }) => name === 'sup'));
    const views = said.filter(({ kind, topics }) => kind !== 'account' && topics.length > 0);
    expect(views.length).toBeGreaterThan(50);
    expect(views.filter((view) => !text.includes(wordsOf(view)))).toEqual([]);
  });
});

describe('The page of a topic', () => {
  const topics = [...reference.topics.values()];

  it.each(topics)('"$title" gives every statement whole, or all of them by their labels and says so', ({ id }) => {
    const text = flat(textOf(open(topicPath(id)), ({ name }) => name === 'sup'));
    const statements = said.filter((statement) => statement.topics.includes(id));
    const whole = statements.filter((statement) => text.includes(wordsOf(statement)));
    const isShort = text.includes('Each statement is named by its label');
    expect(isShort).toBe(statements.length > 30);
    expect(whole).toEqual(isShort ? [] : statements);
    expect(statements.filter(({ label }) => !text.includes(label))).toEqual([]);
  });

  it('heads the entries on it by their kind', () => {
    const heads = new Set(topics.flatMap(({ id }) => textsOf(open(topicPath(id)), 'h2')));
    expect(heads).toContain('Organizations');
    expect([...heads].filter((title) => title.endsWith('on this'))).toEqual([]);
  });
});

describe('A page that stands for one that has moved', () => {
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
    expect(textOf(page)).toContain('citations carry a local one, http://localhost:4321/');
  });
});

describe('The page of an organization', () => {
  it('leads to the page of everybody whose statements it lists, once', () => {
    let counted = 0;
    for (const entry of reference.entries.values()) {
      if (entry.kind !== 'organization') continue;
      const page = [...walkElements(open(entryPath(entry)))];
      const links = page.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.get('href'));
      const speakers = [...reference.people.values()].filter(
        ({ id, roles }) =>
          roles.some(({ organization }) => organization === entry.id) &&
          [...reference.entries.values()].some(({ statements }) => statements.some(({ by }) => by === id)),
      );
      const led = speakers.map(({ id }) => links.filter((href) => href === personPath(id)).length);
      expect(led, entry.id).toEqual(speakers.map(() => 1));
      counted += speakers.length;
    }
    expect(counted).toBeGreaterThan(3);
  });
});
