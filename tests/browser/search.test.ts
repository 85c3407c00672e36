import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findViolations, loadAxe } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { type Build, builds } from '../support/builds.ts';
import { type ServedSite, serveSite } from '../support/serve-site.ts';

let browser: Browser | undefined;
let site: ServedSite;
let page: Page;
/** What the browser logs; a search that works logs nothing. */
let logged: string[];

const open = (path: string) => page.goto(new URL(path, site.url).href);
const stateIs = (state: string) => page.locator(`[data-search-results][data-state="${state}"]`).waitFor();
const titles = () => page.locator('[data-search-results] h2').allTextContents();
const status = () => page.locator('[data-search-status]');

/** Types and waits for the list of exactly this query. */
async function type(query: string): Promise<void> {
  await page.locator('#q').fill(query);
  await page.waitForURL((url) => url.searchParams.get('q') === query);
  await stateIs('ready');
}

async function openPage(options: Parameters<Browser['newPage']>[0] = {}): Promise<void> {
  if (!browser) throw new Error('No browser');
  page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  logged = [];
  page.on('console', (message) => logged.push(message.text()));
  page.on('pageerror', (error) => logged.push(String(error)));
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
])('the search of a site %s', (_, build) => {
  beforeAll(async () => {
    site = await serveSite(build);
  });
  afterAll(() => site.stop());
  beforeEach(() => openPage());
  afterEach(() => page.close());

  it('leads from the box of any page to the answer, in the right section', async () => {
    await open('about/');
    await page.locator('[data-site-search]').first().fill('when did Hitachi begin operations in the United States');
    await page.keyboard.press('Enter');
    await stateIs('ready');
    expect(page.url()).toContain('/search/?q=when+did');
    const link = page.locator('[data-search-results] > li').first().locator('a').first();
    await link.click();
    expect(page.url().startsWith(site.url)).toBe(true);
    expect(await page.locator('main').textContent()).toContain('1959');
    expect(logged).toEqual([]);
  });

  it('shows the same list for a pasted address, kind and all', async () => {
    await open('search/?q=keidanren&kind=event');
    await stateIs('ready');
    expect(await page.locator('#q').inputValue()).toBe('keidanren');
    expect(await page.locator('input[name="kind"][value="event"]').isChecked()).toBe(true);
    const kinds = await page.locator('[data-search-results] .kicker').allTextContents();
    expect(new Set(kinds)).toEqual(new Set(['Event']));
  });
});

