import type { Route } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { builds } from '../support/builds/builds.ts';
import {
  complaints,
  hurryAnimations,
  isFocused,
  logged,
  open,
  page,
  passTime,
  requested,
  site,
  useSite,
} from '../support/browser/use-site.ts';

/** Where someone searches: the search page, and the dialog of every other page. */
const searches = {
  page: {
    start: () => open('search/'),
    field: '#q',
    state: '[data-search-results]',
    status: '[data-search-status]',
    first: '[data-search-results] h2',
    ways: '.search-ways a',
  },
  dialog: {
    start: async () => {
      await open('about/');
      await page.keyboard.press('/');
      await page.locator('dialog[open]').waitFor();
    },
    field: 'dialog input',
    state: 'dialog[open]',
    status: '.search-dialog-status',
    first: 'dialog [role="option"]',
    ways: '.search-dialog-ways a',
  },
} as const;
type Place = keyof typeof searches;
const places = Object.keys(searches) as Place[];

const stateIs = (place: Place, state: string) =>
  page.locator(`${searches[place].state}[data-state="${state}"]`).waitFor();
const status = (place: Place) => page.locator(searches[place].status).textContent();
const first = (place: Place) => page.locator(searches[place].first).first().textContent();
const retry = () => page.getByRole('button', { name: 'Try again' });
/** Each page that is listed without anything it says. */
const bareResults = () => page.locator('[data-search-results] > li:not(:has(.result-excerpt))').count();

/** Types. The search page asks for nothing when it opens: what it says of that must not be taken for the answer. */
async function type(place: Place, query: string): Promise<void> {
  await page.locator(searches[place].field).fill(query);
  if (place === 'dialog') return;
  // By the time the address follows, the question is asked.
  await page.waitForURL((url) => (url.searchParams.get('q') ?? '') === query.toWellFormed());
}

/** Types, and waits for the answer to exactly this query. */
async function ask(place: Place, query: string): Promise<void> {
  await type(place, query);
  const answered = page.locator(searches[place].state).and(page.locator('[data-state="ready"], [data-state="idle"]'));
  await answered.waitFor({ state: 'attached' });
}

const gone = (route: Route): Promise<void> => route.fulfill({ status: 404, body: 'Not found' });
const errorPage = (route: Route): Promise<void> =>
  route.fulfill({ body: '<!doctype html><title>Sorry</title>', contentType: 'text/html' });
const block = (route: Route): Promise<void> => route.abort();
const hang = (): void => undefined;
async function half(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
}
/** A reader who saves data: nothing is read ahead. */
const saveData = () =>
  page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));

describe('a search of which something fails', () => {
  // By turns in both places. Every file in every state, without a browser: see `tests/search/broken-index.test.ts`.
  const faults: [place: Place, what: string, files: string, fail: (route: Route) => unknown][] = [
    ['page', 'search.json is gone', '**/search.json', gone],
    ['dialog', 'half of search.json comes', '**/search.json', half],
    ['page', 'the script is blocked', '**/pagefind.js*', block],
    ['dialog', 'an error page comes for the script', '**/pagefind.js*', errorPage],
    ['page', 'half of WebAssembly comes', '**/wasm.unknown.pagefind', half],
    ['dialog', 'half of a part of the index comes', '**/index/*', half],
    ['page', 'the network is down', '**/search-*/**', block],
    ['dialog', 'everything hangs', '**/search{.json,-*/**}', hang],
    ['page', 'the script hangs', '**/pagefind.js*', hang],
    ['dialog', 'a part of the index hangs', '**/index/*', hang],
  ];
  useSite(builds.base);

  it.each(faults)(
    'on the %s says so when %s, shows ways on, and works after “Try again”',
    async (place, _what, files, fail) => {
      if (fail === hang) await page.clock.install();
      let isOver = false;
      await page.route(files, (route) => (isOver ? route.continue() : fail(route)));
      await searches[place].start();
      await type(place, 'keidanren');
      if (fail === hang) {
        await stateIs(place, 'loading');
        await page.clock.fastForward(2500);
        await retry().waitFor();
        expect(await status(place)).toMatch(/^Search is taking a long time to load\./);
        await passTime();
      }
      await stateIs(place, 'error');
      expect(await status(place)).toMatch(/^Search did not load\. /);
      if (place === 'dialog') expect(await first(place)).toBe('All results for “keidanren”');
      const ways = page.locator(searches[place].ways);
      const lists = ['Names', 'Organizations', 'Initiatives', 'Events', 'People', 'Topics'];
      expect(await ways.allTextContents()).toEqual(expect.arrayContaining(lists));
      for (const way of await ways.all()) expect(await way.isVisible()).toBe(true);
      isOver = true;
      await retry().click();
      await stateIs(place, 'ready');
      expect(await first(place)).toContain('Keidanren');
      expect(await isFocused(searches[place].field)).toBe(true);
      if (place === 'page') expect(await bareResults()).toBe(0);
      expect(complaints()).toEqual([]);
    },
  );
});

