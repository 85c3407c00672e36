import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { files, paths, withBase } from '../../src/reference/addresses.ts';
import { basePath, builds } from '../support/builds/builds.ts';
import { listPages, readBuilt } from '../support/builds/built-site.ts';
import { hasClass, parseHtml, textOf, walkElements, type HtmlElement } from '../support/html/html-tree.ts';

type Row = Record<'entry' | 'measure' | 'value' | 'as_of_in_words' | 'account_name' | 'cites', string>;

describe.each([builds.root, builds.moved])('The figures of the site at $siteUrl', (build) => {
  const folder = paths.figures.slice(1);
  const pages = listPages(build)
    .filter((page) => page.startsWith(folder))
    .map((page) => [...walkElements(parseHtml(readBuilt(build, page)))]);
  const csv = parseCsv<Row>(readBuilt(build, files.figures.slice(1)), { columns: true });
  const rowsOf = (page: HtmlElement[]) =>
    page
      .filter(({ name }) => name === 'tbody')
      .flatMap((body) => [...walkElements(body)])
      .filter(({ name, attributes }) => name === 'tr' && attributes.has('id'));
  const hrefs = (element: HtmlElement) =>
    [...walkElements(element)].flatMap(({ attributes }) => attributes.get('href') ?? []);

  /** What a row says, in the words of the table of data. */
  function readRow(row: HtmlElement): Row {
    const cells = [...walkElements(row)].filter(({ name }) => name === 'th' || name === 'td');
    const [about, measure, value, date, account] = cells.map((cell) =>
      textOf(cell, (inner) => hasClass(inner, 'source-links') || hasClass(inner, 'none')).trim(),
    );
    const [entry] = hrefs(row).map((href) => /\/(?:organizations|initiatives|events)\/([^/]+)\/$/.exec(href)?.[1]);
    expect(about).not.toBe('');
    return {
      entry: entry ?? '',
      measure: measure ?? '',
      value: value ?? '',
      as_of_in_words: date ?? '',
      account_name: account ?? '',
      cites: hrefs(row)
        .filter((href) => href.includes('/sources/'))
        .map((href) => href.replace(/^.*\/sources\/([a-z0-9-]+)\/#p(\d+)$/, '$1:$2'))
        .join('; '),
    };
  }
  const keyOf = ({ entry, measure, value, as_of_in_words, account_name, cites }: Row) =>
    [entry, measure, value, as_of_in_words, account_name, cites].join(' | ');

  it('stand in the tables exactly as in figures.csv, each once, with date, account and citation', () => {
    const shown = pages.flatMap((page) => rowsOf(page).map((row) => keyOf(readRow(row))));
    expect(csv.length).toBeGreaterThan(20);
    expect(shown.sort()).toEqual(csv.map(keyOf).sort());
  });

  it('have an address each, which the sign beside it leads to', () => {
    const rows = pages.flatMap(rowsOf);
    const ids = rows.map(({ attributes }) => attributes.get('id') ?? '');
    expect(ids.filter((id) => !/^of-[a-z0-9-]+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(csv.length);
    expect(rows.filter((row, at) => !hrefs(row).includes(`#${ids[at] ?? ''}`))).toEqual([]);
  });

  it('are counted before the tables, and lead to the table of data', () => {
    const [first] = pages;
    if (!first) throw new Error('no page of figures');
    const list = first.find((element) => hasClass(element, 'contents'));
    const counts = [...(list ? textOf(list) : '').matchAll(/\((\d+)\)/g)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(csv.length);
    const all = first.flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(all).toContain(withBase(files.figures, basePath(build)));
  });

  it('stand in one named table a page, with heads for columns and rows', () => {
    for (const page of pages) {
      const [table, ...others] = page.filter(({ name }) => name === 'table');
      if (!table) throw new Error('no table');
      expect(others).toEqual([]);
      expect(table.attributes.get('aria-label')).not.toBe('');
      const inside = [...walkElements(table)];
      const scopes = inside.filter(({ name }) => name === 'th').map(({ attributes }) => attributes.get('scope'));
      const count = (wanted: string) => scopes.filter((scope) => scope === wanted).length;
      expect(count('col')).toBe(5);
      expect(count('row')).toBe(rowsOf(page).length);
    }
  });
});