describe('the search page', () => {
  beforeAll(async () => {
    site = await serveSite(builds.root);
  });
  afterAll(() => site.stop());
  beforeEach(() => openPage());
  afterEach(() => page.close());

  it('is ready to type, and loads nothing from elsewhere', async () => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url)) foreign.push(request.url());
    });
    await open('search/');
    expect(await page.locator('#q').evaluate((input) => input === document.activeElement)).toBe(true);
    await stateIs('idle');
    await type('undersea cables');
    expect((await titles())[0]).toContain('NEC');
    expect(foreign).toEqual([]);
    expect(logged).toEqual([]);
  });

  it('searches while somebody types; Back returns to the search before', async () => {
    await open('search/?q=keidanren');
    await stateIs('ready');
    const before = await titles();
    await page.locator('#q').fill('');
    await page.locator('#q').pressSequentially('biometrics', { delay: 20 });
    await page.waitForURL((url) => url.searchParams.get('q') === 'biometrics');
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get('q') === 'keidanren');
    await stateIs('ready');
    expect(await page.locator('#q').inputValue()).toBe('keidanren');
    await expect.poll(titles).toEqual(before);
    await page.goForward();
    await expect.poll(() => page.locator('#q').inputValue()).toBe('biometrics');
  });

  it('comes back to the same list at the same place after a result was read', async () => {
    await open('search/?q=hitachi');
    await stateIs('ready');
    await page.locator('[data-search-more]').click();
    await expect.poll(() => page.locator('[data-search-results] > li').count()).toBeGreaterThan(10);
    const link = page.locator('[data-search-results] > li').nth(12).locator('a').first();
    await link.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    await link.click();
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
    await page.goBack();
    await stateIs('ready');
    await expect.poll(() => page.locator('[data-search-results] > li').count()).toBe(20);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled);
  });

  it('narrows the list to a kind, says how many there are, and keeps the choice in the address', async () => {
    await open('search/?q=biometrics');
    await stateIs('ready');
    const label = page.locator('.search-kinds label', { hasText: 'Events' });
    const announced = Number(/\d+/.exec((await label.textContent()) ?? '')?.[0]);
    await label.click();
    await page.waitForURL((url) => url.searchParams.get('kind') === 'event');
    await stateIs('ready');
    await expect.poll(() => page.locator('[data-search-results] > li').count()).toBe(announced);
    expect(await status().textContent()).toContain(`${announced} page`);
    await page.goBack();
    await expect.poll(() => page.locator('input[name="kind"][value=""]').isChecked()).toBe(true);
  });

  it('tells of a corrected typing error', async () => {
    await open('search/?q=Keidenran');
    await stateIs('ready');
    expect(await page.locator('[data-search-notes]').textContent()).toBe(
      'No results for Keidenran. Showing Keidanren.',
    );
    expect((await titles())[0]).toBe('Keidanren');
  });

  it('says honestly that it has nothing, and shows ways on', async () => {
    await open('search/?q=samsung');
    await stateIs('ready');
    expect(await page.locator('[data-search-results] > li').count()).toBe(0);
    expect(await status().textContent()).toBe('Nothing found for “samsung”.');
    expect(await page.locator('.search-ways a').allTextContents()).toEqual([
      'Names',
      'Organizations',
      'Initiatives',
      'Events',
      'People',
      'Topics',
    ]);
  });

  it('shows what was typed as text, whatever it is', async () => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const query of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "javascript:alert('x')"]) {
      await open(`search/?q=${encodeURIComponent(query)}`);
      await stateIs('ready');
      expect(await page.locator('#q').inputValue()).toBe(query);
      expect(await page.locator('main img, main [onerror]').count()).toBe(0);
    }
    await open('search/?q=%E0%A4%A&kind=nonsense&q=again');
    await page.locator('[data-search-results]:not([data-state="loading"])').waitFor();
    expect(dialogs).toEqual([]);
    expect(logged).toEqual([]);
  });

  it('has no accessibility problem in any state', async () => {
    for (const path of ['search/?q=biometrics', 'search/?q=samsung', 'search/?q=Keidenran&kind=event']) {
      await open(path);
      await stateIs('ready');
      await loadAxe(page);
      expect(await findViolations(page), path).toEqual([]);
    }
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open('search/?q=biometrics');
    await stateIs('ready');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe('the key that leads to the search', () => {
  beforeAll(async () => {
    site = await serveSite(builds.root);
  });
  afterAll(() => site.stop());
  beforeEach(() => openPage());
  afterEach(() => page.close());

  const isReached = () => page.evaluate(() => document.activeElement?.tagName === 'INPUT');

  it('works on every page, but not with a modifier and not while typing', async () => {
    await open('about/');
    await page.keyboard.press('Control+/');
    expect(await isReached()).toBe(false);
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    expect(await isReached()).toBe(true);
    await page.keyboard.type('a/b');
    expect(await page.getByRole('combobox').inputValue()).toBe('a/b');
  });

  it('can be turned off', async () => {
    await open('search/');
    await page.locator('[data-search-shortcut]').uncheck();
    await open('about/');
    await page.keyboard.press('/');
    expect(await isReached()).toBe(false);
  });
});

describe('the search without scripts', () => {
  beforeAll(async () => {
    site = await serveSite(builds.root);
  });
  afterAll(() => site.stop());

  it('leads to the index of names', async () => {
    await openPage({ javaScriptEnabled: false });
    await open('about/');
    await page.locator('[data-site-search]').first().fill('METI');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/names/');
    await open('search/');
    expect(await page.locator('main').textContent()).toContain('Searching needs scripts');
    await page.close();
  });
});

describe('a search that can’t load', () => {
  beforeAll(async () => {
    site = await serveSite(builds.root);
  });
  afterAll(() => site.stop());
  beforeEach(() => openPage());
  afterEach(() => page.close());

  const failures: [string, string, (route: Route) => Promise<void>][] = [
    ['search.json is gone', '**/search.json', (route) => route.fulfill({ status: 404, body: 'Not found' })],
    ['an error page comes for search.json', '**/search.json', (route) => route.fulfill({ body: '<!doctype html>' })],
    ['pagefind.js is blocked', '**/pagefind.js*', (route) => route.abort()],
    ['WebAssembly is cut short', '**/wasm.en.pagefind', (route) => route.fulfill({ body: 'pagefind_dcd' })],
    ['a part of the index is gone', '**/index/*', (route) => route.fulfill({ status: 404, body: 'Not found' })],
    ['the network is down', '**/search-*/**', (route) => route.abort()],
  ];

  it.each(failures)('says so when %s, and works once that is over', async (_name, pattern, fail) => {
    await page.route(pattern, fail);
    await open('search/?q=keidanren');
    await stateIs('error');
    expect(await status().textContent()).toContain('The search did not load.');
    expect(await page.locator('[data-search-notes]').textContent()).toContain('index of names');
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'Try again' }).click();
    await stateIs('ready');
    expect((await titles())[0]).toBe('Keidanren');
    expect(logged.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  });

  it('says that it takes long when a file hangs', async () => {
    await page.route('**/wasm.en.pagefind', () => undefined);
    await open('search/?q=keidanren');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await status().textContent()).toContain('takes long');
  });

  it('lists titles when the texts of the results do not load', async () => {
    await page.route('**/fragment/*', (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await open('search/?q=keidanren');
    await stateIs('ready');
    expect(await titles()).toContain('Keidanren');
  });

  it('is found again as soon as the device is online', async () => {
    await open('search/');
    await stateIs('idle');
    await page.context().setOffline(true);
    await page.locator('#q').fill('railcar contract');
    await stateIs('error');
    expect(await status().textContent()).toContain('offline');
    await page.context().setOffline(false);
    await stateIs('ready');
    expect((await titles())[0]).toContain('railcar');
  });
});
