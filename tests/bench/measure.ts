import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { isFixedPart, sumBytes, type Contestant } from './contestants.ts';
import { serveCounted, type CountedSite } from './serve-counted.ts';
import { readPainted, watchPaint, type Painted } from './watch-paint.ts';

/** What a search cost, in bytes over the wire. */
export interface ByteCounts {
  /** HTML, styles and scripts of the page that holds the search. */
  page: number;
  /** Of the files that every search needs. */
  fixed: number;
  /** Everything until the first results, the page left out: one count for each start. */
  cold: number[];
  /** Of each further query. */
  further: number[];
}

/** How much of a query is typed key by key, and how fast. */
const typing = { keys: 6, pause: 80 };
const settle = 200;
/** Queries of one start: the first is cold. */
const queriesPerStart = 4;
const warmUps = 5;

/** Counts the bytes of searches; each group of four queries starts with nothing loaded. */
export async function countBytes(
  browser: Browser,
  contestant: Contestant,
  queries: readonly string[],
): Promise<ByteCounts> {
  const site = await serveCounted(contestant.files);
  const counts: ByteCounts = { page: 0, fixed: 0, cold: [], further: [] };
  const { isSearchFile } = contestant;
  for (let at = 0; at < queries.length; at += queriesPerStart) {
    const { context, page } = await openSearch(browser, contestant, site);
    const opened = site.takeSent();
    counts.page = sumBytes(opened, (path) => !isSearchFile(path) && /\.(?:html|css|js)$/.test(path));
    const [first = '', ...others] = queries.slice(at, at + queriesPerStart);
    await askAtOnce(page, contestant, first);
    const sent = [...opened, ...site.takeSent()];
    counts.cold.push(sumBytes(sent, isSearchFile));
    counts.fixed = sumBytes(sent, (path) => isSearchFile(path) && isFixedPart(path));
    for (const query of others) {
      await askAtOnce(page, contestant, query);
      counts.further.push(sumBytes(site.takeSent(), isSearchFile));
    }
    await context.close();
  }
  await site.stop();
  return counts;
}

/**
 * Types queries and takes the time from the last key to the painted list. The search is warm: it has answered a few
 * others, but not these.
 * @param slowdown How many times the processor is slowed.
 * @param around Told of the page when the measured queries begin; what it returns is called when they are done.
 */
export async function measureTimes(
  browser: Browser,
  contestant: Contestant,
  queries: readonly string[],
  slowdown: number,
  around?: (session: CDPSession) => Promise<() => Promise<void>>,
): Promise<Painted[]> {
  const site = await serveCounted(contestant.files);
  const { context, page } = await openSearch(browser, contestant, site);
  for (const query of queries.slice(0, warmUps)) await askAtOnce(page, contestant, query);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const finish = await around?.(session);
  const painted: Painted[] = [];
  for (const query of queries.slice(warmUps)) painted.push(await typeQuery(page, contestant, query));
  await finish?.();
  await context.close();
  await site.stop();
  return painted;
}

async function openSearch(
  browser: Browser,
  contestant: Contestant,
  site: CountedSite,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await watchPaint(page, contestant.watch, contestant.input);
  site.takeSent();
  await page.goto(site.url + contestant.page, { waitUntil: 'networkidle' });
  return { context, page };
}

async function askAtOnce(page: Page, { input }: Contestant, query: string): Promise<void> {
  await page.fill(input, query);
  await readPainted(page, query);
  await page.waitForTimeout(settle);
}

async function typeQuery(page: Page, { input }: Contestant, query: string): Promise<Painted> {
  const letters = Array.from(query);
  const begun = letters.slice(0, -typing.keys).join('');
  await page.focus(input);
  await page.fill(input, begun);
  for (const letter of letters.slice(-typing.keys)) {
    await page.waitForTimeout(typing.pause);
    await page.keyboard.type(letter);
  }
  const painted = await readPainted(page, query);
  await page.waitForTimeout(settle);
  return painted;
}
