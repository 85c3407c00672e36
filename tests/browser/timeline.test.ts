import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builds } from '../support/builds.ts';
import { type OpenSite, openSite } from '../support/open-site.ts';
import { findOverflow } from '../support/overflow.ts';

let site: OpenSite;
let page: Page;

beforeAll(async () => {
  site = await openSite(builds.base);
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
});
afterEach(() => page.context().close());

const open = (query = '') => page.goto(site.url(`timeline/${query}`));
const shownItems = () => page.locator('[data-kind]:not([hidden])').evaluateAll((all) => all.map(({ id }) => id));
const chooser = (name: string) => page.getByRole('combobox', { name, exact: true });

/** Texts of the drawing that cover each other, a mark, or the edge of the window. */
function findCollisions(): Promise<string[]> {
  return page.evaluate(() => {
    const svg = document.querySelector('.timeline-drawing svg');
    const texts = [...(svg?.querySelectorAll('text') ?? [])].filter((text) => text.getClientRects().length > 0);
    const marks = [...(svg?.querySelectorAll('.mark') ?? [])].filter((mark) => mark.getClientRects().length > 0);
    const rectOf = (element: Element) => element.getBoundingClientRect();
    // The room of a line of text is higher than its letters; lines of neighbours may touch, letters may not.
    const inset = 2;
    const meet = (one: DOMRect, other: DOMRect) =>
      one.left < other.right - inset &&
      other.left < one.right - inset &&
      one.top < other.bottom - inset &&
      other.top < one.bottom - inset;
    const found: string[] = [];
    for (const [at, text] of texts.entries()) {
      const rect = rectOf(text);
      const others = [...texts.slice(at + 1), ...marks];
      for (const other of others) {
        if (meet(rect, rectOf(other))) found.push(`${text.textContent} / ${other.textContent || other.tagName}`);
      }
      if (rect.left < 0 || rect.right > document.documentElement.clientWidth) found.push(`cut: ${text.textContent}`);
      const frame = svg ? rectOf(svg) : rect;
      if (rect.left < frame.left - 1 || rect.right > frame.right + 1 || rect.bottom > frame.bottom + 1) {
        found.push(`outside: ${text.textContent}`);
      }
    }
    return found;
  });
}

describe('The drawing of the timeline', () => {
  const modes = [
    { name: 'light', media: { colorScheme: 'light' } },
    { name: 'dark', media: { colorScheme: 'dark' } },
    { name: 'forced colors', media: { forcedColors: 'active' } },
    { name: 'print', media: { media: 'print' } },
  ] as const;

  it.each([768, 1280, 1920])('has no labels that are cut or cover something, %i pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await open();
    expect(await page.locator('.timeline-drawing a').count()).toBe(await page.locator('[data-kind]').count());
    for (const { name, media } of modes) {
      await page.emulateMedia(media);
      expect(await findCollisions(), name).toEqual([]);
      await page.emulateMedia({ colorScheme: null, forcedColors: null, media: null });
    }
  });

  it.each([768, 1280])('has letters of 12 pixels or more, and room for a finger, %i pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await open();
    const scale = await page
      .locator('.timeline-drawing svg')
      .evaluate((svg) => (svg as SVGSVGElement).getScreenCTM()?.a ?? 0);
    expect(14 * scale).toBeGreaterThanOrEqual(12);
    const sizes = await page
      .locator('.timeline-drawing a')
      .evaluateAll((links) =>
        links.map((link) => link.getBoundingClientRect()).map(({ width: w, height }) => Math.min(w, height)),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });

  it('gives way to the list on a phone', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open();
    expect(await page.locator('.timeline-drawing').isVisible()).toBe(false);
    expect(await findOverflow(page)).toEqual([]);
    expect(await page.locator('#date-hitachi-1910').isVisible()).toBe(true);
  });

  it('leads by keyboard from mark to mark, in the order of time within each kind, and to the list', async () => {
    await open();
    const order = await page
      .locator('.timeline-drawing a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
    const listed = await shownItems();
    for (const kind of ['organization', 'initiative', 'event']) {
      const ofKind = await page.locator(`[data-kind~="${kind}"]`).evaluateAll((items) => items.map(({ id }) => id));
      expect(order.filter((id) => ofKind.includes(id))).toEqual(listed.filter((id) => ofKind.includes(id)));
    }
    await page.locator('.timeline-drawing a').first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(`#${order[1] ?? ''}`);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(`#${order[1] ?? ''}`);
  });

  it('shows what lay ahead with a hollow, dashed mark and in words, not by color alone', async () => {
    await open();
    const mark = page.locator('.timeline-drawing a.ahead .mark').first();
    expect(await mark.evaluate((element) => getComputedStyle(element).strokeDasharray)).not.toBe('none');
    const ahead = page.locator('#date-environmental-vision-2050-by-2050 .when');
    expect(await ahead.innerText()).toBe('by 2050 (target)');
    const link = page.locator('.timeline-drawing a[href="#date-environmental-vision-2050-by-2050"]');
    expect(await link.textContent()).toContain('by 2050 (target)');
  });
});

