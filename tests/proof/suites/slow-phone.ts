import { startBrowser } from '../../support/browser/start-browser.ts';
import type { Finding, Suite } from '../suite.ts';

/** The slow 3G of WebPageTest: kilobits a second, and milliseconds there and back; and a processor of a fourth. */
const line = { kilobits: 400, latency: 400 };
const slowdown = 4;
/** Milliseconds from the first letter until the first result. */
const limit = 4000;

/** How long somebody waits for the first result, on a page that has come, when nothing of the search is there yet. */
export const slowPhone: Suite = {
  name: 'slow-phone',
  does: 'the first result of a search on a slow phone and a slow line, within four seconds; the median of its runs',
  run: async ({ url, runs }) => {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) times.push(await measure(url));
    const median = Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0);
    const late: Finding = { rule: 'first result', where: 'search/', message: `${median} ms; at most ${limit}` };
    return { looked: `${runs} runs: ${median} ms`, findings: median > limit ? [late] : [] };
  },
};

async function measure(url: string): Promise<number> {
  const context = await (await startBrowser()).newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const bytes = (line.kilobits * 1000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: line.latency, downloadThroughput: bytes, uploadThroughput: bytes },
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(new URL('search/', url).href, { waitUntil: 'load' });
  const started = performance.now();
  await page.locator('main input[name="q"]').pressSequentially('keidanren');
  await page.locator('[data-search-results] > li').first().waitFor();
  const took = performance.now() - started;
  await context.close();
  return took;
}
