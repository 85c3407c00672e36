import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, loadAxe } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { builds } from '../support/builds.ts';
import { addressOf, listPages } from '../support/built-site.ts';
import { pageKinds } from '../support/open-site.ts';
import { listFormerPages } from '../support/former.ts';
import { type ServedSite, serveSite } from '../support/serve-site.ts';

const modes = [
  { colorScheme: 'light', width: 1280, name: 'light, 1280 wide' },
  { colorScheme: 'dark', width: 320, name: 'dark, 320 wide' },
] as const;
const kinds = new Set<string>(Object.values(pageKinds));
/** Color and width are a matter of style, which pages of one kind share: one of each shows both, the others by turns. */
const modesOf = (address: string, turn: number) => (kinds.has(address) ? modes : [modes[turn % 2 === 0 ? 0 : 1]]);
/** One of the pages that tell how to cite stands for all: they differ in their texts only. */
const pages = listPages(builds.root).filter((file) => !file.startsWith('cite/') || kinds.has(addressOf(file)));

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
    ...pages.map((file) => ({ file, name: file, isMoved: false })),
    ...listFormerPages(builds.moved).map((file) => ({ file, name: `after a move, ${file}`, isMoved: true })),
  ].map((page, turn) => ({ ...page, turn }));
  it.each(all)('finds nothing on $name, light and wide or dark and narrow', async ({ file, isMoved, turn }) => {
    const page = idlePages.pop() ?? (await context.newPage());
    // A page is loaded once: colors and layout follow the media features by style alone.
    await page.setViewportSize({ width: 1280, height: 900 });
    if (isMoved) await keepThere(page);
    await page.goto(new URL(addressOf(file), isMoved ? moved.url : site.url).href);
    await loadAxe(page);
    const findings: string[] = [];
    for (const { colorScheme, width, name } of modesOf(addressOf(file), turn)) {
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
