import process from 'node:process';
import { startBrowser } from '../../support/browser/start-browser.ts';
import { indexContent, openSearch } from '../../search/open-search.ts';
import type { Context, Finding, Suite } from '../suite.ts';
import { listPayloads, makeQueries } from '../support/hostile-queries.ts';
import { readTool } from '../support/tools.ts';

const seed = 20_261_127;
const total = 10_000;
/** As long as an answer may take, in seconds of the processor. */
const limit = 5;

/** That the search answers whatever is typed, in Node; and, for part of it, that the page shows it as text. */
export const queries: Suite = {
  name: 'queries',
  does: `hostile and odd queries: the Big List of Naughty Strings, payloads, made-up ones (seed ${seed})`,
  run: async (context) => {
    const naughty = JSON.parse(readTool('big-list-of-naughty-strings/blns.json')) as string[];
    const { records } = await indexContent();
    const words = [...new Set(records.flatMap(({ page }) => page.title.split(' ')))];
    const known = [...naughty, ...listPayloads()];
    const all = [...known, ...makeQueries(words, seed).take(total - known.length)];
    const thinned = all.filter((_, index) => index % context.thin === 0);
    const inPage = [...known, 'x'.repeat(1_000_000)].filter((_, index) => index % context.thin === 0);
    const findings = [...(await askInNode(thinned)), ...(await askInPage(context, inPage))];
    return { looked: `${thinned.length} queries, ${inPage.length} of them in the page`, findings };
  },
};

async function askInNode(all: readonly string[]): Promise<Finding[]> {
  const opened = openSearch(await indexContent());
  const findings: Finding[] = [];
  for (const query of all) {
    const where = JSON.stringify(query.slice(0, 80));
    const started = process.threadCpuUsage();
    try {
      const { outcome } = await opened.search.ask(query, { limit: 10 });
      if (!['idle', 'found', 'nothing'].includes(outcome)) findings.push({ rule: 'outcome', where, message: outcome });
    } catch (error) {
      findings.push({ rule: 'crash', where, message: String(error) });
    }
    const { user, system } = process.threadCpuUsage(started);
    const seconds = (user + system) / 1e6;
    if (seconds > limit) findings.push({ rule: 'hang', where, message: `${seconds.toFixed(1)} s` });
  }
  opened.close();
  return findings;
}

async function askInPage({ url }: Context, all: readonly string[]): Promise<Finding[]> {
  const page = await (await startBrowser()).newPage();
  page.setDefaultTimeout(120_000);
  const findings: Finding[] = [];
  let where = '';
  const note = (rule: string, message: string) => findings.push({ rule, where, message });
  page.on('dialog', (dialog) => {
    note('dialog', dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => note('error in the page', error.message));
  await page.goto(new URL('search/', url).href);
  const field = page.locator('main input[name="q"]');
  const settled = page.locator('[data-search-results]:not([data-state="loading"])');
  const countMarkup = () => page.locator('main').locator('img, iframe, script, svg, math, [onerror], [onload]').count();
  await settled.waitFor();
  const markup = await countMarkup();
  for (const query of all) {
    where = JSON.stringify(query.slice(0, 80));
    await field.fill(query);
    await field.press('Enter');
    await settled.waitFor();
    if ((await countMarkup()) !== markup) note('markup', 'what was typed has become elements');
  }
  // What was asked last may still be answered; then the search has to be as it was.
  await field.fill('');
  await page.goto(new URL('search/?q=a', url).href);
  await settled.waitFor();
  await page.close();
  return findings;
}
