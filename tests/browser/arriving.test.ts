import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builds } from '../support/builds.ts';
import { type OpenSite, openSite } from '../support/open-site.ts';

let site: OpenSite;
let page: Page;

beforeAll(async () => {
  site = await openSite(builds.base);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.browser.newPage({ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } });
});
afterEach(() => page.context().close());

async function search(query: string): Promise<void> {
  await page.goto(site.url(`search/?${new URLSearchParams({ q: query }).toString()}`));
  await page.locator('[data-search-results][data-state="ready"]').waitFor();
}

/** The words that are marked, in lower case, and whether all stand in the place that the address names. */
async function marked(of: Page = page): Promise<{ words: string[]; isAllInPlace: boolean }> {
  await of.waitForTimeout(400);
  return of.evaluate(() => {
    const ranges = [...(CSS.highlights.get('search-hit') ?? [])] as Range[];
    const place = document.getElementById(location.hash.slice(1));
    const next = [...document.querySelectorAll('main :is(h1, h2, h3)')].find(
      (heading) => place && place !== heading && place.compareDocumentPosition(heading) & 4,
    );
    const isInPlace = (range: Range) =>
      place?.contains(range.startContainer) === true ||
      (place !== null &&
        place.matches('h2, h3') &&
        (place.compareDocumentPosition(range.startContainer) & 4) !== 0 &&
        (!next || (next.compareDocumentPosition(range.startContainer) & 2) !== 0));
    return {
      words: [...new Set(ranges.map((range) => range.toString().toLowerCase()))].sort(),
      isAllInPlace: ranges.every(isInPlace),
    };
  });
}

/** Where the place that the address names stands in the window, in pixels from its top. */
const topOfPlace = (): Promise<number> =>
  page.evaluate(() => document.getElementById(location.hash.slice(1))?.getBoundingClientRect().top ?? NaN);

/** Whether the heading or the first line of that place is whole in sight, and whether something lies upon it. */
const lookAtPlace = (): Promise<{ isInSight: boolean; isCovered: boolean }> =>
  page.evaluate(() => {
    const place = document.getElementById(location.hash.slice(1));
    const head = place?.querySelector('.statement-head') ?? place;
    const { left, top, bottom } = head?.getBoundingClientRect() ?? new DOMRect();
    const upon = document.elementFromPoint(left + 2, (top + bottom) / 2);
    return {
      isInSight: top >= 0 && bottom <= innerHeight && bottom > top,
      isCovered: !upon || !head || !(head.contains(upon) || upon.contains(head)),
    };
  });

describe('a result', () => {
  it('opens at its statement, in sight, with the words marked and a clean address', async () => {
    await search('multilateral telecommunications fund recommendation');
    const link = page.locator('[data-search-results] a[href$="#telecom-fund"]').first();
    await link.click();
    await page.waitForURL(/\/events\/us-japan-economic-relations-2021\/#telecom-fund$/);
    const { words, isAllInPlace } = await marked();
    expect(words).toEqual(expect.arrayContaining(['multilateral', 'telecommunications', 'fund']));
    expect(isAllInPlace).toBe(true);
    expect(await topOfPlace()).toBeGreaterThanOrEqual(0);
    expect(await topOfPlace()).toBeLessThan(400);
  });

  it('opens at its section with the words marked there alone', async () => {
    await search('Indonesia key ministers');
    await page.locator('[data-search-results] a[href*="#"]').first().click();
    await page.waitForURL(/#/);
    const { words, isAllInPlace } = await marked();
    expect(words).toContain('indonesia');
    expect(isAllInPlace).toBe(true);
  });

  it('followed from the dialog, by keyboard, marks the words too', async () => {
    await page.goto(site.url('about/'));
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('railcars');
    await page
      .locator('dialog [role="option"] mark', { hasText: /railcar/i })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/about/'));
    expect((await marked()).words.join(' ')).toMatch(/railcar/);
  });

  it('opened in a new tab marks the words there', async () => {
    await search('STEP technician program');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page
        .locator('[data-search-results] a')
        .first()
        .click({ modifiers: ['Control'] }),
    ]);
    await tab.waitForLoadState();
    expect((await marked(tab)).words.length).toBeGreaterThan(0);
  });

  it('loses its marks at Escape, and shows none when the page is opened another way', async () => {
    await search('Keidanren');
    await page.locator('[data-search-results] a').first().click();
    await page.waitForURL(/keidanren/);
    expect((await marked()).words).toContain('keidanren');
    await page.keyboard.press('Escape');
    expect((await marked()).words).toEqual([]);
    await page.goto(page.url());
    expect((await marked()).words).toEqual([]);
  });

  it('shows its marks again after Back, but none once they were taken away', async () => {
    await search('Keidanren');
    await page.locator('[data-search-results] a').first().click();
    await page.waitForURL(/keidanren/);
    expect((await marked()).words).toContain('keidanren');
    await page.goto(site.url('about/'));
    await page.goBack();
    await page.waitForURL(/keidanren/);
    expect((await marked()).words).toContain('keidanren');
    await page.keyboard.press('Escape');
    await page.goForward();
    await page.goBack();
    await page.waitForURL(/keidanren/);
    expect((await marked()).words).toEqual([]);
  });

  it('marks the words on the page where the dialog was opened, also where the reader is already', async () => {
    await page.goto(site.url('events/us-japan-economic-relations-2021/'));
    for (let time = 1; time <= 2; time++) {
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open]').waitFor();
      await page.getByRole('combobox').fill('multilateral telecommunications fund recommendation');
      const option = page.locator('dialog [role="option"][href$="#telecom-fund"]');
      await option.click();
      await page.waitForURL(/#telecom-fund$/);
      expect((await marked()).words, `time ${time}`).toContain('telecommunications');
      await page.keyboard.press('Escape');
      expect((await marked()).words, `time ${time}`).toEqual([]);
    }
  });

  it.each([390, 1280])('opens with its place whole in sight, under nothing, %i pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 844 });
    for (const query of ['Indonesia key ministers', 'telecommunications fund', 'homestays', 'kaizen', 'temperature']) {
      await search(query);
      const links = page.locator('[data-search-results] > li:first-child a[href*="#"]');
      for (let at = 0; at < (await links.count()); at++) {
        await links.nth(at).click();
        await page.waitForURL(/#/);
        expect(await lookAtPlace(), `${query}: ${page.url()}`).toEqual({ isInSight: true, isCovered: false });
        await page.goBack();
        await page.locator('[data-search-results][data-state="ready"]').waitFor();
      }
    }
  });

  it('marks nothing, and says nothing, where the browser can’t mark or keeps nothing', async () => {
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    page.on('pageerror', (error) => logged.push(String(error)));
    await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
    await search('Keidanren');
    await page.locator('[data-search-results] a').first().click();
    await page.waitForURL(/keidanren/);
    await page.waitForTimeout(300);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Not allowed', 'SecurityError');
        },
      });
    });
    await search('Keidanren');
    await page.locator('[data-search-results] a').first().click();
    await page.waitForURL(/keidanren/);
    await page.waitForTimeout(300);
    expect(logged).toEqual([]);
  });
});
