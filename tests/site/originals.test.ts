import { describe, expect, it } from 'vitest';
import { paragraphPath, paths, sourcePath } from '../../src/reference/addresses.ts';
import { currentReference } from '../../src/gate/current-reference.ts';
import { archiveAddress, originalAddress } from '../../src/reference/originals.ts';
import { describeFinding } from '../../src/reference/source-words.ts';
import { builds } from '../support/builds/builds.ts';
import { listPages, readBuilt } from '../support/builds/built-site.ts';
import { isElsewhere, listLinks } from '../support/html/entry-page.ts';
import { hasClass, type HtmlElement, parseHtml, textOf, walkElements } from '../support/html/html-tree.ts';

const build = builds.root;
const sources = [...currentReference().sources.values()];
/** Of each paragraph, by the path of its record: the address in the original. */
const originals = new Map(
  sources.flatMap((source) =>
    source.paragraphs.map(({ number }) => [
      paragraphPath({ source: source.id, paragraph: number }),
      originalAddress(source, number),
    ]),
  ),
);
const openFile = (file: string): HtmlElement => parseHtml(readBuilt(build, file));
const open = (path: string): HtmlElement => openFile(`${path.slice(1)}index.html`);
const find = (page: HtmlElement, isWanted: (element: HtmlElement) => boolean): HtmlElement[] =>
  [...walkElements(page)].filter(isWanted);
const plain = (text: string): string => text.replace(/\s+/g, ' ');

describe('The notes of', () => {
  const noted = listPages(build)
    .map((page) => ({ page, tree: openFile(page) }))
    .filter(({ tree }) => find(tree, (element) => hasClass(element, 'notes')).length > 0);

  it.each(noted)('$page lead from each paragraph to the same in its original', ({ tree }) => {
    const links = find(tree, (element) => hasClass(element, 'notes')).flatMap(listLinks);
    const records = links.filter((href) => !isElsewhere(href));
    expect(links).toEqual(records.flatMap((record) => [record, originals.get(record)]));
  });

  it.each(noted)(
    '$page are told whose documents they are at its end, with where they are and what is known of them',
    ({ tree }) => {
      const cited = sources.filter(({ id }) =>
        find(tree, (element) => hasClass(element, 'notes')).some((list) =>
          listLinks(list).some((href) => href.startsWith(`${sourcePath(id)}#`)),
        ),
      );
      const [told] = find(tree, ({ attributes }) => attributes.get('aria-labelledby') === 'sources');
      expect(cited.length).toBeGreaterThan(0);
      expect(told && listLinks(told)).toEqual(
        expect.arrayContaining(cited.flatMap(({ id, url = '' }) => [sourcePath(id), url])),
      );
    },
  );
});

describe('A link to an original', () => {
  it('finds the paragraph by the words of its record, and only where these have none leads to the whole', () => {
    for (const source of sources) {
      for (const { number, locator } of source.paragraphs) {
        const [address, words] = (originalAddress(source, number) ?? '').split('#:~:text=');
        expect(address).toBe(source.url);
        expect(words === undefined ? undefined : decodeURIComponent(words)).toBe(locator);
        // These have a meaning of their own in a text fragment.
        expect(words ?? '').not.toMatch(/[-,&\s]/);
      }
    }
  });
});

describe('The page of a source', () => {
  it.each(sources)('$shortTitle leads from every body paragraph to the same in the original', (source) => {
    const page = open(sourcePath(source.id));
    const wrong = source.paragraphs.filter(({ number, role, locator }) => {
      const [item] = find(page, ({ attributes }) => attributes.get('id') === `p${number}`);
      const away = item ? listLinks(item).filter(isElsewhere) : [];
      const isLed = role === 'body' || locator !== undefined;
      return away.join(' ') !== (isLed ? originalAddress(source, number) : '');
    });
    expect(wrong).toEqual([]);
  });

  it.each(sources)(
    '$shortTitle gives the address, other editions and where copies are, and how it was found',
    (source) => {
      const page = open(sourcePath(source.id));
      const editions = (source.editions ?? []).map(({ url }) => url);
      expect(listLinks(page)).toEqual(
        expect.arrayContaining([source.url, archiveAddress(source.url ?? ''), ...editions]),
      );
      expect(textOf(page)).toContain(plain(describeFinding(source)));
      expect(textOf(page)).toContain('on another site and may have moved or changed');
    },
  );
});

describe('The home page, the list of sources and the page about the reference', () => {
  it.each([paths.home, paths.sources, paths.about])('%s leads to every original', (path) => {
    const links = listLinks(open(path));
    expect(sources.filter(({ url }) => url && !links.includes(url))).toEqual([]);
  });
});
