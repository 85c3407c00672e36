import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builds } from '../support/builds/builds.ts';
import { addressIn, logged, open, page, useSite } from '../support/browser/use-site.ts';

const viewport = { width: 390, height: 844 };
const listIsReady = () => page.locator('[data-search-results][data-state="ready"]').waitFor();
const firstLink = () => page.locator('[data-search-results] a').first();
const event = 'events/us-japan-economic-relations-2021/';

async function search(query: string): Promise<void> {
  await open(`search/?${new URLSearchParams({ q: query }).toString()}`);
  await listIsReady();
}

/** The words that are marked, in lower case, and whether all stand in the place that the address names. */
const readMarks = (of: Page) =>
  of.evaluate(() => {
    const ranges = [...((CSS.highlights as HighlightRegistry | undefined)?.get('search-hit') ?? [])] as Range[];
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
      isAllInPlace: location.hash === '' || ranges.every(isInPlace),
    };
  });

/** The words marked, once there are some: all in the place that the address names. */
async function marks(of: Page = page): Promise<string[]> {
  await expect.poll(async () => (await readMarks(of)).words).not.toEqual([]);
  const { words, isAllInPlace } = await readMarks(of);
  expect(isAllInPlace).toBe(true);
  return words;
}

/** Expects that nothing is marked, once the page has read whether something led to it. */
async function expectNoMarks(): Promise<void> {
  // A script of the page takes the note away before it marks.
  await expect.poll(() => page.evaluate(() => localStorage.getItem('followed-hit'))).toBeNull();
  expect((await readMarks(page)).words).toEqual([]);
}

/** Where the place that the address names stands in the window, in pixels from its top. */
const topOfPlace = (): Promise<number> =>
  page.evaluate(() => document.getElementById(location.hash.slice(1))?.getBoundingClientRect().top ?? NaN);

/** Whether the heading or the first line of that place is whole in sight, and whether something lies upon it. */
const lookAtPlace = (): Promise<{ isInSight: boolean; isCovered: boolean }> =>
  page.evaluate(() => {
    const place = document.getElementById(location.hash.slice(1));
    const head = place?.querySelector('p') ?? place;
    const { left, top, bottom } = head?.getBoundingClientRect() ?? new DOMRect();
    const upon = document.elementFromPoint(left + 2, (top + bottom) / 2);
    return {
      isInSight: top >= 0 && bottom <= innerHeight && bottom > top,
      isCovered: !upon || !head || !(head.contains(upon) || upon.contains(head)),
    };
  });

describe('a result', () => {
  useSite(builds.base, { keepsPage: true, viewport });

  it('opens at its statement, in sight, with the words marked and a clean address', async () => {
    await search('multilateral telecommunications fund recommendation');
    await page.locator('[data-search-results] a[href$="#telecom-fund"]').first().click();
    await page.waitForURL(new RegExp(`/${event}#telecom-fund$`));
    expect(await marks()).toEqual(expect.arrayContaining(['multilateral', 'telecommunications', 'fund']));
    await expect.poll(topOfPlace).toBeGreaterThanOrEqual(0);
    await expect.poll(topOfPlace).toBeLessThan(400);
  });

  it('opens at its section with the words marked there alone', async () => {
    await search('Keidanren international dialogue project');
    await page.locator('[data-search-results] a[href*="#"]').first().click();
    await page.waitForURL(/#/);
    expect((await marks()).join(' ')).toMatch(/dialogue/);
  });

  it('followed from the dialog, by keyboard, marks the words too', async () => {
    await open('about/');
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
    expect((await marks()).join(' ')).toMatch(/railcar/i);
  });

  it('opened in a new tab marks the words there', async () => {
    await search('STEP technician program');
    // What is read ahead may draw the list anew, under the pointer.
    await page.waitForLoadState('networkidle');
    const opened = page.context().waitForEvent('page');
    await firstLink().click({ modifiers: ['Control'] });
    const tab = await opened;
    await expect.poll(() => addressIn(tab)).toMatch(/\/(?:organizations|initiatives|events)\//);
    expect((await marks(tab)).length).toBeGreaterThan(0);
  });

  it('loses its marks at Escape, and shows none when the page is opened another way', async () => {
    await search('Keidanren');
    await firstLink().click();
    await page.waitForURL(/keidanren/);
    expect(await marks()).toContain('keidanren');
    await page.keyboard.press('Escape');
    await expectNoMarks();
    await page.goto(page.url());
    await expectNoMarks();
  });

  it('shows its marks again after Back, but none once they were taken away', async () => {
    await search('Keidanren');
    await firstLink().click();
    await page.waitForURL(/keidanren/);
    expect(await marks()).toContain('keidanren');
    await open('about/');
    await page.goBack();
    await page.waitForURL(/keidanren/);
    expect(await marks()).toContain('keidanren');
    await page.keyboard.press('Escape');
    await expectNoMarks();
    await page.goForward();
    await page.waitForURL(/about/);
    await page.goBack();
    await page.waitForURL(/keidanren/);
    await expectNoMarks();
  });

  it('marks the words on the page where the dialog was opened, also where the reader is already', async () => {
    await open(event);
    for (let time = 1; time <= 2; time++) {
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open]').waitFor();
      await page.getByRole('combobox').fill('multilateral telecommunications fund recommendation');
      await page.locator('dialog [role="option"][href$="#telecom-fund"]').click();
      await page.waitForURL(/#telecom-fund$/);
      expect(await marks(), `time ${time}`).toContain('telecommunications');
      // Else Escape would put the dialog away.
      await page.locator('dialog[open]').waitFor({ state: 'hidden' });
      await page.keyboard.press('Escape');
      await expectNoMarks();
    }
  });

  it.each([
    [390, ['Indonesia key ministers', 'telecommunications fund', 'homestays']],
    [1280, ['kaizen', 'temperature', 'telecommunications fund']],
  ])('opens with its place whole in sight, under nothing, %i pixels wide', async (width, queries) => {
    await page.setViewportSize({ width, height: 844 });
    for (const query of queries) {
      await search(query);
      const links = page.locator('[data-search-results] > li:first-child a[href*="#"]');
      for (let at = 0; at < (await links.count()); at++) {
        await links.nth(at).click();
        await page.waitForURL(/#/);
        await expect.poll(lookAtPlace, { message: `${query}: ${page.url()}` }).toEqual({
          isInSight: true,
          isCovered: false,
        });
        await page.goBack();
        await listIsReady();
      }
    }
  });
});

describe('a result, where the browser lacks something', () => {
  useSite(builds.base, { viewport });

  it.each([
    ['can’t mark', () => Reflect.deleteProperty(CSS, 'highlights')],
    [
      'keeps nothing',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('Not allowed', 'SecurityError');
          },
        }),
    ],
  ])('marks nothing, and says nothing: it %s', async (what, takeAway) => {
    await page.addInitScript(takeAway);
    await search('Keidanren');
    const marking = page.waitForResponse('**/mark-hits*.js');
    await firstLink().click();
    await page.waitForURL(/keidanren/);
    if (what === 'can’t mark') {
      await (await marking).finished();
      await expectNoMarks();
    } else {
      marking.catch(() => null);
      expect((await readMarks(page)).words).toEqual([]);
    }
    expect(logged).toEqual([]);
  });
});
