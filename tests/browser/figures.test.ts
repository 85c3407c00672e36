import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findViolations, loadAxe } from '../support/axe.ts';
import { builds } from '../support/builds.ts';
import { type OpenSite, openSite, pageKinds } from '../support/open-site.ts';
import { findOverflow } from '../support/overflow.ts';

let site: OpenSite;
let page: Page;
const path = pageKinds.figures;

beforeAll(async () => {
  site = await openSite(builds.base);
});
afterAll(() => site.close());

/** The values of a table, in the order shown. */
const valuesOf = (id: string) => page.locator(`table:has(#${id}) tbody strong`).allInnerTexts();
const sortOf = (name: string) =>
  page.locator('table:has(#employees)').getByRole('columnheader', { name }).getAttribute('aria-sort');
const employees = ['more than 8,000', 'more than 17,000', 'more than 110,000', 'more than 350,000'];
const undated = 'not given; said May 20, 2021';
const asWritten = ['more than 8,000', 'more than 17,000', 'more than 350,000', 'more than 110,000'];

describe('The head of a column', () => {
  beforeEach(async () => {
    page = await site.browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
    await page.goto(site.url(path));
  });
  afterEach(() => page.close());

  it('orders all tables by keyboard: forward, backward and as before, each told and in the address', async () => {
    expect(await valuesOf('employees')).toEqual(asWritten);
    await page.getByRole('button', { name: 'Value' }).first().focus();
    await page.keyboard.press('Enter');
    expect(await valuesOf('employees')).toEqual(employees);
    expect(await valuesOf('revenue')).toEqual(['$28 billion', '$78.6 billion']);
    expect(await sortOf('Value')).toBe('ascending');
    expect(page.url()).toBe(site.url(`${path}?sort=value`));
    await page.keyboard.press('Space');
    expect(await valuesOf('employees')).toEqual(employees.toReversed());
    expect(await sortOf('Value')).toBe('descending');
    expect(page.url()).toBe(site.url(`${path}?sort=-value`));
    await page.keyboard.press('Enter');
    expect(await valuesOf('employees')).toEqual(asWritten);
    expect(await sortOf('Value')).toBeNull();
    expect(page.url()).toBe(site.url(path));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Value');
  });

  it('is undone by Back and done again by Forward', async () => {
    await page.getByRole('button', { name: 'Value' }).first().click();
    await page.getByRole('button', { name: 'Measure' }).first().click();
    expect(await sortOf('Measure')).toBe('ascending');
    await page.goBack();
    expect(await valuesOf('employees')).toEqual(employees);
    expect(await sortOf('Measure')).toBeNull();
    await page.goBack();
    expect(await valuesOf('employees')).toEqual(asWritten);
    await page.goForward();
    expect(await valuesOf('employees')).toEqual(employees);
  });

  it('has its order in an address that can be passed on, and an odd one changes nothing', async () => {
    await page.goto(site.url(`${path}?sort=-value`));
    expect(await valuesOf('employees')).toEqual(employees.toReversed());
    for (const odd of ['?sort=', '?sort=-', '?sort=nothing', '?sort=constructor', '?sort=--value&sort=value']) {
      await page.goto(site.url(path + odd));
      expect(await valuesOf('employees'), odd).toEqual(asWritten);
    }
  });

  it('changes the sentence on the order, and gives it back', async () => {
    const sentence = page.locator('[data-order-told]');
    const before = await sentence.innerText();
    expect(before).toContain('organizations come first');
    for (const [name, told] of [
      ['Value', 'Each table is ordered by “Value”, from the lowest.'],
      ['Value', 'Each table is ordered by “Value”, from the highest.'],
      ['As of', 'Each table is ordered by “As of”, from the earliest.'],
      ['Measure', 'Each table is ordered by “Measure”, from A to Z.'],
    ] as const) {
      await page.getByRole('button', { name }).first().click();
      expect(await sentence.innerText()).toBe(told);
    }
    await page.goto(site.url(`${path}?sort=-date`));
    expect(await sentence.innerText()).toContain('from the latest');
    await page.goto(site.url(`${path}?sort=nothing`));
    expect(await sentence.innerText()).toBe(before);
  });

  it('leaves what has no date or number for the end, in both directions', async () => {
    for (const sort of ['date', '-date']) {
      await page.goto(site.url(`${path}?sort=${sort}`));
      const dates = await page.locator('table:has(#employees) td[data-label="As of"]').allInnerTexts();
      expect(dates).toEqual(['fiscal 2020', undated, undated, undated]);
    }
    await page.goto(site.url(`${path}?sort=-value`));
    expect(await valuesOf('emissions')).toEqual(['50-52%', 'net-zero']);
  });

  it('keeps every row, and the order is no matter for axe', async () => {
    const count = () => page.locator('tbody tr').count();
    const before = await count();
    await page.getByRole('button', { name: 'Account' }).first().click();
    expect(await count()).toBe(before);
    await loadAxe(page);
    expect(await findViolations(page)).toEqual([]);
  });

  it('can be pressed on a phone, once for all tables', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    const button = page.getByRole('button', { name: 'Value' });
    expect(await button.count()).toBe(1);
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const heading = await page.getByRole('heading', { name: 'Employees' }).boundingBox();
    expect(heading?.y).toBeGreaterThan((await button.boundingBox())?.y ?? Infinity);
    await button.click();
    expect(await valuesOf('revenue')).toEqual(['$28 billion', '$78.6 billion']);
  });
});

