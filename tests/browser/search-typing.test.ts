import { beforeAll, describe, expect, it } from 'vitest';
import { builds } from '../support/builds/builds.ts';
import { open, page, useSite } from '../support/browser/use-site.ts';

useSite(builds.root, { keepsPage: true });

/** Half of them end in a word that is no beginning of any, or in a name. */
const queries =
  `carbon emissions by daikin|keidanren|METI|how many people work for nec|samsung|WTO|2021-05-20|$78.6 billion
  |paris agreement|face recognition accuracy|Keidenran|timeline`
    .split('|')
    .map((query) => query.trim());

/** Milliseconds between two letters of someone who types at an ordinary pace. */
const pace = 200;

/** Everything that the live region has said since this was called. */
async function record() {
  return page.locator('[data-search-status]').evaluateHandle((status) => {
    const said: string[] = [];
    new MutationObserver(() => status.textContent && said.push(status.textContent)).observe(status, {
      childList: true,
    });
    return said;
  });
}

describe('the search, while somebody types', () => {
  beforeAll(async () => {
    await page.clock.install({ time: 0 });
    await open('search/?q=hitachi');
    await page.locator('[data-search-results][data-state="ready"]').waitFor();
    // From here on time passes only as the test says, however slow the machine is.
    await page.clock.pauseAt(3_600_000);
  });

  it('says nothing until they pause, and then once how much there is', async () => {
    const told: Record<string, string[]> = {};
    for (const query of queries) {
      await page.locator('#q').fill('');
      await page.clock.runFor(1000);
      const said = await record();
      for (const letter of query) {
        await page.keyboard.type(letter);
        await page.clock.runFor(pace);
      }
      expect(await said.jsonValue(), `before the end of ${query}`).toEqual([]);
      await expect
        .poll(async () => {
          await page.clock.runFor(200);
          return (await said.jsonValue()).length;
        })
        .toBeGreaterThan(0);
      await page.clock.runFor(2000);
      told[query] = await said.jsonValue();
    }
    expect(Object.entries(told).filter(([, said]) => said.length !== 1)).toEqual([]);
    const empty = Object.entries(told).flatMap(([query, [said]]) => (said?.startsWith('Nothing') ? [query] : []));
    expect(empty).toEqual(['samsung', 'WTO', 'paris agreement']);
  });
});
