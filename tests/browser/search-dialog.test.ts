import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findViolations, loadAxe } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { type Build, builds } from '../support/builds.ts';
import { type ServedSite, serveSite } from '../support/serve-site.ts';

let browser: Browser | undefined;
let site: ServedSite;
let page: Page;
/** What the browser logs; a dialog that works logs nothing. */
let logged: string[];
let requested: string[];

const open = (path: string) => page.goto(new URL(path, site.url).href);
const dialog = () => page.locator('dialog.search-dialog');
const field = () => page.getByRole('combobox');
const options = () => page.getByRole('option');
const status = () => dialog().getByRole('status');
const stateIs = (state: string) => page.locator(`dialog[open][data-state="${state}"]`).waitFor();
const isFocused = (selector: string) => page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector);

/** Opens the dialog with `/`, types, and waits for the answer. */
async function ask(query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.insertText(query);
  await status()
    .filter({ hasText: `“${query}”` })
    .waitFor();
}

async function openPage(options: Parameters<Browser['newPage']>[0] = {}): Promise<void> {
  if (!browser) throw new Error('No browser');
  page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  logged = [];
  requested = [];
  page.on('console', (message) => logged.push(message.text()));
  page.on('pageerror', (error) => logged.push(String(error)));
  page.on('request', (request) => requested.push(request.url()));
}

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
});

describe.each<[string, Build]>([
  ['at the root', builds.root],
  ['below a base path', builds.base],
])('the search dialog of a site %s', (_, build) => {
  beforeAll(async () => {
    site = await serveSite(build);
  });
  afterAll(() => site.stop());
  beforeEach(() => openPage());
  afterEach(() => page.close());

  it('leads by keyboard alone to the answer', async () => {
    await open('about/');
    await ask('undersea cables');
    await page.keyboard.press('ArrowDown');
    const active = await field().getAttribute('aria-activedescendant');
    expect(await options().first().getAttribute('id')).toBe(active);
    const href = await options().first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href === href);
    expect(page.url().startsWith(site.url)).toBe(true);
    expect(await page.locator('main').textContent()).toMatch(/undersea/i);
    expect(logged).toEqual([]);
  });

  it('leads to the search page with the query by Enter, and by its last row', async () => {
    await open('about/');
    await ask('biometrics');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}search/?q=biometrics`);
    await open('about/');
    await ask('biometrics');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('[aria-selected="true"]').textContent()).toBe('All results for “biometrics”');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}search/?q=biometrics`);
  });
});