describe('The filter of the timeline', () => {
  it('shows what the address asks for, tells how much, and goes on from there', async () => {
    await open('?organization=hitachi&kind=event');
    const shown = await shownItems();
    expect(shown).toContain('date-us-japan-economic-relations-2021-2021-05-20');
    expect(shown).not.toContain('date-hitachi-1910');
    expect(await chooser('Organization').inputValue()).toBe('hitachi');
    expect(await page.getByRole('status').first().innerText()).toBe(
      `${shown.length} of ${await page.locator('[data-kind]').count()} shown`,
    );
    expect(await page.locator('#y1910').isVisible()).toBe(false);
    expect(await page.locator('.jump a[href="#y1910"]').isVisible()).toBe(false);
    expect(await page.locator('.timeline-drawing a:visible').count()).toBe(shown.length);
    await chooser('Kind').selectOption('');
    expect(await shownItems()).toContain('date-hitachi-1910');
    expect(new URL(page.url()).search).toBe('?organization=hitachi');
  });

  it('works by keyboard, keeps the base path, and goes back', async () => {
    await open();
    const all = await shownItems();
    await chooser('Kind').focus();
    await page.keyboard.type('Targets');
    await page.waitForURL((url) => url.searchParams.get('kind') === 'ahead');
    expect(new URL(page.url()).pathname).toBe('/some/base/timeline/');
    // Two marks in an empty drawing tell less than the list.
    expect(await page.locator('.timeline-drawing').isVisible()).toBe(false);
    expect((await shownItems()).sort()).toEqual([
      'date-beijing-olympics-2022-2022',
      'date-environmental-vision-2050-by-2050',
    ]);
    await chooser('Organization').selectOption('daikin');
    expect(await shownItems()).toEqual(['date-environmental-vision-2050-by-2050']);
    await page.goBack();
    expect(await shownItems()).toHaveLength(2);
    expect(await chooser('Organization').inputValue()).toBe('');
    await page.goBack();
    expect(await shownItems()).toEqual(all);
    await page.goForward();
    expect(await shownItems()).toHaveLength(2);
  });

  it('never hides where a link leads to, or the note of what it shows', async () => {
    await open('?kind=event#date-hitachi-1910');
    expect(await page.locator('#date-hitachi-1910').isVisible()).toBe(true);
    await open('?organization=hitachi&kind=organization');
    const notes = await page
      .locator('[data-kind]:not([hidden]) .cite a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) expect(await page.locator(note).isVisible(), note).toBe(true);
  });

  it('takes what it does not know for nothing chosen', async () => {
    await open('?organization=nobody&kind=%22%3E');
    expect(await shownItems()).toHaveLength(await page.locator('[data-kind]').count());
  });

  it('is not there without scripts, where everything is shown', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(site.url('timeline/?kind=event'));
    expect(await plain.locator('[data-timeline-filter]').isVisible()).toBe(false);
    expect(await plain.locator('[data-kind]:visible').count()).toBe(await plain.locator('[data-kind]').count());
    await context.close();
  });
});
