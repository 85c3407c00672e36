import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, loadAxe } from '../support/axe.ts';
import { builds } from '../support/builds.ts';
import { addressOf, listPages } from '../support/built-site.ts';
import { findOverflow } from '../support/overflow.ts';
import { type OpenSite, openSite, pageKinds } from '../support/open-site.ts';

/** One page of each kind is examined in both modes: see `accessibility.test.ts`. */
const kinds = new Set<string>(Object.values(pageKinds));
/** One of the pages that tell how to cite stands for all: they differ in their texts only. */
const pages = listPages(builds.root)
  .filter((file) => !file.startsWith('cite/') || kinds.has(addressOf(file)))
  .map((file, turn) => ({ file, turn }));
/** Color and width are a matter of style, which pages of one kind share: each shows one of the two, by turns. */
const modes = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const;
const phone = { width: 320, height: 640 };
let open: OpenSite;
let withScripts: BrowserContext;
let without: BrowserContext;

beforeAll(async () => {
  open = await openSite(builds.root);
  withScripts = await open.browser.newContext({ viewport: phone });
  await withScripts.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  without = await open.browser.newContext({ viewport: phone, javaScriptEnabled: false });
});
afterAll(() => open.close());

/** The words of a page's main part, as they are seen; but for controls that do nothing without scripts, and what says so. */
async function wordsOf(page: Page): Promise<string> {
  for (const controls of await page.locator('main [data-script-only], main noscript').all()) {
    await controls.evaluate((element) => ((element as HTMLElement).hidden = true));
  }
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ');
}

interface Tab {
  page: Page;
  /** What the page logs, and what it asks for in vain or of another host. */
  noted: string[];
}
const idle: Tab[] = [];
const idlePlain: Page[] = [];

async function openTab(): Promise<Tab> {
  const page = await withScripts.newPage();
  const noted: string[] = [];
  page.on('console', (message) => noted.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(open.url(''))) noted.push(`asks ${request.url()}`);
  });
  page.on('requestfailed', (request) => noted.push(`fails: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) noted.push(`${response.status()} ${response.url()}`);
  });
  return { page, noted };
}

// One tab after the other would leave a core idle.
describe.concurrent('Every page', () => {
  it.each(pages)(
    'is quiet (no other host, no message, no breach of policy, nothing kept), accessible, fits a phone, and (one of each kind) says the same without scripts: $file',
    async ({ file, turn }) => {
      const tab = idle.pop() ?? (await openTab());
      const { page, noted } = tab;
      await page.goto(open.url(addressOf(file)));
      await page.evaluate(() => document.fonts.ready);
      // This page goes on loading; to leave it at once would break off its requests.
      if (file === 'search/index.html') await page.waitForLoadState('networkidle');
      const kept = await page.evaluate(() => [
        document.cookie,
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
      ]);
      expect(noted.splice(0)).toEqual([]);
      expect(kept).toEqual(['']);
      expect(await findOverflow(page)).toEqual([]);
      if (!kinds.has(addressOf(file))) {
        const { colorScheme, width } = modes[turn % 2 === 0 ? 0 : 1];
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        await loadAxe(page);
        expect(await findViolations(page), `${colorScheme}, ${width} wide`).toEqual([]);
        await page.emulateMedia({ colorScheme: null, reducedMotion: null });
        await page.setViewportSize(phone);
        noted.splice(0);
      }

      // The search page is the one that can't do its work without scripts: see `search.test.ts`.
      if (kinds.has(addressOf(file)) && file !== 'search/index.html') {
        const plain = idlePlain.pop() ?? (await without.newPage());
        await plain.goto(open.url(addressOf(file)));
        const words = await wordsOf(plain);
        expect(words.length).toBeGreaterThan(100);
        expect(words).toBe(await wordsOf(page));
        idlePlain.push(plain);
      }
      idle.push(tab);
    },
  );
});
