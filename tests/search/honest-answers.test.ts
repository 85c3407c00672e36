import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/search/engine/answer.client.ts';
import { indexContent, openSearch, type OpenedSearch } from './open-search.ts';

describe('what a search says of its answer', () => {
  let opened: OpenedSearch;
  beforeAll(async () => {
    opened = openSearch(await indexContent());
  });
  afterAll(() => opened.close());
  const ask = (query: string): Promise<Answer> => opened.search.ask(query, { limit: 10 });
  const firstPlace = async (query: string): Promise<string> => (await ask(query)).pages[0]?.places[0]?.path ?? '';

  it('a function word is left out without a word about it', async () => {
    for (const word of ['too', 'really', 'still', 'quite']) {
      expect(await ask(`${word} many state rules`)).toMatchObject({ outcome: 'found', leftOut: [] });
    }
  });

  it.each([
    ['privacy law reform in Japan', 'reform', /personal-information/],
    ['is facial recognition less accurate for dark skin', 'dark', /skin-types/],
    ['patchwork of state rules slowing climate action', 'slowing', /state-by-state/],
    ['high import duties scare away overseas investors', 'scare', /excessive-tariffs/],
    ['fixing highways and crossings is not enough, invest in the digital side too', 'crossings', /beyond-roads/],
  ])('%s: a detail that no page has is told, and the rest is shown', async (query, leftOut, path) => {
    expect((await ask(query)).leftOut).toEqual([leftOut]);
    expect(await firstPlace(query)).toMatch(path);
  });

  it.each([
    'What did Mizoguchi say about Taiwan?',
    'Kyoto Protocol',
    'Hitachi lobbying expenditure',
    'Tokyo Olympics',
    'foreign agents registration act filing',
    'housing prices in Tokyo',
  ])('%s: nothing is shown where what is asked for is missing', async (query) => {
    expect((await ask(query)).outcome).toBe('nothing');
  });

  it('no word is said to be read as another that stands on a page shown, or only shares its beginning', async () => {
    expect((await ask('office monitoring US legislation')).readings).toEqual([]);
    expect((await ask('why a company needs friends in government')).readings).toEqual([]);
    expect(await firstPlace('metro train order in the US capital')).toMatch(/railcars/);
    expect((await ask('war stock')).waysOn).not.toContain('warmer');
  });

  it.each([
    ['What did the panel say about human rights and business decisions?', /takahashi-principles/],
    ['What does Mizoguchi think of Biden’s Buy American plan?', /buy-american-impact/],
  ])('%s: what was said comes before pages and questions', async (query, path) => {
    expect(await firstPlace(query)).toMatch(path);
  });

  it.each(['How many people attended the event?', 'number of employees of JR Automation', 'CEO of Daikin'])(
    '%s: what is shown is said to be but the nearest',
    async (query) => {
      expect((await ask(query)).isUntold).toBe(true);
    },
  );

  it.each(['How many people work for NEC?', 'How many R&D laboratories did Hitachi have?', 'chairman of Hitachi'])(
    '%s: is told',
    async (query) => {
      expect(await ask(query)).toMatchObject({ outcome: 'found', isUntold: false });
    },
  );

  it.each(['HVAC', 'COE', '5G', 'inverter', 'fiscal year'])(
    '%s: the definition of a term typed alone is among the first two',
    async (query) => {
      const paths = (await ask(query)).pages.slice(0, 2).flatMap(({ places }) => places[0]?.path ?? []);
      expect(paths.join(' ')).toContain('/glossary/#');
    },
  );

  it.each([
    ['Which associations is Hitachi a member of?', /#associations/],
    ['memberships of Hitachi', /#associations/],
    ['Hticahi', /\/hitachi\//],
    ['COE meaning', /\/glossary\/#center-of-excellence/],
  ])('%s: leads to the place that answers', async (query, path) => {
    const [page] = (await ask(query)).pages;
    expect(page?.places[0]?.path ?? page?.path).toMatch(path);
  });
});