describe('a search of which a part fails', () => {
  useSite(builds.base, { keepsPage: true });

  it('lists titles that lead to their pages when the texts are missing, and texts once they are back', async () => {
    await page.route('**/{texts/*,texts.json}', gone);
    await open('search/?q=keidanren');
    await stateIs('page', 'ready');
    const titles = await page.locator('[data-search-results] h2').allTextContents();
    expect(titles).toContain('Keidanren');
    expect(await bareResults()).toBe(titles.length);
    expect(await page.locator('[data-search-notes]').textContent()).toContain('Some texts did not load.');
    await page.unroute('**/{texts/*,texts.json}');
    await ask('page', 'keidanren indonesia');
    expect(await bareResults()).toBe(0);
    await page.locator('[data-search-results] a').first().click();
    await page.waitForURL(/\/(?:organizations|initiatives|events)\//);
    expect(complaints()).toEqual([]);
  });

  it('says so when its own script does not come, with the index of names', async () => {
    await page.route('**/*.js', block);
    await open('search/?q=keidanren');
    const way = page.locator('[data-search-status] a');
    await hurryAnimations();
    await way.waitFor({ state: 'visible' });
    expect(await status('page')).toContain('The search has not loaded.');
    expect(await way.evaluate((link: HTMLAnchorElement) => link.href)).toBe(site.url('names/'));
  });

  it('works without what it only reads ahead, or narrows by', async () => {
    await page.route('**/{texts,facets}.json', gone);
    const refused = (name: string) => page.waitForResponse(`**/${name}.json`);
    const [facets, texts] = [refused('facets'), refused('texts')];
    await open('search/?q=keidanren');
    await (await facets).finished();
    expect(await first('page')).toBe('Keidanren');
    await ask('page', 'daikin');
    await ask('page', 'sasakawa');
    await (await texts).finished();
    await ask('page', 'railcar contract');
    expect(await first('page')).toMatch(/railcar/i);
    expect(complaints()).toEqual([]);
  });

  it('says so when the facets of an address do not load, and works once they do', async () => {
    await page.route('**/facets.json', gone);
    await open('search/?q=hitachi&topic=trade');
    await stateIs('page', 'error');
    expect(await status('page')).toMatch(/^Search did not load\./);
    await page.unroute('**/facets.json');
    await retry().click();
    await stateIs('page', 'ready');
    expect(await first('page')).not.toBeNull();
    expect(complaints()).toEqual([]);
  });
});

describe('a page opened before a new deployment', () => {
  useSite(builds.base);

  /** Puts a new index in the place of the old one. */
  async function deploy(): Promise<void> {
    const manifest = await (await fetch(site.url('search.json'))).text();
    const folder = /search-[0-9a-f]{12}/.exec(manifest)?.[0] ?? '';
    const next = 'search-0123456789ab';
    await page.route(`**/${folder}/**`, gone);
    await page.route('**/search.json', (route) => route.fulfill({ body: manifest.replace(folder, next) }));
    await page.route(`**/${next}/**`, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace(next, folder) });
      await route.fulfill({ response });
    });
  }

  it.each(places)('finds the new index from the %s by itself', async (place) => {
    const loaded = page.waitForResponse('**/wasm.unknown.pagefind');
    await searches[place].start();
    await (await loaded).finished();
    await deploy();
    await ask(place, 'railcar contract');
    expect(await first(place)).toMatch(/railcar/i);
    expect(complaints()).toEqual([]);
  });

  it.each(['railcar contract', 'keidanren indonesia'])('finds it for %s after another search', async (query) => {
    await saveData();
    await open('search/?q=keidanren');
    await stateIs('page', 'ready');
    await deploy();
    await ask('page', query);
    expect(await first('page')).not.toBeNull();
    expect(await bareResults()).toBe(0);
    expect(complaints()).toEqual([]);
  });
});

describe('a search without a network', () => {
  useSite(builds.base);

  /** What the browser tells the page. Going online for good would be told before the network is there. */
  const tellOnline = (isOnline: boolean) =>
    page.evaluate((is) => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: is });
      if (is) dispatchEvent(new Event('online'));
    }, isOnline);

  it.each(places)('on the %s says so, shows ways on, and answers once it is back, without a key', async (place) => {
    await saveData();
    await page.route('**/search-*/**', block);
    await searches[place].start();
    await tellOnline(false);
    await type(place, 'railcar contract');
    await stateIs(place, 'error');
    expect(await status(place)).toMatch(/^Search is not available: this device is offline\./);
    const names = page.locator(searches[place].ways, { hasText: /^Names$/ });
    expect(await names.evaluate((link: HTMLAnchorElement) => link.href)).toBe(site.url('names/'));
    await page.unroute('**/search-*/**');
    await tellOnline(true);
    await stateIs(place, 'ready');
    expect(await first(place)).toMatch(/railcar/i);
    expect(complaints()).toEqual([]);
  });

  it('goes on with what it has read ahead, after a third question', async () => {
    const [texts, words] = ['texts.json', 'words.txt'].map((name) => page.waitForResponse(`**/${name}`));
    await open('search/?q=keidanren');
    await stateIs('page', 'ready');
    await ask('page', 'daikin');
    expect(requested.filter((url) => url.endsWith('/texts.json'))).toEqual([]);
    await ask('page', 'sasakawa');
    await (await texts)?.finished();
    await (await words)?.finished();
    await page.context().setOffline(true);
    // It may still be reading what has come.
    const askAgain = async () => {
      await type('page', '');
      await type('page', 'railcar contract');
      await page.waitForURL(/railcar/);
      await page.locator(`${searches.page.state}:not([data-state="loading"])`).waitFor();
      return page.locator('[data-search-results] h2').allTextContents();
    };
    await expect.poll(async () => (await askAgain())[0]).toMatch(/railcar/i);
  });
});

