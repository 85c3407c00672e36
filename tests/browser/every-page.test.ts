import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, loadAxe } from '../support/browser/axe.ts';
import { type Build, builds, otherContents } from '../support/builds/builds.ts';
import { listPageOfEachKind, listFormerPages } from '../support/builds/built-content.ts';
import { addressOf, listPages } from '../support/builds/built-site.ts';
import { type OpenSite, openSite, pageKinds } from '../support/browser/open-site.ts';
import { findOverflow } from '../support/browser/inspect-layout.ts';

const kinds = new Set<string>(Object.values(pageKinds));
/** One of the pages that tell how to cite stands for all: they differ in their texts only. */
const pages: { build: Build; file: string }[] = [
  ...listPages(builds.root)
    .filter((file) => !file.startsWith('cite/') || kinds.has(addressOf(file)))
    .map((file) => ({ build: builds.root, file })),
  ...otherContents.flatMap((build) => listPageOfEachKind(build).map((file) => ({ build, file }))),
];
const phone = { width: 320, height: 640 };

interface Tab {
  page: Page;
  /** What the page logs, and what it asks for in vain or of another host. */
  noted: string[];
}
const sites = new Map<Build, OpenSite>();
let withScripts: BrowserContext;
let without: BrowserContext;
const idle: Tab[] = [];
const idlePlain: Page[] = [];

beforeAll(async () => {
  for (const build of [builds.root, ...otherContents]) sites.set(build, await openSite(build));
  const { browser } = siteOf(builds.root);
  withScripts = await browser.newContext({ viewport: phone, reducedMotion: 'reduce' });
  await withScripts.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  without = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
});
afterAll(async () => {
  await withScripts.close();
  await without.close();
  for (const { close } of sites.values()) await close();
});

function siteOf(build: Build): OpenSite {
  const site = sites.get(build);
  if (!site) throw new Error(`${build.folder} is not served`);
  return site;
}

async function openTab(): Promise<Tab> {
  const page = await withScripts.newPage();
  const noted: string[] = [];
  page.on('console', (message) => noted.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (![...sites.values()].some(({ url }) => request.url().startsWith(url('')))) noted.push(`asks ${request.url()}`);
  });
  page.on('requestfailed', (request) => noted.push(`fails: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) noted.push(`${response.status()} ${response.url()}`);
  });
  return { page, noted };
}

/**
 * What axe finds in light colors on a wide window and, of what is style, in dark colors on a phone.
 * @param ofStyle Where the style is looked at, as a selector, if not on the whole page.
 */
async function findInModes(page: Page, ofStyle?: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  const wide = ofStyle
    ? [...(await findViolations(page, 'structure')), ...(await findViolations(page, 'style', ofStyle))]
    : await findViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(phone);
  const narrow = await findViolations(page, 'style', ofStyle);
  await page.emulateMedia({ colorScheme: null });
  return [...wide.map((finding) => `light: ${finding}`), ...narrow.map((finding) => `dark: ${finding}`)];
}

/** The words of a page's main part, as they are seen; but for controls that do nothing without scripts, and what says so. */
async function wordsOf(page: Page): Promise<string> {
  await page.locator('main [data-script-only], main noscript').evaluateAll((controls) => {
    for (const element of controls) (element as HTMLElement).hidden = true;
  });
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ');
}

// One tab after the other would leave a core idle.
describe.concurrent('Every page', () => {
  it.each(pages)(
    'is quiet (no other host, no message, no breach of policy, nothing kept) and fits a phone; one of each kind is accessible, and says the same without scripts: $build.folder/$file',
    async ({ build, file }) => {
      const { url } = siteOf(build);
      const tab = idle.pop() ?? (await openTab());
      const { page, noted } = tab;
      await page.goto(url(addressOf(file)));
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
      // Of all other pages, `html.test.ts` has the rules of html-validate for this, and `npm run proof axe` all of axe.
      const isOfKinds = build === builds.root && kinds.has(addressOf(file));
      if (isOfKinds || build !== builds.root) {
        await loadAxe(page);
        expect(isOfKinds ? await findInModes(page) : await findViolations(page, 'structure')).toEqual([]);
        noted.splice(0);
      }

      // The search page can't do its work without scripts (see `search.test.ts`), and the page for mistyped addresses
      // names the nearest titles with them (see `shell.test.ts`).
      if (isOfKinds && !['search/index.html', '404.html'].includes(file)) {
        const plain = idlePlain.pop() ?? (await without.newPage());
        await plain.goto(url(addressOf(file)));
        const words = await wordsOf(plain);
        expect(words.length).toBeGreaterThan(100);
        expect(words).toBe(await wordsOf(page));
        idlePlain.push(plain);
      }
      idle.push(tab);
    },
  );

  it.each(listFormerPages(builds.moved))('is accessible after a move: %s', async (file) => {
    const page = await withScripts.newPage();
    await keepThere(page);
    await page.goto(siteOf(builds.moved).url(addressOf(file)));
    await loadAxe(page);
    // All else on such a page is styled as on any other.
    expect(await findInModes(page, '[data-former]')).toEqual([]);
    await page.close();
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
