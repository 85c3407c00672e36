import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builds } from '../support/builds.ts';
import { type OpenSite, openSite } from '../support/open-site.ts';

let site: OpenSite;
let page: Page;
/** What the browser logs besides requests that failed, which it reports by itself. */
let logged: string[];

beforeAll(async () => {
  site = await openSite(builds.base);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.browser.newPage({ reducedMotion: 'reduce' });
  logged = [];
  page.on('console', (message) => {
    if (!/^Failed to load (?:resource|module script)/.test(message.text())) logged.push(message.text());
  });
  page.on('pageerror', (error) => logged.push(String(error)));
  page.on('dialog', (dialog) => {
    logged.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
});
afterEach(async () => {
  await page.context().close();
  expect(logged).toEqual([]);
});

const search = (query: string) => page.goto(site.url(`search/?${new URLSearchParams({ q: query }).toString()}`));
const stateIs = (state: string) =>
  page.locator(`[data-search-results][data-state="${state}"]`).waitFor({ timeout: 10_000 });
const status = () => page.locator('[data-search-status]').textContent();
const titles = () => page.locator('[data-search-results] h2').allTextContents();
/** Each page that is listed without anything it says. */
const bareResults = () => page.locator('[data-search-results] > li:not(:has(.result-excerpt))').count();

const missing = (route: Route): Promise<void> => route.fulfill({ status: 404, body: 'Not found' });
const errorPage = (route: Route): Promise<void> =>
  route.fulfill({ body: '<!doctype html><title>Sorry</title>', contentType: 'text/html' });
const hang = (): void => undefined;

/** A reader who saves data: nothing is read ahead. */
const saveData = () =>
  page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));

describe('a search of which something fails', () => {
  const failures: [string, string, (route: Route) => unknown][] = [
    ['search.json is missing', '**/search.json', missing],
    ['an error page comes for search.json', '**/search.json', errorPage],
    ['the script is missing', '**/pagefind.js*', missing],
    ['an error page comes for the script', '**/pagefind.js*', errorPage],
    ['the list of its parts is missing', '**/pagefind-entry.json*', missing],
    ['the list of records is missing', '**/*.pf_meta*', missing],
    ['an error page comes for WebAssembly', '**/wasm.en.pagefind', errorPage],
    ['an error page comes for a part of the index', '**/index/*', errorPage],
    ['everything hangs', '**/search{.json,-*/**}', hang],
    ['the script hangs', '**/pagefind.js*', hang],
    ['a part of the index hangs', '**/index/*', hang],
  ];

  it.each(failures)('says so when %s, shows ways on, and works after “Try again”', async (_, files, fail) => {
    let isOver = false;
    await page.route(files, (route) => (isOver ? route.continue() : fail(route)));
    await search('keidanren');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await status()).toMatch(fail === hang ? /^The search takes long to load\./ : /^The search did not load\./);
    if (fail !== hang) await stateIs('error');
    const ways = page.locator('.search-ways a');
    expect(await ways.allTextContents()).toEqual([
      'Names',
      'Organizations',
      'Initiatives',
      'Events',
      'People',
      'Topics',
    ]);
    for (const way of await ways.all()) expect(await way.isVisible()).toBe(true);
    isOver = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await stateIs('ready');
    expect((await titles())[0]).toBe('Keidanren');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    expect(await bareResults()).toBe(0);
  });

  it('lists titles that lead to their pages when the texts are missing, and texts once they are back', async () => {
    await page.route('**/{fragment/*,texts.json}', missing);
    await search('keidanren');
    await stateIs('ready');
    const found = await titles();
    expect(found).toContain('Keidanren');
    expect(await bareResults()).toBe(found.length);
    await page.unroute('**/{fragment/*,texts.json}');
    await page.locator('#q').fill('keidanren indonesia');
    await page.waitForURL(/indonesia/);
    await stateIs('ready');
    expect(await bareResults()).toBe(0);
    await page.locator('[data-search-results] a').first().click();
    await page.waitForURL(/\/(?:organizations|initiatives|events)\//);
  });

  it('works without what it only reads ahead, or narrows by', async () => {
    await page.route('**/{texts,facets}.json', missing);
    await search('keidanren');
    await stateIs('ready');
    await page.waitForTimeout(500);
    expect((await titles())[0]).toBe('Keidanren');
    await page.locator('#q').fill('railcar contract');
    await expect.poll(async () => (await titles())[0]).toContain('railcar');
  });

  it('says so when the facets of an address do not load, and works once they do', async () => {
    await page.route('**/facets.json', missing);
    await page.goto(site.url('search/?q=hitachi&topic=trade'));
    await stateIs('error');
    expect(await status()).toMatch(/^The search did not load\./);
    await page.unroute('**/facets.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await stateIs('ready');
    expect((await titles()).length).toBeGreaterThan(0);
  });
});

describe('a page opened before a new deployment', () => {
  /** Puts a new index in the place of the old one. */
  async function deploy(): Promise<void> {
    const manifest = await (await fetch(site.url('search.json'))).text();
    const folder = /search-[0-9a-f]{12}/.exec(manifest)?.[0] ?? '';
    const next = 'search-0123456789ab';
    await page.route(`**/${folder}/**`, missing);
    await page.route('**/search.json', (route) => route.fulfill({ body: manifest.replace(folder, next) }));
    await page.route(`**/${next}/**`, async (route) => {
      const answer = await fetch(route.request().url().replace(next, folder));
      const contentType = answer.headers.get('content-type') ?? '';
      await route.fulfill({ body: Buffer.from(await answer.arrayBuffer()), contentType });
    });
  }

  it.each(['railcar contract', 'keidanren indonesia'])(
    'finds the new index for %s after another search',
    async (query) => {
      await saveData();
      await search('keidanren');
      await stateIs('ready');
      await deploy();
      await page.locator('#q').fill(query);
      await expect.poll(() => page.url(), { timeout: 5000 }).toContain(new URLSearchParams({ q: query }).toString());
      await stateIs('ready');
      expect((await titles()).length).toBeGreaterThan(0);
      expect(await bareResults()).toBe(0);
    },
  );

  it('finds it from the dialog too', async () => {
    await page.goto(site.url('about/'));
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.waitForLoadState('networkidle');
    await deploy();
    await page.keyboard.insertText('keidanren');
    await page.locator('dialog[data-state="ready"]').waitFor();
    expect(await page.locator('dialog [role="option"]').first().textContent()).toContain('Keidanren');
  });
});

describe('a search without a network', () => {
  it('says that the device is offline, and answers as soon as it is not, without a key', async () => {
    await saveData();
    await search('keidanren');
    await stateIs('ready');
    await page.context().setOffline(true);
    await page.locator('#q').fill('railcar contract');
    await stateIs('error');
    expect(await status()).toMatch(/^The search can’t load: this device is offline\./);
    await page.context().setOffline(false);
    await stateIs('ready');
    expect((await titles())[0]).toContain('railcar');
  });

  it('goes on with what it has read ahead, after a third question', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const isAhead = (url: string): boolean => url.endsWith('/texts.json');
    await search('keidanren');
    await stateIs('ready');
    for (const [query, title] of [
      ['daikin', 'Daikin'],
      ['sasakawa', 'Sasakawa'],
    ] as const) {
      expect(asked.filter(isAhead)).toEqual([]);
      await page.locator('#q').fill(query);
      await expect.poll(async () => (await titles())[0]).toContain(title);
    }
    await expect.poll(() => asked.some(isAhead)).toBe(true);
    await page.waitForTimeout(1000);
    await page.context().setOffline(true);
    await page.locator('#q').fill('railcar contract');
    await expect.poll(async () => (await titles())[0]).toContain('railcar');
  });

  it('says so in the dialog, and answers as soon as it is back', async () => {
    await page.goto(site.url('about/'));
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.keyboard.insertText('keidanren');
    await page.locator('dialog[data-state="error"]').waitFor();
    expect(await page.locator('.search-dialog-status').textContent()).toMatch(/this device is offline\./);
    expect(await page.locator('.search-dialog-ways a').allTextContents()).toContain('Names');
    await page.context().setOffline(false);
    await page.locator('dialog[data-state="ready"]').waitFor();
  });
});