describe('a search that the browser forbids', () => {
  useSite(builds.base);

  it.each(places)('says on the %s what it lacks', async (place) => {
    await page.addInitScript(() => Object.defineProperty(globalThis, 'WebAssembly', { value: undefined }));
    await searches[place].start();
    await type(place, 'keidanren');
    await stateIs(place, 'error');
    expect(await status(place)).toContain('It needs WebAssembly');
    expect(complaints()).toEqual([]);
  });

  it('says so when a policy forbids WebAssembly', async () => {
    await page.route('**/search/**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll("'wasm-unsafe-eval'", '') });
    });
    await open('search/?q=keidanren');
    await stateIs('page', 'error');
    expect(await status('page')).toContain('Search did not load.');
    // The browser itself reports what the policy forbids.
    expect(logged.filter((text) => !/WebAssembly|Content Security Policy/.test(text))).toEqual([]);
    expect(logged.filter((text) => text.includes('Error:'))).toEqual([]);
  });
});

describe('whatever somebody types or pastes', () => {
  useSite(builds.base, { keepsPage: true });
  afterEach(() => expect(logged).toEqual([]));
  const markup = () => page.locator('main, dialog').locator('img, svg, b, [onerror], script:not([src])').count();
  const queries = [
    'x'.repeat(10_000),
    'meti and '.repeat(1_100),
    '[a-z]+(.*){2,}$^|\\(?:',
    '<svg onload=alert(1)><b>bold</b><img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    "javascript:alert('x')",
    '👩‍👩‍👧‍👦 🇯🇵 hitachi',
    'שלום עולם مرحبا \u202egnirts',
    'hitachi\u0000\u0000meti',
    '\u0000',
    'what is the',
    '     ',
    '\ud83d half',
    '%E0%A4%A keidanren',
    '__proto__ constructor toString',
  ];

  it.each(places)('on the %s breaks nothing and is shown as text, cut where it is long', async (place) => {
    await searches[place].start();
    await ask(place, 'keidanren');
    const before = await markup();
    for (const query of queries) {
      await ask(place, query);
      // What could break it is told, once no letter follows.
      if (/<|.{200}/.test(query)) await expect.poll(() => status(place)).toMatch(/“.+”/);
      expect(await markup(), query.slice(0, 60)).toBe(before);
      expect((await status(place))?.length).toBeLessThan(200);
      if (place === 'dialog') {
        const last = (await page.getByRole('option').allTextContents()).at(-1) ?? '';
        expect(last.length, last).toBeLessThan(120);
      }
    }
    await ask(place, 'keidanren');
    expect(await first(place)).toContain('Keidanren');
  });

  it('is told that it is too long, a million characters, and the next is answered', async () => {
    await searches.page.start();
    await page.locator(searches.page.field).fill('meti '.repeat(200_000));
    await expect.poll(() => status('page')).toMatch(/^This is too long to search for\./);
    await ask('page', 'keidanren');
    expect(await first('page')).toContain('Keidanren');
  });

  const addresses = [
    ...queries.slice(2, 5).map((query) => `q=${encodeURIComponent(query)}`),
    ...['q=%', 'q=%E0%A4%A', 'q=%00', 'q=%ff%fe', 'q=+++', 'q=&q=&q=', 'q=%u0041', 'q=%20%20%09%0A'],
    `q=${'x'.repeat(10_000)}`,
    `q=${'%3Cb%3E'.repeat(1000)}`,
    'q=%E0%A4%A&kind=nonsense&q=again',
    'q=hitachi&kind=%3Cimg%20src=x%20onerror=alert(1)%3E',
    'q=hitachi&topic=%3Cimg%20src=x%20onerror=alert(1)%3E&organization=__proto__&year=%00',
    'topic=%E0%A4%A&year=%',
    'q=hitachi&sort=constructor&kind=event&kind=',
    `q=hitachi&organization=${'x'.repeat(10_000)}`,
    `q=hitachi&organization=${'o'.repeat(80)}&year=${'9'.repeat(80)}`,
    'q=%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7%20%E2%80%AEsdrawkcab&q=second',
  ];

  it('an odd address shows a search page that works and fits a phone', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const address of addresses) {
      await open(`search/?${address}`);
      await page.locator('[data-search-results]:is([data-state="ready"], [data-state="idle"])').waitFor();
      expect(await markup(), address.slice(0, 60)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address.slice(0, 60)).toBe(320);
    }
    await type('page', 'keidanren');
    await expect.poll(() => status('page')).toContain('“keidanren”');
  });
});
