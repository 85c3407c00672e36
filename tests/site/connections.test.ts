import { describe, expect, it } from 'vitest';
import { currentReference } from '../../src/gate/current-reference.ts';
import { nameOf, pathOf } from '../../src/reference/names-of.ts';
import { builds } from '../support/builds.ts';
import { readBuilt } from '../support/built-site.ts';
import { readTags } from '../support/html-tags.ts';

const reference = currentReference();
const html = readBuilt(builds.root, 'connections/index.html');
const linksOf = (page: string) => readTags(page).flatMap(({ attributes }) => attributes.get('href') ?? []);

/** The relations as the page lists them: who states it, and who is at the other end. */
const listed = html
  .slice(html.indexOf('id="organizations"'))
  .split(/(?=<h3 id="from-)/)
  .slice(1)
  .flatMap((part) => {
    const from = linksOf(part)[0] ?? '';
    return part
      .split('class="words"')
      .slice(1)
      .map((row) => `${from} ${linksOf(row)[0] ?? ''}`);
  });

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
      const read = (path: string) => linksOf(readBuilt(builds.root, `${path.slice(1)}index.html`));
      return !read(from).includes(to) || !read(to).some((link) => link.split('#')[0] === from);
    });
    expect(unseen).toEqual([]);
  });

  it('draws a link to every entry that it draws, by its whole title', () => {
    const drawn = [...html.matchAll(/<a class="k\d[^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)];
    const titles = new Map([...reference.entries.keys()].map((id) => [pathOf(reference, id), nameOf(reference, id)]));
    expect(drawn.length).toBeGreaterThan(60);
    for (const [, href = '', inside = ''] of drawn) {
      const letters = inside
        .replace(/<[^>]+>/g, ' ')
        .replace(/&amp;/g, '&')
        .replace(/&#39;/g, "'");
      expect(letters.replace(/\s/g, '')).toBe(titles.get(href)?.replace(/\s/g, ''));
    }
  });
});
