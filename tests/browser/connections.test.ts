import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builds } from '../support/builds.ts';
import { type OpenSite, openSite } from '../support/open-site.ts';
import { findOverflow } from '../support/overflow.ts';

let open: OpenSite;
let page: Page;
beforeAll(async () => {
  open = await openSite(builds.root);
  page = await open.browser.newPage({ javaScriptEnabled: true, reducedMotion: 'reduce' });
  await page.goto(open.url('connections/'));
});
afterAll(() => open.close());

/** Labels that overlap another, reach out of their box, or are cut by the window; and the size of their letters. */
const inspectLabels = () =>
  page.evaluate(() => {
    const labels = [...document.querySelectorAll<SVGTextElement>('.map text')].filter(
      (text) => text.getClientRects().length > 0,
    );
    const rects = labels.map((text) => ({ text, rect: text.getBoundingClientRect() }));
    const bad: string[] = [];
    for (const [index, { text, rect }] of rects.entries()) {
      const name = text.textContent;
      const box = text.parentElement?.querySelector(':scope > rect')?.getBoundingClientRect();
      if (box && (rect.left < box.left || rect.right > box.right || rect.top < box.top || rect.bottom > box.bottom)) {
        bad.push(`out of its box: ${name}`);
      }
      if (rect.left < 0 || rect.right > document.documentElement.clientWidth) bad.push(`cut: ${name}`);
      for (const { text: other, rect: its } of rects.slice(index + 1)) {
        const apart =
          its.left >= rect.right || its.right <= rect.left || its.top >= rect.bottom || its.bottom <= rect.top;
        if (!apart) bad.push(`${name} on ${other.textContent}`);
      }
    }
    const map = document.querySelector<SVGSVGElement>('.map');
    const scale = map ? map.getBoundingClientRect().width / map.viewBox.baseVal.width : 0;
    return { count: labels.length, bad, letters: 13 * scale };
  });

describe('The drawings of connections', () => {
  it.each([320, 390, 699])('give way to the list on a window %i wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    expect((await inspectLabels()).count).toBe(0);
    expect(await page.locator('.connections > li').first().isVisible()).toBe(true);
    expect(await findOverflow(page)).toEqual([]);
  });

  it.each([768, 1152, 1280, 1920])('have no label cut or on another, %i wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    for (const scheme of ['light', 'dark'] as const) {
      for (const forcedColors of ['none', 'active'] as const) {
        await page.emulateMedia({ colorScheme: scheme, forcedColors });
        const { count, bad, letters } = await inspectLabels();
        expect(count).toBeGreaterThan(60);
        expect(bad).toEqual([]);
        expect(letters).toBeGreaterThanOrEqual(12);
      }
    }
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
    expect(await findOverflow(page)).toEqual([]);
  });

  it('are on paper too, whole', async () => {
    await page.setViewportSize({ width: 718, height: 1040 });
    await page.emulateMedia({ media: 'print' });
    const { count, bad } = await inspectLabels();
    expect(count).toBeGreaterThan(60);
    expect(bad).toEqual([]);
    const heights = await page
      .locator('.map')
      .evaluateAll((maps) => maps.map((map) => map.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThan(1000);
    await page.emulateMedia({ media: null });
  });

  it('mark what a focused entry is tied to, without scripts, by more than color', async () => {
    const plain = await open.browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    await plain.goto(open.url('connections/'));
    const link = plain.locator('.map').nth(1).getByRole('link', { name: 'NEC Corporation of America' });
    const marked = () =>
      plain
        .locator('.map a')
        .evaluateAll((links) =>
          links
            .filter((one) => getComputedStyle(one.querySelector('tspan') ?? one).textDecorationLine === 'underline')
            .map((one) => one.textContent.replace(/\s/g, '')),
        );
    expect(await marked()).toEqual([]);
    await link.hover();
    expect((await marked()).sort()).toEqual(['NEC', 'NECCorporationofAmerica']);
    await plain.mouse.move(0, 0);
    await plain.locator('.map').nth(1).getByRole('link', { name: 'Hawaii' }).focus();
    await plain.keyboard.press('Tab');
    expect((await marked()).sort()).toEqual(['NEC', 'NECCorporationofAmerica']);
    const wide = await plain
      .locator('.map path')
      .evaluateAll((lines) => lines.filter((line) => parseFloat(getComputedStyle(line).strokeWidth) > 2).length);
    expect(wide).toBe(1);
    await plain.close();
  });

  it('are read column by column, from the top, in the order that Tab follows', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const places = await page
      .locator('.map')
      .first()
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect()).map(({ x, y }) => ({ x, y })));
    const sorted = places.toSorted((a, b) => a.x - b.x || a.y - b.y);
    expect(places).toEqual(sorted);
  });
});

describe('The small map of an entry', () => {
  const pages = [
    'organizations/nec/',
    'organizations/hitachi-europe-office/',
    'initiatives/social-innovation-business/',
  ];

  it.each(pages)(
    'has no label cut or on another on any window, and gives way to the lists on a phone: %s',
    async (path) => {
      await page.goto(open.url(path));
      for (const width of [768, 1152, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        for (const forcedColors of ['none', 'active'] as const) {
          await page.emulateMedia({ forcedColors });
          const { count, bad, letters } = await inspectLabels();
          expect(count).toBeGreaterThan(5);
          expect(bad).toEqual([]);
          expect(letters).toBeGreaterThanOrEqual(12);
        }
        expect(await findOverflow(page)).toEqual([]);
      }
      await page.emulateMedia({ forcedColors: null });
      await page.setViewportSize({ width: 390, height: 900 });
      expect((await inspectLabels()).count).toBe(0);
      expect(await page.getByRole('link', { name: /^Connections of / }).isVisible()).toBe(true);
    },
  );

  it('marks the line to what is focused, without scripts, by more than color', async () => {
    const plain = await open.browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    await plain.goto(open.url('organizations/nec/'));
    const widths = () =>
      plain
        .locator('.map path')
        .evaluateAll((lines) => lines.map((line) => parseFloat(getComputedStyle(line).strokeWidth)));
    expect(Math.max(...(await widths()))).toBeLessThan(2);
    await plain.getByRole('link', { name: 'Connections of NEC' }).focus();
    await plain.keyboard.press('Tab');
    expect((await widths()).filter((width) => width > 2)).toHaveLength(1);
    expect(await plain.locator('.map a:focus-visible').textContent()).toContain('Delta biometric terminal');
    await plain.close();
  });
});