describe('Without scripts', () => {
  it.each([320, 1280])('all figures stand in their first order, without buttons, %d wide', async (width) => {
    page = await site.browser.newPage({ javaScriptEnabled: false, viewport: { width, height: 900 } });
    await page.goto(site.url(`${path}?sort=value`));
    expect(await valuesOf('employees')).toEqual(asWritten);
    expect(await page.locator('table button').count()).toBe(0);
    // On a phone the heads would head nothing: each line has its label.
    const head = await page.locator('table').first().locator('thead').boundingBox();
    expect(head?.height).toBe(width === 320 ? 1 : 44);
    await page.locator('tbody .permalink').first().click();
    expect(page.url()).toMatch(/#of-[a-z0-9-]+$/);
    expect(await page.locator('tr:target').isVisible()).toBe(true);
    await page.close();
  });
});

describe('The text of the tables', () => {
  const modes = [320, 768, 1280, 1920].flatMap((width) =>
    (['light', 'dark', 'forced colors', 'print'] as const).map((mode) => ({ width, mode })),
  );

  it.each(modes)('is neither cut nor overlapped $width wide, in $mode', async ({ width, mode }) => {
    page = await site.browser.newPage({ viewport: { width, height: 900 } });
    await page.emulateMedia({
      colorScheme: mode === 'dark' ? 'dark' : 'light',
      forcedColors: mode === 'forced colors' ? 'active' : 'none',
      media: mode === 'print' ? 'print' : 'screen',
    });
    await page.goto(site.url(path));
    expect(await findOverflow(page)).toEqual([]);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(20);
    expect(await findCollisions(page)).toEqual([]);
    await page.close();
  });

  it('is named line by line on a phone', async () => {
    page = await site.browser.newPage({ viewport: { width: 320, height: 900 } });
    await page.goto(site.url(path));
    const labels = await page
      .locator('tbody tr')
      .first()
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
    expect(labels).toEqual(['"Measure"', '"Value"', '"As of"', '"Account"']);
    await page.close();
  });
});

/** Words of the tables that lie on others, reach out of their cell or the window, or are smaller than 12 pixels. */
async function findCollisions(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    const pieces: { text: string; of: Node; box: DOMRect }[] = [];
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const cell = parent?.closest('th, td, caption');
      const text = node.textContent?.trim();
      if (!text || !parent || !cell || parent.getClientRects().length === 0) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const bounds = cell.getBoundingClientRect();
      for (const box of range.getClientRects()) {
        pieces.push({ text, of: node, box });
        if (box.right > bounds.right + 0.5 || box.bottom > bounds.bottom + 0.5) found.push(`${text} leaves its cell`);
        if (box.left < -0.5 || box.right > innerWidth + 0.5) found.push(`${text} leaves the window`);
      }
      // Numbers of notes are raised and small on purpose, as on every page.
      const size = parseFloat(getComputedStyle(parent).fontSize);
      if (size < 12 && !parent.closest('sup')) found.push(`${text} is ${size} pixels high`);
    }
    for (const cell of document.querySelectorAll('td[data-label]')) {
      const { content, position, width, fontSize } = getComputedStyle(cell, '::before');
      if (position !== 'absolute') continue;
      const { left, top } = cell.getBoundingClientRect();
      pieces.push({ text: content, of: cell, box: new DOMRect(left, top, parseFloat(width), parseFloat(fontSize)) });
    }
    pieces.forEach(({ text, of, box }, at) => {
      for (const other of pieces.slice(at + 1)) {
        // The boxes of lines are higher than their letters, and those of one text may touch.
        if (other.of === of) continue;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 4) found.push(`${text} lies on ${other.text}`);
      }
    });
    return found;
  });
}
