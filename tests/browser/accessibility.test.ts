import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, loadAxe } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { builds } from '../support/builds.ts';
import { addressOf } from '../support/built-site.ts';
import { pageKinds } from '../support/open-site.ts';
import { listFormerPages } from '../support/former.ts';
import { type ServedSite, serveSite } from '../support/serve-site.ts';

/** All other pages are looked at in one of these, by turns: see `every-page.test.ts`. */
const modes = [
  { colorScheme: 'light', width: 1280, name: 'light, 1280 wide' },
  { colorScheme: 'dark', width: 320, name: 'dark, 320 wide' },
] as const;
let browser: Browser | undefined;
let context: BrowserContext;
let site: ServedSite;
let moved: ServedSite;
const idlePages: Page[] = [];

beforeAll(async () => {
  site = await serveSite(builds.root);
  moved = await serveSite(builds.moved);
  browser = await startBrowser();
  context = await browser.newContext({ reducedMotion: 'reduce' });
});
afterAll(async () => {
  await browser?.close();
  await site.stop();
  await moved.stop();
});

// One tab after the other would leave a core idle.
describe.concurrent('axe, with every rule from A to AAA and best practice', () => {
  const all = [
    ...Object.values(pageKinds).map((address) => ({ address, name: address || 'the home page', isMoved: false })),
    ...listFormerPages(builds.moved).map((file) => {
      return { address: addressOf(file), name: `after a move, ${file}`, isMoved: true };
    }),
  ];
  it.each(all)('finds nothing on $name, light and wide, dark and narrow', async ({ address, isMoved }) => {
    const page = idlePages.pop() ?? (await context.newPage());
    // A page is loaded once: colors and layout follow the media features by style alone.
    await page.setViewportSize({ width: 1280, height: 900 });
    if (isMoved) await keepThere(page);
    await page.goto(new URL(address, isMoved ? moved.url : site.url).href);
    await loadAxe(page);
    const findings: string[] = [];
    for (const { colorScheme, width, name } of modes) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      findings.push(...(await findViolations(page)).map((violation) => `${name}: ${violation}`));
    }
    if (!isMoved) idlePages.push(page);
    expect(findings).toEqual([]);
  });
});

/** Pages that lead on are looked at where they stand: without scripts, and without going on. */
async function keepThere(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const type = route.request().resourceType();
    if (type === 'script') return route.abort();
    if (type !== 'document') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.text()).replace('http-equiv="refresh"', 'name="refresh"') });
  });
}
