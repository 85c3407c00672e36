import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builds } from '../support/builds.ts';
import { type OpenSite, openSite } from '../support/open-site.ts';

let site: OpenSite;
let page: Page;
/** What the browser logs besides requests that failed, which it reports by itself. */
let logged: string[];

beforeAll(async () => {
  site = await openSite(builds.root);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.browser.newPage({ reducedMotion: 'reduce' });
  logged = [];
  page.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource')) logged.push(message.text());
  });
  page.on('pageerror', (error) => logged.push(String(error)));
  page.on('dialog', (dialog) => {
    logged.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
});
afterEach(() => page.context().close());

const stateIs = (state: string) =>
  page.locator(`[data-search-results][data-state="${state}"]`).waitFor({ timeout: 5000 });
const status = () => page.locator('[data-search-status]').textContent();
const firstTitle = () => page.locator('[data-search-results] h2').first().textContent();

describe('a search page opened before a new deployment', () => {
  it('finds the new index by itself', async () => {
    const oldFolder = /search-[0-9a-f]{12}/;
    const newFolder = 'search-0123456789ab';
    await page.goto(site.url('search/'));
    await stateIs('idle');
    await page.waitForLoadState('networkidle');
    const manifest = await (await fetch(site.url('search.json'))).text();
    const folder = oldFolder.exec(manifest)?.[0] ?? '';
    await page.route(`**/${folder}/**`, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.route('**/search.json', (route) => route.fulfill({ body: manifest.replace(folder, newFolder) }));
    await page.route(`**/${newFolder}/**`, async (route) => {
      const answer = await fetch(route.request().url().replace(newFolder, folder));
      const contentType = answer.headers.get('content-type') ?? '';
      await route.fulfill({ body: Buffer.from(await answer.arrayBuffer()), contentType });
    });
    await page.locator('#q').fill('railcar contract');
    await stateIs('ready');
    expect(await firstTitle()).toContain('railcar');
    expect(logged).toEqual([]);
  });
});

describe('a search that the browser does not allow', () => {
  it('says so without WebAssembly, and shows the other ways', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'WebAssembly', { value: undefined });
    });
    await page.goto(site.url('search/?q=keidanren'));
    await stateIs('error');
    expect(await status()).toContain('The search did not load.');
    expect(await page.locator('[data-search-notes]').textContent()).toContain('index of names');
    expect(logged).toEqual([]);
  });

  it('says so when a policy forbids WebAssembly', async () => {
    await page.route('**/search/**', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replaceAll("'wasm-unsafe-eval'", '');
      await route.fulfill({ body, contentType: 'text/html' });
    });
    await page.goto(site.url('search/?q=keidanren'));
    await stateIs('error');
    expect(await status()).toContain('The search did not load.');
    // The browser itself reports what the policy forbids.
    expect(logged.filter((text) => !/WebAssembly|Content Security Policy/.test(text))).toEqual([]);
    expect(logged.filter((text) => text.includes('Error:'))).toEqual([]);
  });

  it.each([
    ['half of search.json', '**/search.json'],
    ['half of a part of the index', '**/index/*'],
    ['half of the script', '**/pagefind.js*'],
  ])('says so when only %s arrives, and works once that is over', async (_, pattern) => {
    await page.route(pattern, async (route) => {
      const answer = await fetch(route.request().url());
      const body = Buffer.from(await answer.arrayBuffer());
      const contentType = answer.headers.get('content-type') ?? '';
      await route.fulfill({ body: body.subarray(0, body.length / 2), contentType });
    });
    await page.goto(site.url('search/?q=keidanren'));
    await stateIs('error');
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'Try again' }).click();
    await stateIs('ready');
    expect(await firstTitle()).toBe('Keidanren');
  });
});

describe('whatever somebody types', () => {
  const queries = {
    'a very long word': 'x'.repeat(10_000),
    'very many words': 'meti and '.repeat(1_100),
    'signs of regular expressions': '[a-z]+(.*){2,}$^|\\(?:',
    markup: '<svg onload=alert(1)><b>bold</b><img src=x onerror=alert(1)>',
    'an attribute': '"><script>alert(1)</script>',
    emoji: '👩‍👩‍👧‍👦 🇯🇵 hitachi',
    'text from right to left': 'שלום עולם مرحبا \u202egnirts',
    'null bytes': 'hitachi\u0000\u0000meti',
    'stop words alone': 'what is the',
    'spaces alone': '     ',
    'halves of characters': '\ud83d half',
    'names of the language': '__proto__ constructor toString',
  };

  it.each(Object.entries(queries))('%s breaks nothing, typed or in an address', async (_, query) => {
    await page.goto(site.url('search/'));
    const elements = () => page.locator('main img, main svg, main b, main script:not([src])').count();
    const before = await elements();
    await page.locator('#q').fill(query);
    await page.waitForTimeout(200);
    await page.locator('[data-search-results]:not([data-state="loading"])').waitFor({ timeout: 3000 });
    expect(await elements()).toBe(before);
    if (query.length < 2000) {
      await page.goto(site.url(`search/?q=${encodeURIComponent(query.toWellFormed())}`));
      await page
        .locator('[data-search-results]:is([data-state="ready"], [data-state="idle"])')
        .waitFor({ timeout: 3000 });
      expect(await elements()).toBe(before);
    }
    expect(logged).toEqual([]);
  });

  it.each(['%', '%E0%A4%A', '%00', '%ff%fe', '+++', '&q=&q=', '%u0041'])(
    'a broken address with ?q=%s shows a search page that works',
    async (query) => {
      await page.goto(site.url(`search/?q=${query}`));
      await page.locator('[data-search-results]:not([data-state="loading"])').waitFor({ timeout: 3000 });
      await page.locator('#q').fill('keidanren');
      await expect.poll(firstTitle, { timeout: 10_000 }).toBe('Keidanren');
      expect(logged).toEqual([]);
    },
  );
});
