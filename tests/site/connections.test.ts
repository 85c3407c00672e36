import { describe, expect, it } from 'vitest';
import { currentReference } from '../../src/gate/current-reference.ts';
import { nameOf, pathOf } from '../../src/reference/names-of.ts';
import { builds } from '../support/builds/builds.ts';
import { readBuilt } from '../support/builds/built-site.ts';
import { hasClass, type HtmlElement, parseHtml, textOf, walkElements } from '../support/html/html-tree.ts';

const reference = currentReference();
const page = parseHtml(readBuilt(builds.root, 'connections/index.html'));
const inside = (element: HtmlElement, isWanted: (inner: HtmlElement) => boolean) =>
  [...walkElements(element)].filter(isWanted);
const linksOf = (element: HtmlElement) =>
  [...walkElements(element)].flatMap(({ attributes }) => attributes.get('href') ?? []);

/** The relations as the page lists them: who states it, and who is at the other end. */
const listed = inside(page, ({ children }) => children.some(isStating)).flatMap((part) => {
  const from = linksOf(part)[0] ?? '';
  const rows = inside(part, ({ children }) => children.some((child) => isElement(child) && hasClass(child, 'words')));
  return rows.map((row) => `${from} ${linksOf(row)[0] ?? ''}`);
});

function isElement(child: HtmlElement | string): child is HtmlElement {
  return typeof child !== 'string';
}

/** The heading of the relations that an entry states. */
function isStating(child: HtmlElement | string): boolean {
  return isElement(child) && child.name === 'h3' && (child.attributes.get('id') ?? '').startsWith('from-');
}

describe('The page of connections', () => {
  it('lists every relation of the model once, both ends linked', () => {
    const stated = [...reference.entries.values()].flatMap((entry) =>
      entry.relations.map(({ to }) => `${pathOf(reference, entry.id) ?? ''} ${pathOf(reference, to) ?? ''}`),
    );
    expect(listed.sort()).toEqual(stated.sort());
  });

  it('is borne out by the pages at both ends of every relation', () => {
    const unseen = listed.filter((pair) => {
      const [from = '', to = ''] = pair.split(' ');
      const read = (path: string) => linksOf(parseHtml(readBuilt(builds.root, `${path.slice(1)}index.html`)));
      return !read(from).includes(to) || !read(to).some((link) => link.split('#')[0] === from);
    });
    expect(unseen).toEqual([]);
  });

  it('draws a link to every entry that it draws, by its whole title', () => {
    const drawn = inside(page, ({ name, attributes }) => name === 'a' && /^k\d/.test(attributes.get('class') ?? ''));
    const titles = new Map([...reference.entries.keys()].map((id) => [pathOf(reference, id), nameOf(reference, id)]));
    expect(drawn.length).toBeGreaterThan(60);
    for (const link of drawn) {
      const title = titles.get(link.attributes.get('href') ?? '');
      expect(textOf(link).replace(/\s/g, '')).toBe(title?.replace(/\s/g, ''));
    }
  });
});
