import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builds } from '../support/builds.ts';
import { findCollisions } from '../support/drawing-collisions.ts';
import { type OpenSite, openSite } from '../support/open-site.ts';

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
const status = () => page.getByRole('status').first().innerText();
const chooser = (name: string) => page.getByRole('combobox', { name, exact: true });

describe('The filter of the timeline', () => {
  it('shows what the address asks for, tells how much, and goes on from there', async () => {
    await open('?organization=hitachi&kind=event');
    const shown = await shownItems();
    expect(shown).toContain('date-us-japan-economic-relations-2021-2021-05-20');
    expect(shown).not.toContain('date-hitachi-1910');
    expect(await chooser('Organization').inputValue()).toBe('hitachi');
    expect(await status()).toBe(`${shown.length} of ${await page.locator('[data-kind]').count()} shown`);
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

  it('says what the address asks for and the lists do not have, and shows all', async () => {
    await open('?organization=nobody&kind=%22%3E');
    expect(await shownItems()).toHaveLength(await page.locator('[data-kind]').count());
    expect(await status()).toContain('“nobody”');
    expect(await status()).toContain('“">”');
    await chooser('Kind').selectOption('event');
    expect(await status()).not.toContain('nobody');
  });

  it('says so when nothing fits, and leads back to everything', async () => {
    await open('?organization=us-dfc&kind=event');
    expect(await shownItems()).toEqual([]);
    expect(await status()).toMatch(
      /^0 of \d+ shown\. Nothing is dated here for “U\.S\. International .*” and “Events”\.$/,
    );
    await page.getByRole('link', { name: 'Show all' }).click();
    expect(page.url()).toBe(site.url('timeline/'));
    expect(await shownItems()).toHaveLength(await page.locator('[data-kind]').count());
    expect(await page.getByRole('link', { name: 'Show all' }).isVisible()).toBe(false);
  });

  it('tells with each choice how much it would show beside the other', async () => {
    await open('?organization=hitachi');
    const shown = (await shownItems()).length;
    expect(await chooser('Organization').locator('option:checked').innerText()).toBe(`Hitachi (${shown})`);
    const events = await chooser('Kind').locator('option[value=event]').innerText();
    await chooser('Kind').selectOption('event');
    expect(events).toBe(`Events (${(await shownItems()).length})`);
  });

  it('shows the notes of what is shown and no others, counted from 1', async () => {
    for (const query of ['', '?organization=hitachi', '?kind=event', '?organization=nec&kind=initiative', '']) {
      await open(query);
      const numbersOf = (selector: string) => page.locator(`${selector}:visible`).allInnerTexts();
      const cited = [...new Set(await numbersOf('[data-kind] .cite a'))];
      expect(cited.length, query).toBeGreaterThan(0);
      expect(cited).toEqual(cited.map((_, at) => String(at + 1)));
      expect(await numbersOf('.notes > li .number'), query).toEqual(cited);
    }
  });

  it.each([768, 1280])('leaves a drawing without holes, in which nothing is covered, %i pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const heightOf = async () => (await page.locator('.timeline-drawing svg').boundingBox())?.height ?? 0;
    await open();
    const full = await heightOf();
    for (const query of [
      'organization=hitachi',
      'organization=nec-corporation-of-america',
      'kind=event',
      'kind=initiative',
    ]) {
      await open(`?${query}`);
      expect(await findCollisions(page), query).toEqual([]);
      expect(await heightOf(), query).toBeLessThan(full - 50);
      const edges = await page.locator('.timeline-drawing [data-top]:visible').evaluateAll((parts) =>
        parts
          .map((part) => part.getBoundingClientRect())
          .map(({ top, bottom }) => ({ top, bottom }))
          .sort((a, b) => a.top - b.top),
      );
      let covered = edges[0]?.bottom ?? 0;
      for (const { top, bottom } of edges) {
        expect(top - covered, query).toBeLessThan(45);
        covered = Math.max(covered, bottom);
      }
    }
    await chooser('Kind').selectOption('');
    expect(await heightOf()).toBeCloseTo(full, 0);
  });

  it('counts the proposals that it leaves in their frame, and sets them side by side from the left', async () => {
    await open('?organization=hitachi');
    const shown = (await shownItems()).filter((id) => id.endsWith('-2021-05-20')).length - 1;
    expect(await page.locator('.cluster [data-count]').textContent()).toBe(`${shown}, listed below `);
    const frame = await page.locator('.cluster [data-frame]').boundingBox();
    const dots = await page
      .locator('.cluster a:visible .mark')
      .evaluateAll((marks) =>
        marks.map((mark) => mark.getBoundingClientRect()).map(({ left, bottom }) => ({ left, bottom })),
      );
    expect(dots).toHaveLength(shown);
    expect((dots[0]?.left ?? 0) - (frame?.x ?? 0)).toBeLessThan(20);
    for (const [at, { left }] of dots.slice(1, 5).entries())
      expect(left - (dots[at]?.left ?? 0)).toBeCloseTo((dots[1]?.left ?? 0) - (dots[0]?.left ?? 0), 0);
    const end = (frame?.y ?? 0) + (frame?.height ?? 0);
    expect(end - Math.max(...dots.map(({ bottom }) => bottom))).toBeLessThan(20);
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