describe('a search that the browser forbids', () => {
  it('says what it lacks, on the page and in the dialog', async () => {
    await page.addInitScript(() => Object.defineProperty(globalThis, 'WebAssembly', { value: undefined }));
    await search('keidanren');
    await stateIs('error');
    expect(await status()).toContain('It needs WebAssembly');
    await page.goto(site.url('about/'));
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.insertText('keidanren');
    await page.locator('dialog[data-state="error"]').waitFor();
    expect(await page.locator('.search-dialog-status').textContent()).toContain('It needs WebAssembly');
  });
});

describe('an address that nobody would write', () => {
  const long = 'x'.repeat(10_000);
  const addresses = [
    `q=${long}`,
    `q=${'%3Cb%3E'.repeat(1000)}`,
    'q=hitachi&kind=%3Cimg%20src=x%20onerror=alert(1)%3E',
    'q=hitachi&topic=%3Cimg%20src=x%20onerror=alert(1)%3E&organization=__proto__&year=%00',
    'topic=%E0%A4%A&year=%',
    'q=hitachi&sort=constructor&kind=event&kind=',
    `q=hitachi&organization=${long}`,
    `q=hitachi&organization=${'o'.repeat(80)}&year=${'9'.repeat(80)}`,
    'q=%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7%20%E2%80%AEsdrawkcab&q=second',
    'q=%20%20%09%0A',
    'q=%00%00',
  ];

  it.each(addresses.map((parameters) => [parameters.slice(0, 60), parameters]))(
    '?%s shows a search page that works',
    async (_, parameters) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(site.url(`search/?${parameters}`));
      await page
        .locator('[data-search-results]:is([data-state="ready"], [data-state="idle"])')
        .waitFor({ timeout: 3000 });
      expect(await page.locator('main :is(img, svg, b, [onerror])').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    },
  );
});
