import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/search/engine/answer.client.ts';
import { indexContent, openSearch, type IndexedContent, type OpenedSearch } from './open-search.ts';

describe('what somebody may type', () => {
  let content: IndexedContent;
  let opened: OpenedSearch;
  beforeAll(async () => {
    content = await indexContent();
    opened = openSearch(content);
  });
  afterAll(() => opened.close());

  const ask = (query: string, kind?: string): Promise<Answer> => opened.search.ask(query, { limit: 10, kind });
  const firstPath = async (query: string): Promise<string | undefined> => (await ask(query)).pages[0]?.path;

  it.each(['', '   ', '"', '""', '?!*', '\u0000', '\u200b', '“ ”'])('nothing is asked by %j', async (query) => {
    expect((await ask(query)).outcome).toBe('idle');
  });

  it('only words that stand everywhere ask nothing, and are told apart from an empty search', async () => {
    expect(await ask('what is the')).toMatchObject({ outcome: 'idle', onlyStopWords: true });
  });

  it.each([
    'x'.repeat(10_000),
    'meti '.repeat(2_000),
    '[a-z]+(.*){2,}$^|\\',
    '<img src=x onerror=alert(1)>',
    '👩‍👩‍👧‍👦 🇯🇵',
    'שלום עולם مرحبا',
    '\ud800 half \udfff',
    '%E0%A4%A',
    'hitachi\u0000meti\u0000',
    '\u202egnirts \u2066meti\u2069',
    '\ufeffmeti\u200b\u00ad',
    '"'.repeat(10_000),
    ' '.repeat(10_000),
    '%'.repeat(10_000),
    'a-'.repeat(5_000),
    '1,'.repeat(5_000),
    '.'.repeat(10_000),
    'U.S.'.repeat(2_500),
    '👩‍👩‍👧‍👦'.repeat(1_000),
    'e\u0301'.repeat(5_000),
    `"${'meti '.repeat(2_000)}"`,
    '__proto__ constructor toString',
    'a b c d e f g h i j k l m n o p q r s t u v w x y z',
  ])('%.20j breaks nothing', async (query) => {
    // Time of this thread, not of the clock: other work on the machine does not count.
    const started = process.threadCpuUsage();
    const { outcome } = await ask(query);
    expect(['idle', 'found', 'nothing']).toContain(outcome);
    const { user, system } = process.threadCpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(2000);
  });

  it('null bytes, marks of direction and soft hyphens do not hide a word', async () => {
    const expected = await firstPath('meti');
    for (const query of ['\u0000meti', '\ufeffmeti\u200b', '\u2066meti\u2069', 'meti\u0000\u0000']) {
      expect(await firstPath(query), JSON.stringify(query)).toBe(expected);
    }
  });

  it('curly quotation marks mean what straight ones mean', async () => {
    const [straight, curly] = [await ask('"control tower"'), await ask('“control tower”')];
    expect(curly.pages.map(({ path }) => path)).toEqual(straight.pages.map(({ path }) => path));
    expect(straight.outcome).toBe('found');
  });

  it('a phrase is not found where its words only stand apart', async () => {
    expect((await ask('tower control')).outcome).toBe('found');
    expect((await ask('"tower control"')).outcome).toBe('nothing');
  });

  it('a kind narrows the list and leaves the counts of all kinds', async () => {
    const [all, events] = [await ask('keidanren'), await ask('keidanren', 'event')];
    expect(events.pages.length).toBeGreaterThan(0);
    expect(events.pages.every(({ kind }) => kind === 'event')).toBe(true);
    expect(Object.fromEntries(events.counts)).toEqual(Object.fromEntries(all.counts));
    expect(events.pages).toHaveLength(all.counts.get('event') ?? -1);
  });

  it('a typing error is corrected, and said', async () => {
    const { corrections, pages } = await ask('Keidenran');
    expect(corrections).toEqual([{ typed: 'Keidenran', used: 'Keidanren' }]);
    expect(pages[0]?.title).toBe('Keidanren');
  });

  it('a word that no page has is left out, and said, when the others tell enough', async () => {
    const { leftOut, pages } = await ask('keidanren indonesia anniversary zzyzx');
    expect(leftOut).toEqual(['zzyzx']);
    expect(pages.map(({ title }) => title)).toContain(
      'Visit to Indonesia for the 55th anniversary of diplomatic relations',
    );
  });

  it.each([
    ['350000', '350,000'],
    ['$78.6bn', '$78.6 billion'],
    ['FY2011', 'fiscal year 2011'],
    ['2021-05-20', 'May 20, 2021'],
    ['50–52 percent', '50-52%'],
    ['netzero', 'net-zero'],
    ['Bogota', 'Bogotá'],
    ['white list', 'whitelist'],
  ])('%s finds what %s finds', async (one, other) => {
    expect(await firstPath(one)).toBeDefined();
    expect(await firstPath(one)).toBe(await firstPath(other));
  });

  it('a name in Japanese script leads to its page, which says so', async () => {
    const { pages } = await ask('経団連');
    expect(pages[0]).toMatchObject({ title: 'Keidanren', alsoNamed: ['経団連'] });
  });

  it('the words found are marked in the excerpt', async () => {
    const { pages } = await ask('undersea cables');
    const marked = pages[0]?.places[0]?.excerpt.filter((piece) => piece.marked).map(({ text }) => text);
    expect(marked).toEqual(expect.arrayContaining(['undersea', 'cables']));
  });

  it('every page is found by its title', async () => {
    const lost: string[] = [];
    for (const title of new Set(content.records.map(({ page }) => page.title))) {
      const { pages } = await ask(title.replaceAll('"', ''));
      if (pages[0]?.title.replaceAll('’', "'") !== title.replaceAll('’', "'"))
        lost.push(`${title}: ${pages[0]?.title}`);
    }
    expect(lost).toEqual([]);
  });

  it.each(['tariffs', 'customs duties', 'what tariffs are criticised?'])(
    '%s finds no place that has nothing but a word of the same stem, such as "important"',
    async (query) => {
      const { pages } = await ask(query);
      const words = pages.flatMap(({ places }) => places.flatMap((place) => place.words));
      expect(pages.length).toBeGreaterThan(2);
      expect(words.filter((word) => /^(?:important|importance|critical|customers?)$/i.test(word))).toEqual([]);
    },
  );

  it('a corrected word finds what it would have found, had it been typed', async () => {
    const pathsOf = async (query: string) => (await ask(query)).pages.map(({ path }) => path);
    expect(await pathsOf('goverment institutions')).toEqual(await pathsOf('government institutions'));
    expect((await ask('lobying')).corrections).toEqual([{ typed: 'lobying', used: 'lobbying' }]);
    expect(await pathsOf('lobying')).toEqual(await pathsOf('lobbying'));
  });

  it('"how many" is answered by the table of figures', async () => {
    expect((await ask('how many employees does Hitachi have')).pages[0]?.places[0]?.path).toBe(
      '/organizations/hitachi/#figures',
    );
  });
});
