import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { files, paths } from '../../src/reference/addresses.ts';
import { builds } from '../support/builds.ts';
import { readBuilt } from '../support/built-site.ts';
import { readTags } from '../support/html-tags.ts';
import { hasClass, type HtmlElement, parseHtml, textOf, walkElements } from '../support/html-tree.ts';

type Row = Record<
  'entry' | 'entry_title' | 'field' | 'date_in_words' | 'target' | 'what' | 'cites' | 'address',
  string
>;

describe.each([builds.root, builds.base])('The timeline of the site at $siteUrl', (build) => {
  const rows = parseCsv<Row>(readBuilt(build, files.dates.slice(1)), { columns: true });
  const page = parseHtml(readBuilt(build, `${paths.timeline.slice(1)}index.html`));
  const elements = [...walkElements(page)];
  const items = elements.filter(({ attributes }) => attributes.has('data-kind'));
  const withoutNotes = (element: HtmlElement) => textOf(element, ({ name }) => name === 'sup');
  const inside = (element: HtmlElement, found: (inner: HtmlElement) => boolean) =>
    [...walkElements(element)].filter(found);
  const notes = new Map(
    elements
      .filter(({ attributes }) => /^note-\d+$/.test(attributes.get('id') ?? ''))
      .map((note) => [
        `#${note.attributes.get('id') ?? ''}`,
        inside(note, ({ name }) => name === 'a').flatMap(({ attributes }) => {
          const [, source, number] = /\/sources\/([a-z0-9-]+)\/#p(\d+)$/.exec(attributes.get('href') ?? '') ?? [];
          return source ? `${source}:${number ?? ''}` : [];
        }),
      ]),
  );

  /** What an item tells of one row: its title for an entry's own date, or a sentence. */
  const told = items.flatMap((item) => {
    const when =
      inside(item, (inner) => hasClass(inner, 'when'))
        .map(withoutNotes)[0]
        ?.trim() ?? '';
    const entry = inside(item, ({ name, attributes }) => {
      return name === 'a' && /\/(?:organizations|initiatives|events)\//.test(attributes.get('href') ?? '');
    })[0];
    const address = new URL(entry?.attributes.get('href') ?? '', build.siteUrl).href;
    return inside(item, ({ attributes }) => attributes.has('data-dated')).map((element) => {
      const isOwn = element.attributes.get('data-dated') === 'own';
      const cites = inside(
        element,
        ({ name, attributes }) => name === 'a' && (attributes.get('href') ?? '').startsWith('#note'),
      );
      return {
        when,
        address,
        what: isOwn && entry ? textOf(entry).trim() : withoutNotes(element).replace(/\s+/g, ' ').trim(),
        cites: [...new Set(cites.flatMap(({ attributes }) => notes.get(attributes.get('href') ?? '') ?? []))].join(
          '; ',
        ),
      };
    });
  });

  it('has every row of the table of dates exactly once, with its date, entry and sources', () => {
    const expected = rows.map(({ date_in_words, target, what, cites, address }) => ({
      when: date_in_words + (target === 'yes' ? ' (target)' : ''),
      address: address.replace(/#.*/, ''),
      what,
      cites,
    }));
    const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    expect(expected.length).toBeGreaterThan(30);
    expect(told.toSorted(byText)).toEqual(expected.toSorted(byText));
  });

  it('has an address for each item and year, and a mark in the drawing for each item', () => {
    const ids = items.map(({ attributes }) => attributes.get('id') ?? '');
    expect(new Set(ids).size).toBe(items.length);
    const marks = elements
      .filter((element) => hasClass(element, 'timeline-drawing'))
      .flatMap((drawing) => inside(drawing, ({ name }) => name === 'a'))
      .map(({ attributes }) => attributes.get('href')?.slice(1) ?? '');
    expect(marks.toSorted()).toEqual(ids.toSorted());
    const headings = elements.filter(({ name }) => name === 'h3').map(({ attributes }) => attributes.get('id'));
    expect(headings).toEqual(expect.arrayContaining(['y1910', 'y2013', 'y2021', 'ahead-2050']));
  });

  it('keeps what lay ahead apart', () => {
    const ahead = items.filter(({ attributes }) => attributes.get('data-kind')?.endsWith(' ahead'));
    const years = elements.filter(({ attributes }) => /^(?:y|ahead-)\d/.test(attributes.get('aria-labelledby') ?? ''));
    expect(years.length).toBeGreaterThan(10);
    for (const year of years) {
      const isAhead = year.attributes.get('aria-labelledby')?.startsWith('ahead-') ?? false;
      const own = inside(year, ({ attributes }) => attributes.has('data-kind'));
      expect(own.every((item) => ahead.includes(item) === isAhead)).toBe(true);
    }
    expect(ahead.length).toBeGreaterThan(0);
  });
});

describe('The script of the timeline', () => {
  it('is small, and on no other page', () => {
    const scriptsOf = (page: string) =>
      readTags(readBuilt(builds.root, page))
        .filter(({ name }) => name === 'script')
        .flatMap(({ attributes }) => attributes.get('src')?.slice(1) ?? []);
    const home = scriptsOf('index.html');
    const own = scriptsOf(`${paths.timeline.slice(1)}index.html`).filter((file) => !home.includes(file));
    expect(own.length).toBeGreaterThan(0);
    for (const file of own) expect(readBuilt(builds.root, file).length).toBeLessThan(5_000);
  });
});
