import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { currentReference } from '../../src/gate/current-reference.ts';
import { files, splitAddress } from '../../src/reference/addresses.ts';
import { formatNoteLabel } from '../../src/reference/note-label.ts';
import { writeBibtex, writeRis } from '../../src/views/cite/citation-files.ts';
import { listCitedPages, type CitedPage } from '../../src/views/cite/citation.ts';
import { currentEdition } from '../../src/gate/current-edition.ts';
import { readPublishedAt } from '../../src/site.ts';
import { builds } from '../support/builds/builds.ts';
import { readBuilt } from '../support/builds/built-site.ts';
import { parseHtml, textOf, walkElements } from '../support/html/html-tree.ts';

const reference = currentReference();
interface Item {
  id: string;
  title: string;
  URL: string;
  note?: string;
}

describe.each([builds.root, builds.base])('How to cite, at $siteUrl', (build) => {
  const pages = listCitedPages(reference, { ...readPublishedAt(build.siteUrl), edition: currentEdition() });
  const file = (path: string) => path.slice(1);
  const items = JSON.parse(readBuilt(build, file(files.csl))) as Item[];
  const itemsOf = ({ path }: CitedPage) => items.filter(({ URL: url }) => splitAddress(url).page.endsWith(path));
  const tell = (items: readonly Partial<Item>[]) => items.map(({ title, URL, note }) => ({ title, URL, note }));

  it('one file has every page and every place', () => {
    expect(items.map(({ URL }) => URL)).toEqual(pages.flatMap(({ citations }) => citations.map(({ url }) => url)));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it.each([
    [files.bibtex, '@bibtex/text', writeBibtex],
    [files.ris, '@ris/file', writeRis],
  ] as const)('%s says the same of every page, and could of every place', (path, forceType, write) => {
    const parse = (text: string) => tell(new Cite(text, { forceType }).data);
    expect(parse(readBuilt(build, file(path)))).toEqual(tell(items.filter(({ URL: url }) => !url.includes('#'))));
    for (const page of pages) expect(parse(write(page.citations)), page.path).toEqual(tell(itemsOf(page)));
  });

  it.each(pages.map((page) => [page.path, page] as const))(
    '%s: reference managers can take each place from the page',
    (_path, page) => {
      const tree = [...walkElements(parseHtml(readBuilt(build, `${file(page.citePath)}index.html`)))];
      const shown = tree.filter(({ name }) => name === 'pre').map((element) => textOf(element));
      const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
      expect(shown).toEqual(page.citations.flatMap((one) => [writeBibtex([one]), writeRis([one])].map(flat)));
    },
  );

  it.each(pages.map((page) => [page.path, page] as const))('%s: every place with a sign is there', (_path, page) => {
    const elements = [...walkElements(parseHtml(readBuilt(build, `${file(page.path)}index.html`)))];
    const cited = new Set(page.citations.map(({ id }) => id));
    const ids = elements
      .filter(({ attributes }) => attributes.get('class') === 'permalink')
      .map(({ attributes }) => attributes.get('href')?.slice(1) ?? '');
    // Lists that are derived from other entries are cited where their words stand; nobody cites menus.
    const derived = new Set(['statements', 'referred-to-by', 'sources', 'paragraphs']);
    const source = reference.sources.get(page.id);
    const isFurniture = (id: string) =>
      page.collection === 'sources' && source?.paragraphs[Number(id.slice(1)) - 1]?.role === 'furniture';
    expect(ids.filter((id) => !cited.has(id) && !derived.has(id) && !isFurniture(id))).toEqual([]);
    const tree = [...walkElements(parseHtml(readBuilt(build, `${file(page.citePath)}index.html`)))];
    const shown = new Set(tree.map(({ attributes }) => attributes.get('id')));
    expect(page.citations.filter(({ id }) => !shown.has(id ?? 'page'))).toEqual([]);
  });

  it('names the paragraphs as the notes of the pages do', () => {
    const wrong: string[] = [];
    for (const entry of reference.entries.values()) {
      const page = pages.find(({ path }) => path.endsWith(`/${entry.id}/`));
      const tree = [...walkElements(parseHtml(readBuilt(build, `${file(page?.citePath ?? '')}index.html`)))];
      for (const { id, sentences } of entry.statements) {
        const section = tree.find(({ attributes }) => attributes.get('id') === id);
        const text = section ? textOf(section).replace(/\s+/g, ' ') : '';
        for (const ref of sentences.flatMap(({ refs }) => refs)) {
          const [, heading = '', paragraph = ''] =
            /^.*?, (.*), (¶ \d+|heading)$/.exec(formatNoteLabel(reference, [ref])) ?? [];
          const number = Number(/\d+/.exec(paragraph)?.[0] ?? 0);
          const listed = text.includes(`${heading}, `) ? text.slice(text.indexOf(`${heading}, `) + heading.length) : '';
          const numbers = [...(/(?:¶ )([\d–, ]+)/.exec(listed)?.[1]?.matchAll(/(\d+)(?:–(\d+))?/g) ?? [])];
          if (!numbers.some(([, from, to]) => Number(from) <= number && number <= Number(to ?? from))) {
            wrong.push(`${entry.id}#${id}: ${heading}, ${paragraph}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
