import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JudgedQuery, SiteText } from './judge-answer.ts';
import { indexContent, openSearch, type OpenedSearch } from './open-search.ts';
import { describeScores, Scores } from './scores.ts';

const queries = JSON.parse(readFileSync('tests/search/queries.json', 'utf8')) as JudgedQuery[];

/** What held of all queries when this was last raised: it may rise, and not fall. */
const floors = { first: 0.97, amongThree: 0.99, rightPlace: 0.98 };

describe('the search, asked the judged queries', () => {
  let opened: OpenedSearch;
  const scores = new Scores();

  beforeAll(async () => {
    const content = await indexContent();
    opened = openSearch(content);
    const text = new SiteText(content.records);
    for (const query of queries) {
      const { pages } = await opened.search.ask(query.q, { limit: 10 });
      if (query.answer_kind === 'none') {
        scores.addNegative(query, pages.length === 0);
        continue;
      }
      const at = pages.findIndex((page) => text.answers(query, page));
      const rightPlace = pages.slice(0, 3).some((page) => text.answers(query, page) && text.linksRight(query, page));
      scores.add(query, at, rightPlace, pages[0]?.places[0]?.path ?? pages[0]?.path ?? 'nothing');
    }
    console.log(describeScores(scores));
  });
  afterAll(() => opened.close());

  it('puts a right answer first nearly always', () => {
    expect(scores.share('first')).toBeGreaterThanOrEqual(floors.first);
  });

  it('has a right answer among the first three, with hardly an exception', () => {
    expect(scores.share('amongThree')).toBeGreaterThanOrEqual(floors.amongThree);
  });

  it('links first to the place that says it', () => {
    expect(scores.share('rightPlace')).toBeGreaterThanOrEqual(floors.rightPlace);
  });

  it('finds nothing for what the site does not have', () => {
    expect(scores.strictNegativesAnswered()).toEqual([]);
  });
});
