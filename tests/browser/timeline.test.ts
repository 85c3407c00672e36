import { describe, expect, it } from 'vitest';
import { builds } from '../support/builds.ts';
import { findCollisions } from '../support/drawing-collisions.ts';
import { findOverflow } from '../support/overflow.ts';
import { page, site, useSite } from '../support/use-site.ts';

useSite(builds.base);

const open = (query = '') => page.goto(site.url(`timeline/${query}`));
const shownItems = () => page.locator('[data-kind]:not([hidden])').evaluateAll((all) => all.map(({ id }) => id));

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
      expect(await findCollisions(page), name).toEqual([]);
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

  it.each([768, 1080, 1100, 1280, 1920])(
    'is on the home page as wide as all else, and legible, %i wide',
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site.url(''));
      const drawing = page.locator('.timeline-drawing svg:visible');
      expect(await drawing.count()).toBe(1);
      expect(await findCollisions(page)).toEqual([]);
      const scale = await drawing.evaluate((svg) => (svg as SVGSVGElement).getScreenCTM()?.a ?? 0);
      expect(14 * scale).toBeGreaterThanOrEqual(12);
      const [own, other] = [await drawing.boundingBox(), await page.locator('.home .views').boundingBox()];
      expect(own?.width).toBeCloseTo(other?.width ?? 0, 0);
    },
  );

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
    // What lay ahead has a part of its own in the list; the drawing has one line of time.
    const ahead = await page.locator('[data-kind~="ahead"]').evaluateAll((items) => items.map(({ id }) => id));
    const isPast = (id: string): boolean => !ahead.includes(id);
    for (const kind of ['organization', 'initiative', 'event']) {
      const ofKind = await page.locator(`[data-kind~="${kind}"]`).evaluateAll((items) => items.map(({ id }) => id));
      expect(order.filter((id) => ofKind.includes(id)).filter(isPast)).toEqual(
        listed.filter((id) => ofKind.includes(id)).filter(isPast),
      );
    }
    await page.locator('.timeline-drawing a').first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(`#${order[1] ?? ''}`);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === `#${order[1] ?? ''}`);
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

describe('The list of the timeline', () => {
  it('shows no year twice, and still the year to whoever follows a link to the item', async () => {
    await open('#date-daikin-1924');
    const shown = await page.locator('.timeline .own[data-timeline-group]').evaluateAll((years) =>
      years.map((year) => ({
        year: year.querySelector('h3')?.textContent,
        first: [...year.querySelectorAll<HTMLElement>('li:first-child .when > span')].map((when) =>
          when.clientWidth > 1 || when.getBoundingClientRect().width > 1 ? when.textContent.trim() : '',
        )[0],
      })),
    );
    expect(shown.length).toBeGreaterThan(10);
    for (const { year, first } of shown) expect(first).not.toBe(year);
    expect(shown).toContainEqual({ year: '1963', first: 'since 1963' });
    const heading = await page.locator('#y1924').boundingBox();
    expect(heading?.y).toBeGreaterThanOrEqual(0);
    expect(await page.locator('#date-daikin-1924 .when').textContent()).toContain('1924');
  });
});
