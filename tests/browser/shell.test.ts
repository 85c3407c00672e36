// cspell:ignore hitachy
import { afterEach, describe, expect, it } from 'vitest';
import { builds } from '../support/builds/builds.ts';
import { pageKinds } from '../support/browser/open-site.ts';
import { arrive, complaints, logged, open, page, site, useSite } from '../support/browser/use-site.ts';

/** Whether the page is dark, by the color behind its text. */
const isDark = () =>
  page.evaluate(() => {
    const [red = 255] = (/\d+/.exec(getComputedStyle(document.documentElement).backgroundColor) ?? []).map(Number);
    return red < 64;
  });

describe('The shell of the site', () => {
  useSite(builds.base, { colorScheme: 'light' });
  afterEach(() => {
    expect(complaints()).toEqual([]);
  });

  it('keeps the theme that a reader chooses, from the first paint of the next page, and in other tabs', async () => {
    await open('about/');
    const other = await page.context().newPage();
    await other.goto(site.url(pageKinds.organization));
    expect(await isDark()).toBe(false);
    await page.getByRole('button', { name: 'Theme: system' }).click();
    expect(await isDark()).toBe(false);
    await page.getByRole('button', { name: 'Theme: light' }).click();
    expect(await isDark()).toBe(true);
    await expect.poll(() => other.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await other.getByRole('button', { name: 'Theme: dark' }).isVisible()).toBe(true);

    const theme = (await page.locator('body > script[src]:not([type])').getAttribute('src')) ?? 'none';
    await page.route('**/*.js', (route) => (route.request().url().endsWith(theme) ? route.continue() : route.abort()));
    await page.goto(site.url(''), { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
    expect(await isDark()).toBe(true);

    await page.getByRole('button', { name: 'Theme: dark' }).click();
    expect(await isDark()).toBe(false);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await isDark()).toBe(true);
    logged.length = 0;
  });

  it('takes a theme for the page where the browser keeps nothing', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await open('about/');
    for (const theme of ['system', 'light']) await page.getByRole('button', { name: `Theme: ${theme}` }).click();
    expect(await isDark()).toBe(true);
    await page.reload();
    expect(await isDark()).toBe(false);
  });

  it('keeps a bar on a phone that tells the page, and leads to its top, contents, search and menu', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await open(pageKinds.event);
    const title = page.getByRole('link', { name: /: back to top$/ });
    expect(await title.isVisible()).toBe(false);
    await page.evaluate(() => window.scrollTo({ top: 3000, behavior: 'instant' }));
    await expect.poll(() => title.isVisible()).toBe(true);
    expect(await page.locator('.site-name').isVisible()).toBe(false);

    await page.getByRole('link', { name: 'Contents' }).click();
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await contents.getByRole('link').last().click();
    const bar = await page.locator('.site-header').boundingBox();
    expect(bar?.y).toBe(0);
    const place = await page.locator(':target').boundingBox();
    expect(place?.y).toBeGreaterThanOrEqual(bar?.height ?? 999);

    await page.getByRole('searchbox').click();
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await title.click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(100);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('list', { name: 'Views' }).getByRole('link', { name: 'Figures' }).click();
    await arrive('figures/');
  });

  it('leads from the bar of the home page to its field', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await open('');
    await page.evaluate(() => window.scrollTo({ top: 1500, behavior: 'instant' }));
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('home-search');
  });

  it('names at an address without a page the pages that were likely meant', async () => {
    await open('organizations/hitachy/');
    const meant = page.getByRole('region', { name: 'You may have meant' }).getByRole('link');
    expect(await meant.first().innerText()).toBe('Hitachi');
    const search = page.getByRole('main').getByRole('link', { name: 'Search for “hitachy”' });
    expect(await search.getAttribute('href')).toBe(`${site.url('search/')}?q=hitachy`);
    await meant.first().click();
    await arrive('organizations/hitachi/');
  });
});