describe('the search dialog', () => {
  beforeAll(async () => {
    site = await serveSite(builds.root);
  });
  afterAll(() => site.stop());
  beforeEach(() => openPage());
  afterEach(() => page.close());

  it('loads nothing before somebody reaches for the search', async () => {
    await open('about/');
    await page.waitForLoadState('networkidle');
    const scripts = (): string[] => requested.filter((url) => /\.js|search[^/]*\.css|\/search/.test(url));
    expect(scripts()).toHaveLength(1);
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    expect(scripts().length).toBeGreaterThan(1);
    expect(requested.filter((url) => !url.startsWith(site.url))).toEqual([]);
  });

  it('opens with /, Ctrl+K, Cmd+K and a click into the box, but not by Tab, nor with / while typing', async () => {
    for (const reach of ['/', 'Control+k', 'Meta+k']) {
      await open('');
      await page.keyboard.press(reach);
      await page.locator('dialog[open]').waitFor();
      expect(await isFocused('dialog input')).toBe(true);
    }
    await open('about/');
    const box = page.locator('[data-site-search]');
    await box.focus();
    await page.keyboard.type('a/b');
    expect(await box.inputValue()).toBe('a/b');
    await page.keyboard.press('Tab');
    expect(await isFocused('.site-search button')).toBe(true);
    expect(await dialog().count()).toBe(0);
    await box.click();
    await page.locator('dialog[open]').waitFor();
    expect(await field().inputValue()).toBe('a/b');
  });

  it('keeps every letter that is typed while it loads', async () => {
    await page.route('**/search-dialog*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await open('about/');
    await page.keyboard.press('/');
    await page.keyboard.type('kei');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('danren');
    expect(await field().inputValue()).toBe('keidanren');
    await status().filter({ hasText: '“keidanren”' }).waitFor();
  });

  it('returns the focus to where it was, and leaves the page where it was', async () => {
    await open('organizations/hitachi/');
    const link = page.locator('main a').nth(12);
    await link.focus();
    const where = () => page.evaluate(() => [document.activeElement?.getAttribute('href'), scrollY]);
    const before = await where();
    await ask('biometrics');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await where()).toEqual(before);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    expect(await field().inputValue()).toBe('biometrics');
    await page.keyboard.insertText('x');
    expect(await field().inputValue()).toBe('x');
  });

  it('steps aside when the answer stands on the page itself', async () => {
    await open('organizations/keidanren/');
    await ask('keidanren');
    const href = new URL(page.url()).pathname;
    await page.locator(`[role="option"][href*="${href}"]`).first().click();
    await dialog().waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe(href);
  });

  it('moves through the options by arrow keys, round and back to none, which a screen reader follows', async () => {
    await open('about/');
    expect(await field().count()).toBe(0);
    await ask('keidanren');
    expect(await field().getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator(`#${(await field().getAttribute('aria-controls')) ?? ''}`).getAttribute('role')).toBe(
      'listbox',
    );
    const count = await options().count();
    expect(count).toBeGreaterThan(2);
    for (let at = 0; at < count; at++) {
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
      const id = await field().getAttribute('aria-activedescendant');
      expect(await options().nth(at).getAttribute('id')).toBe(id);
    }
    await page.keyboard.press('ArrowDown');
    expect(await field().getAttribute('aria-activedescendant')).toBeNull();
    expect(await isFocused('dialog input')).toBe(true);
  });

  it('tells of a corrected typing error, and honestly of nothing', async () => {
    await open('about/');
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.insertText('Keidenran');
    await stateIs('ready');
    expect(await page.locator('.search-dialog-notes').textContent()).toBe(
      'No results for Keidenran. Showing Keidanren.',
    );
    await field().fill('samsung');
    await expect.poll(() => status().textContent()).toBe('Nothing found for “samsung”.');
    expect(await options().count()).toBe(0);
    expect(await field().getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('.search-dialog-ways a').allTextContents()).toContain('Names');
    await field().fill('');
    await stateIs('idle');
    expect(await status().textContent()).toBe('');
  });

  it('says when the search did not load, and works once that is over', async () => {
    await page.route('**/search.json', (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await open('about/');
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.insertText('keidanren');
    await stateIs('error');
    expect(await status().textContent()).toContain('The search did not load.');
    expect(await options().allTextContents()).toEqual(['All results for “keidanren”']);
    await page.unroute('**/search.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await stateIs('ready');
    expect(await isFocused('dialog input')).toBe(true);
    expect(await options().first().textContent()).toContain('Keidanren');
    expect(logged.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  });

  it('leaves a plain search box where the dialog itself does not load', async () => {
    await page.route('**/search-dialog*.js', (route) => route.abort());
    await open('about/');
    await page.keyboard.press('/');
    await page.keyboard.type('biometrics');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}search/?q=biometrics`);
    expect(logged.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  });

  it('does not open on the search page, whose own field is there', async () => {
    await open('search/');
    await page.locator('main').click({ position: { x: 2, y: 2 } });
    await page.keyboard.press('Control+k');
    expect(await isFocused('#q')).toBe(true);
    expect(await dialog().count()).toBe(0);
  });

  it('fits a phone', async () => {
    await page.close();
    await openPage({ viewport: { width: 320, height: 568 }, hasTouch: true });
    await open('organizations/hitachi/');
    await page.locator('[data-site-search]').tap();
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.insertText('biometrics');
    await stateIs('ready');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const box = await page.locator('.search-dialog-panel').boundingBox();
    expect([box?.x, (box?.width ?? 999) <= 320, (box?.height ?? 999) <= 568]).toEqual([0, true, true]);
    for (let at = await options().count(); at > 0; at--) await page.keyboard.press('ArrowDown');
    expect(await options().last().isVisible()).toBe(true);
    expect((await options().last().boundingBox())?.y).toBeLessThan(568);
  });

  it.each(['light', 'dark'] as const)('has no accessibility problem in %s colors', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open('about/');
    await ask('biometrics');
    await page.keyboard.press('ArrowDown');
    await loadAxe(page);
    expect(await findViolations(page)).toEqual([]);
    await field().fill('samsung');
    await status().filter({ hasText: 'Nothing found' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});
