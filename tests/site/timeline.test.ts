import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { files, paths } from '../../src/reference/addresses.ts';
import { builds } from '../support/builds/builds.ts';
import { readBuilt } from '../support/builds/built-site.ts';
import { readTags, hasClass, type HtmlElement, parseHtml, textOf, walkElements } from '../support/html/html-tree.ts';

type Row = Record<
  'entry' | 'entry_title' | 'field' | 'date_in_words' | 'target' | 'what' | 'cites' | 'address',
  string
>;

describe.each([builds.root, builds.moved])('The timeline of the site at $siteUrl', (build) => {
  const rows = parseCsv<Row>(readBuilt(build, files.dates.slice(1)), { columns: true });
  const page = parseHtml(readBuilt(build, `${paths.timeline.slice(1)}index.html`));
  const elements = [...walkElements(page)];
  const items = elements.filter(({ attributes }) => attributes.has('data-kind'));
  const inside = (element: HtmlElement, found: (inner: HtmlElement) => boolean) =>
    [...walkElements(element)].filter(found);
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  const entryOf = (item: HtmlElement) => {
    const link = inside(item, ({ name, attributes }) => {
      return name === 'a' && /\/(?:organizations|initiatives|events)\//.test(attributes.get('href') ?? '');
    })[0];
    return new URL(link?.attributes.get('href') ?? '', build.siteUrl).href;
  };
  /** The row around an item, which has its date. */
  const rowOf = (item: HtmlElement) =>
    elements.find((row) => row.name === 'tr' && (row === item || inside(row, (inner) => inner === item).length > 0));

  it('tells every row of the table of dates in the item of its entry and date, with its sources', () => {
    expect(rows.length).toBeGreaterThan(30);
    const untold = rows.filter(({ date_in_words, target, field, what, cites, address }) => {
      const when = date_in_words + (target === 'yes' ? ' (target)' : '');
      const fitting = items.filter((item) => {
        const row = rowOf(item);
        const [date] = row ? inside(row, (inner) => hasClass(inner, 'when')) : [];
        return entryOf(item) === address.replace(/#.*/, '') && date && flat(textOf(date)) === when;
      });
      const [item] = fitting;
      if (!item || fitting.length !== 1) return true;
      const cited = inside(item, ({ name }) => name === 'a').flatMap(({ attributes }) => {
        const [, source, number] = /\/sources\/([a-z0-9-]+)\/#p(\d+)$/.exec(attributes.get('href') ?? '') ?? [];
        return source ? `${source}:${number ?? ''}` : [];
      });
      const isTold = field !== 'dated fact' || flat(textOf(item)).includes(flat(what));
      return !isTold || !cites.split('; ').every((cite) => cited.includes(cite));
    });
    expect(untold).toEqual([]);
    expect(items.length).toBe(
      new Set(rows.map(({ address, date_in_words }) => address.replace(/#.*/, '') + date_in_words)).size,
    );
  });

  it('has an address for each item and year, and every mark in the drawings leads to an item', () => {
    const ids = items.map(({ attributes }) => attributes.get('id') ?? '');
    expect(new Set(ids).size).toBe(items.length);
    const marks = elements
      .filter((element) => hasClass(element, 'timeline-drawing'))
      .flatMap((drawing) => inside(drawing, ({ name }) => name === 'a'))
      .map(({ attributes }) => attributes.get('href')?.slice(1) ?? '');
    expect(marks.length).toBeGreaterThan(30);
    expect(marks.filter((id) => !ids.includes(id))).toEqual([]);
    const years = elements.filter(({ name }) => name === 'tbody').map(({ attributes }) => attributes.get('id'));
    expect(years).toEqual(expect.arrayContaining(['y1910', 'y2013', 'y2021', 'ahead-2050']));
  });

  it('keeps what lay ahead apart', () => {
    const ahead = items.filter(({ attributes }) => attributes.get('data-kind')?.endsWith(' ahead'));
    const years = elements.filter(({ name }) => name === 'tbody');
    expect(years.length).toBeGreaterThan(10);
    for (const year of years) {
      const isAhead = year.attributes.get('id')?.startsWith('ahead-') ?? false;
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
