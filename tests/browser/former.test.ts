import { describe, expect, it } from 'vitest';
import { builds } from '../support/builds/builds.ts';
import { readBuilt } from '../support/builds/built-site.ts';
import { readTags } from '../support/html/html-tree.ts';
import { arrive, open, page, site, useSite } from '../support/browser/use-site.ts';

describe('A reader with scripts who follows the address', () => {
  useSite(builds.moved);

  it.each(['', '#criticism'])(
    'of a page that was merged into another comes straight to the new place (%s), and Back leads to where they came from',
    async (part) => {
      await open('names/');
      await open(`initiatives/buy-american/${part}`);
      await arrive(`initiatives/airport-modernization/${part}`);
      await page.goBack();
      await arrive('names/');
    },
  );

  it('of a page that is gone stays there and reads why', async () => {
    await page.goto(site.url('initiatives/energy-efficiency-tax-incentives/#sources'), { waitUntil: 'networkidle' });
    await arrive('initiatives/energy-efficiency-tax-incentives/#sources');
    expect(await page.getByRole('main').innerText()).toContain('has been removed: It was one sentence of the event.');
  });

  it('of a section that has moved to another page finds a link at the end of the old page', async () => {
    await open('organizations/jama/#question');
    expect(await page.locator(':target').isVisible()).toBe(true);
    await page.locator(':target a').click();
    await arrive('organizations/keidanren/#question');
  });
});

describe('A reader without scripts who follows the address', () => {
  useSite(builds.moved, { javaScriptEnabled: false });

  it('of a page that was merged into another finds the link to the new place of each part', async () => {
    await open('initiatives/buy-american/#criticism');
    await page.locator(':target a').click();
    await arrive('initiatives/airport-modernization/#criticism');
    expect(await page.locator(':target').innerText()).toContain('Criticism');
  });

  it('of a page without parts that has moved is led on at once', async () => {
    await open('who/');
    await arrive('names/');
  });
});

describe('The feed of changes, read by the parser of a browser', () => {
  useSite(builds.moved, { bypassCSP: true });

  it('is well-formed Atom: every element that RFC 4287 asks for, once, and addresses below the base path', async () => {
    await open('404.html');
    const feed = await page.evaluate(
      (xml) => {
        const atom = 'http://www.w3.org/2005/Atom';
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        const read = (element: Element) => {
          const children = [...element.children].filter(({ namespaceURI }) => namespaceURI === atom);
          const texts = (name: string) =>
            children.filter(({ localName }) => localName === name).map(({ textContent }) => textContent);
          const links = children
            .filter(({ localName }) => localName === 'link')
            .map((link) => [link.getAttribute('rel'), link.getAttribute('href')]);
          return {
            names: children.map(({ localName }) => localName),
            id: texts('id'),
            title: texts('title'),
            updated: texts('updated'),
            links,
          };
        };
        const root = parsed.documentElement;
        return {
          broken: parsed.querySelector('parsererror')?.textContent ?? null,
          name: `${root.namespaceURI ?? ''} ${root.localName}`,
          author: root.querySelector('author > name')?.textContent,
          feed: read(root),
          entries: [...root.querySelectorAll('entry')].map(read),
          html: [...root.querySelectorAll('entry > content[type=html]')].map(({ textContent }) => textContent),
        };
      },
      readBuilt(builds.moved, 'changes/feed.xml'),
    );
    expect(feed).toMatchObject({
      broken: null,
      name: 'http://www.w3.org/2005/Atom feed',
      author: 'External Relations Reference',
    });
    const home = 'http://localhost:4321/some/base/';
    expect(feed.feed.links).toEqual([
      ['self', `${home}changes/feed.xml`],
      ['alternate', `${home}changes/`],
    ]);
    for (const { id, title, updated } of [feed.feed, ...feed.entries]) {
      expect([id.length, title.length, updated.length]).toEqual([1, 1, 1]);
      expect(updated[0]).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
      expect(id[0]).toMatch(/^http:\/\/localhost:4321\/some\/base\/changes\//);
    }
    expect(feed.entries.map(({ id }) => id[0])).toEqual([
      `${home}changes/#edition-2024-02-28`,
      `${home}changes/#edition-2024-01-31`,
    ]);
    expect(new Set(feed.entries.map(({ links }) => links[0]?.[0]))).toEqual(new Set(['alternate']));
    expect(feed.feed.updated[0]).toBe('2024-02-28T00:00:00Z');
    const hrefs = feed.html.flatMap((html) => readTags(html).flatMap(({ attributes }) => attributes.get('href') ?? []));
    expect(hrefs.length).toBeGreaterThan(50);
    expect(hrefs.filter((href) => !href.startsWith(home))).toEqual([]);
  });
});
