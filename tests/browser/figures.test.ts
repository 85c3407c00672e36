import { beforeEach, describe, expect, it } from 'vitest';
import { findViolations, loadAxe } from '../support/browser/axe.ts';
import { builds } from '../support/builds/builds.ts';
import { pageKinds } from '../support/browser/open-site.ts';
import { findOverflow } from '../support/browser/inspect-layout.ts';
import { arrive, isFocused, open, page, useSite } from '../support/browser/use-site.ts';

const path = pageKinds.figures;
/** The first group of three figures or more, and the values in it in the order shown, each with its rank, NaN for none. */
const group = () => page.locator('tbody:has(tr:nth-child(4))').first();
const readValues = () =>
  group()
    .locator('tr[id]')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        value: row.querySelector('strong')?.textContent ?? '',
        rank: parseInt(row.querySelector<HTMLElement>('.value')?.dataset['order'] ?? ''),
      })),
    );
const values = async () => (await readValues()).map(({ value }) => value);
/** The values as they should stand when ordered up or down: what has no rank comes last either way. */
async function ordered(direction: 1 | -1): Promise<string[]> {
  const all = await readValues();
  const ranked = all.filter(({ rank }) => !Number.isNaN(rank)).sort((a, b) => direction * (a.rank - b.rank));
  return [...ranked, ...all.filter(({ rank }) => Number.isNaN(rank))].map(({ value }) => value);
}
const sortOf = (name: string) => page.getByRole('columnheader', { name }).getAttribute('aria-sort');
const head = (name: string) => page.getByRole('button', { name }).first();

describe('The head of a column', () => {
  useSite(builds.base, { keepsPage: true });
  beforeEach(() => open(path));

  it('orders all tables by keyboard: forward, backward and as before, each told and in the address', async () => {
    const [asWritten, up, down] = [await values(), await ordered(1), await ordered(-1)];
    expect(new Set([asWritten, up, down].map(String)).size).toBe(3);
    await head('Value').focus();
    await page.keyboard.press('Enter');
    await arrive(`${path}?sort=value`);
    await expect.poll(values).toEqual(up);
    expect(await sortOf('Value')).toBe('ascending');
    await page.keyboard.press('Space');
    await arrive(`${path}?sort=-value`);
    await expect.poll(values).toEqual(down);
    expect(await sortOf('Value')).toBe('descending');
    await page.keyboard.press('Enter');
    await arrive(path);
    await expect.poll(values).toEqual(asWritten);
    expect(await sortOf('Value')).toBeNull();
    expect(await isFocused('th button')).toBe(true);
  });

  it('is undone by Back and done again by Forward', async () => {
    const [asWritten, up] = [await values(), await ordered(1)];
    await head('Value').click();
    await head('Measure').click();
    await expect.poll(() => sortOf('Measure')).toBe('ascending');
    await page.goBack();
    await expect.poll(values).toEqual(up);
    expect(await sortOf('Measure')).toBeNull();
    await page.goBack();
    await expect.poll(values).toEqual(asWritten);
    await page.goForward();
    await expect.poll(values).toEqual(up);
  });

  it('has its order in an address that can be passed on, and an odd one changes nothing', async () => {
    const [asWritten, down] = [await values(), await ordered(-1)];
    await open(`${path}?sort=-value`);
    expect(await values()).toEqual(down);
    for (const odd of ['?sort=', '?sort=-', '?sort=nothing', '?sort=constructor', '?sort=--value&sort=value']) {
      await open(path + odd);
      expect(await values(), odd).toEqual(asWritten);
    }
  });

  it('changes the sentence on the order, and gives it back', async () => {
    const sentence = page.locator('[data-order-told]');
    const before = await sentence.innerText();
    expect(before).toContain('organizations come first');
    for (const [name, told] of [
      ['Value', 'Each group is sorted by “Value”, from the lowest.'],
      ['Value', 'Each group is sorted by “Value”, from the highest.'],
      ['As of', 'Each group is sorted by “As of”, from the earliest.'],
      ['Measure', 'Each group is sorted by “Measure”, from A to Z.'],
    ] as const) {
      await head(name).click();
      await expect.poll(() => sentence.innerText()).toBe(told);
    }
    await open(`${path}?sort=-date`);
    expect(await sentence.innerText()).toContain('from the latest');
    await open(`${path}?sort=nothing`);
    expect(await sentence.innerText()).toBe(before);
  });

  it('leaves what has no date or number for the end, in both directions', async () => {
    for (const column of ['date', 'value'] as const) {
      for (const sort of [column, `-${column}`]) {
        await open(`${path}?sort=${sort}`);
        const orders = await page
          .locator('.figure-table tbody')
          .evaluateAll(
            (groups, name) =>
              groups.map((one) =>
                [...one.querySelectorAll<HTMLElement>(`td.${name}`)].map((cell) => cell.dataset['order']),
              ),
            column,
          );
        expect(
          orders.flat().some((order) => order === ''),
          sort,
        ).toBe(true);
        for (const own of orders) expect(own, sort).toEqual([...own.filter(Boolean), ...own.filter((order) => !order)]);
      }
    }
  });

  it('keeps every row, and the order is no matter for axe', async () => {
    const before = await page.locator('tbody tr').count();
    await head('Given by').click();
    expect(await page.locator('tbody tr').count()).toBe(before);
    await loadAxe(page);
    expect(await findViolations(page)).toEqual([]);
  });

  it('can be pressed on a phone, once for all tables', async () => {
    const up = await ordered(1);
    await page.setViewportSize({ width: 320, height: 800 });
    const button = page.getByRole('button', { name: 'Value' });
    expect(await button.count()).toBe(1);
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const heading = await page.getByRole('main').getByRole('heading', { level: 2 }).first().boundingBox();
    expect(heading?.y).toBeGreaterThan((await button.boundingBox())?.y ?? Infinity);
    await button.click();
    await expect.poll(values).toEqual(up);
  });
});

