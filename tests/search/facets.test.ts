import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/search/engine/answer.client.ts';
import { facetNames } from '../../src/search/format/facets.ts';
import type { View } from '../../src/search/engine/find-pages.client.ts';
import type { SearchRecord } from '../../src/search/index/search-record.ts';
import { indexContent, openSearch, type OpenedSearch } from './open-search.ts';

let opened: OpenedSearch;
let records: SearchRecord[];
beforeAll(async () => {
  const content = await indexContent();
  records = content.records;
  opened = openSearch(content);
  await opened.search.loadFacets();
});
afterAll(() => opened.close());

const ask = (query: string, view: Partial<View> = {}): Promise<Answer> =>
  opened.search.ask(query, { limit: 500, ...view });
const paths = (answer: Answer): string[] => answer.pages.map(({ path }) => path).sort();
const recordAt = (path: string) => records.find(({ url }) => url === path);

describe('facets', () => {
  it.each(['infrastructure', 'Hitachi', 'trade agreements', '"Buy American"', '2013', ''])(
    'tell for "%s" as many pages as the choice of each value then finds',
    async (query) => {
      const choice = query === '' ? { topic: 'trade' } : {};
      const { facets } = await ask(query, choice);
      for (const name of facetNames) {
        for (const { id, pages } of facets?.[name] ?? []) {
          const narrowed = await ask(query, { ...choice, [name]: id });
          expect(narrowed.pages.length, `${name} ${id}`).toBe(pages);
        }
      }
      expect(facets?.organization.length).toBeGreaterThan(0);
    },
  );

  it('lead only to sections and statements that have what is chosen', async () => {
    const { pages } = await ask('infrastructure', {
      topic: 'us-infrastructure',
      organization: 'nec-corporation-of-america',
    });
    expect(pages.length).toBeGreaterThan(0);
    for (const { path } of pages.flatMap(({ places }) => places)) {
      expect(recordAt(path)?.topics, path).toContain('us-infrastructure');
      expect(recordAt(path)?.organizations, path).toContain('nec-corporation-of-america');
    }
  });

  it('work together: each one more leaves the same pages or fewer', async () => {
    const topic = await ask('Hitachi', { topic: 'trade' });
    const both = await ask('Hitachi', { topic: 'trade', year: '2013' });
    expect(both.pages.length).toBeGreaterThan(0);
    expect(both.pages.length).toBeLessThan(topic.pages.length);
    expect(paths(topic)).toEqual(expect.arrayContaining(paths(both)));
    const kind = await ask('Hitachi', { topic: 'trade', kind: 'event' });
    expect(kind.pages.every((page) => page.kind === 'event')).toBe(true);
    expect(kind.pages.length).toBe(topic.counts.get('event'));
  });

  it('browse without words: every page with the topic, and no other', async () => {
    const { pages, outcome } = await ask('', { topic: 'biometrics' });
    const expected = records.filter(({ topics }) => topics.includes('biometrics')).map(({ page }) => page.title);
    expect(outcome).toBe('found');
    expect(pages.map(({ title }) => title).sort()).toEqual([...new Set(expected)].sort());
    expect(pages.every(({ places }) => places.length > 0)).toBe(true);
  });

  it('leave nothing for a value that does not exist, and say so', async () => {
    const answer = await ask('Hitachi', { topic: 'nonsense' });
    expect(answer).toMatchObject({ outcome: 'found', pages: [] });
    expect((await ask('zzzxxx', { topic: 'trade' })).outcome).toBe('nothing');
  });
});

describe('the year', () => {
  it('of an event is that of everything told of it, whatever other years stand there', async () => {
    const { pages } = await ask('Takahashi headquarters Dallas', { year: '2021', kind: 'event' });
    expect(pages[0]?.places[0]?.path).toBe('/events/us-japan-economic-relations-2021/#takahashi-dallas-headquarters');
    const told = records.filter(({ page }) => page.path.endsWith('/us-japan-economic-relations-2021/'));
    expect(told.filter(({ years }) => !years.includes('2021'))).toEqual([]);
  });

  it('is not lent to a place by another on the page', () => {
    for (const { url, content, years, date } of records) {
      const said = years.filter((year) => content.includes(year) || date?.written.includes(year));
      expect(said, url).toEqual(years);
    }
  });
});

describe('more of the list', () => {
  it.each(['Hitachi', 'infrastructure', 'Japan', '"trade"'])(
    'leaves for "%s" what stood above as it was',
    async (query) => {
      for (const sort of ['relevance', 'date'] as const) {
        const shown = [10, 20, 30, 40].map(async (limit) => (await ask(query, { sort, limit })).pages);
        const lists = (await Promise.all(shown)).map((pages) => pages.map(({ path }) => path));
        for (const list of lists) expect(lists.at(-1)?.slice(0, list.length), sort).toEqual(list);
      }
    },
  );
});

describe('the order by date', () => {
  it('begins with the latest, and ends with what has no date', async () => {
    const { pages } = await ask('Hitachi', { sort: 'date' });
    const years = pages.map(({ date }) => Number(/\d{4}/.exec(date ?? '')?.[0] ?? 0));
    expect(years).toEqual([...years].sort((a, b) => b - a));
    expect(years.filter((year) => year > 0).length).toBeGreaterThan(10);
    expect(paths(await ask('Hitachi', { sort: 'date' }))).toEqual(paths(await ask('Hitachi')));
  });

  it('keeps the precision of each date, and takes no target for one', async () => {
    const { pages } = await ask('Hitachi', { sort: 'date' });
    const dates = new Set(pages.flatMap(({ date }) => date ?? []));
    expect(dates).toContain('fiscal 2013');
    expect(dates).not.toContain('2013');
    expect([...dates].filter((date) => /20[3-9]\d/.test(date))).toEqual([]);
  });

  it('shows no date by relevance', async () => {
    expect((await ask('Hitachi')).pages.every(({ date }) => date === null)).toBe(true);
  });
});
