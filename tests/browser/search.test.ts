import type { Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations, loadAxe } from '../support/browser/axe.ts';
import { builds } from '../support/builds/builds.ts';
import { isFocused, logged, open, page, requested, site, useSite } from '../support/browser/use-site.ts';

const stateIs = (state: string) => page.locator(`[data-search-results][data-state="${state}"]`).waitFor();
const titles = () => page.locator('[data-search-results] h2').allTextContents();
const status = () => page.locator('[data-search-status]');

/** Types and waits for the list of exactly this query. */
async function type(query: string): Promise<void> {
  await page.locator('#q').fill(query);
  await page.waitForURL((url) => url.searchParams.get('q') === query);
  await stateIs('ready');
}

/** How far what is shown jumped, as browsers reckon it (cumulative layout shift), until the frame after the next. */
const sumShifts = () =>
  new Promise<number>((done) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) sum += (shift as PerformanceEntry & { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum))));
  });

describe('the search of a site below a base path', () => {
  useSite(builds.base);

  it('leads from the box of any page to the answer, in the right section', async () => {
    await open('about/');
    await page.locator('[data-site-search]').first().fill('when did Hitachi begin operations in the United States');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=when\+did/);
    await stateIs('ready');
    const link = page.locator('[data-search-results] > li').first().locator('a').first();
    const href = (await link.getAttribute('href')) ?? '';
    expect(href.startsWith(site.url(''))).toBe(true);
    await link.click();
    await page.waitForURL(href);
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
  useSite(builds.root, { keepsPage: true });

  it('moves next to nothing when the answers to an address come', async () => {
    await page.setViewportSize({ width: 412, height: 823 });
    await open('search/?q=hitachi');
    await stateIs('ready');
    // Lighthouse gives full marks up to 0.1.
    expect(await page.evaluate(sumShifts)).toBeLessThan(0.05);
  });

  it('is ready to type, and loads nothing from elsewhere', async () => {
    await open('search/');
    // A browser gives the focus to the field when it first draws the page, which may be after all has loaded.
    await expect.poll(() => isFocused('#q')).toBe(true);
    await stateIs('idle');
    await type('undersea cables');
    expect((await titles())[0]).toContain('NEC');
    expect(requested.filter((url) => !url.startsWith(site.url('')))).toEqual([]);
    expect(logged).toEqual([]);
  });

  it('names pages before its index is there, also to somebody who typed before its script came', async () => {
    const script = Promise.withResolvers<Route>();
    await page.route('**/_astro/search.*.js', script.resolve);
    await page.route('**/*.pf_meta', () => undefined);
    await open('search/');
    await page.locator('#q').fill('keidan');
    await (await script.promise).continue();
    await page.locator('[data-search-results] > li').first().waitFor();
    expect((await titles())[0]).toBe('Keidanren');
    await stateIs('loading');
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
    expect(announced).toBeGreaterThan(0);
    await label.click();
    await page.waitForURL((url) => url.searchParams.get('kind') === 'event');
    await stateIs('ready');
    await expect.poll(() => page.locator('[data-search-results] > li').count()).toBe(announced);
    await expect.poll(() => status().textContent()).toContain(`${announced} page`);
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

  it('has no accessibility problem in any state', async () => {
    for (const path of ['search/?q=biometrics', 'search/?q=samsung', 'search/?q=Keidenran&kind=event']) {
      await open(path);
      await stateIs('ready');
      await loadAxe(page);
      expect(await findViolations(page), path).toEqual([]);
    }
  });
});