describe('Without scripts', () => {
  useSite(builds.base, { javaScriptEnabled: false, keepsPage: true });

  it.each([320, 1280])('all figures stand in their first order, without buttons, %d wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await open(path);
    const asWritten = await values();
    await open(`${path}?sort=value`);
    expect(await values()).toEqual(asWritten);
    expect(await page.locator('table button').count()).toBe(0);
    // On a phone the heads would head nothing.
    const heads = await page.locator('table').first().locator('thead').boundingBox();
    expect(heads?.height).toBe(width === 320 ? 1 : 44);
    await page.locator('tr[id] .permalink').first().click();
    await page.waitForURL(/#of-[a-z0-9-]+$/);
    expect(await page.locator('tr:target').isVisible()).toBe(true);
  });
});

describe('The text of the tables', () => {
  useSite(builds.base, { keepsPage: true });
  const modes = [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
    { media: 'print' },
  ] as const;

  it.each([320, 768, 1280, 1920])('is neither cut nor overlapped %d wide, on screen and on paper', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await open(path);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(20);
    for (const mode of modes) {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen', ...mode });
      expect(await findOverflow(page), JSON.stringify(mode)).toEqual([]);
      expect(await findCollisions(), JSON.stringify(mode)).toEqual([]);
    }
  });
});

/** Words of the tables that lie on others, reach out of their cell or the window, or are smaller than 12 pixels. */
async function findCollisions(): Promise<string[]> {
  return page.evaluate(() => {
    const pieces: { text: string; of: Node; box: DOMRect }[] = [];
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const cell = parent?.closest('th, td');
      const text = node.textContent?.trim();
      if (!text || !parent || !cell || parent.getClientRects().length === 0) continue;
      // Said by screen readers only.
      if (parent.closest('.visually-hidden')) continue;
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
