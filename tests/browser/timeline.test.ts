import { describe, expect, it } from 'vitest';
import { builds } from '../support/builds/builds.ts';
import { findCollisions, findOverflow } from '../support/browser/inspect-layout.ts';
import { page, site, useSite } from '../support/browser/use-site.ts';

useSite(builds.base, { keepsPage: true });

const open = (query = '') => page.goto(site.url(`timeline/${query}`));
const shownItems = () => page.locator('[data-kind]:not([hidden])').evaluateAll((all) => all.map(({ id }) => id));

describe('The drawing of the timeline', () => {
  const modes = [
    { name: 'light', media: { colorScheme: 'light' } },
    { name: 'dark', media: { colorScheme: 'dark' } },
    { name: 'forced colors', media: { forcedColors: 'active' } },
    { name: 'print', media: { media: 'print' } },
  ] as const;

  it.each([320, 390, 768, 1280, 1920])(
    'has no labels that are cut or cover something, %i pixels wide',
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      // On a phone the home page leaves it out.
      for (const path of width < 768 ? ['timeline/'] : ['timeline/', '']) {
        await page.goto(site.url(path));
        const drawing = page.locator('.timeline-drawing svg:visible');
        expect(await drawing.count()).toBe(1);
        expect(await drawing.locator('a').count()).toBeGreaterThan(15);
        for (const { name, media } of modes) {
          await page.emulateMedia(media);
          expect(await findCollisions(page), name).toEqual([]);
          await page.emulateMedia({ colorScheme: null, forcedColors: null, media: null });
        }
        const scale = await drawing.evaluate((svg) => (svg as SVGSVGElement).getScreenCTM()?.a ?? 0);
        expect(14 * scale).toBeGreaterThanOrEqual(11.5);
        expect(await findOverflow(page)).toEqual([]);
      }
    },
  );

  it.each([320, 768, 1280])('has room for a finger at each mark, %i pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await open();
    const sizes = await page
      .locator('.timeline-drawing a:visible')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect()).map((box) => [box.width, box.height]));
    expect(Math.min(...sizes.flat())).toBeGreaterThanOrEqual(width < 340 ? 21 : 22);
  });

  it('leads by keyboard from mark to mark, in the order of time within each kind, and to the table', async () => {
    await open();
    const links = page.locator('.timeline-drawing svg:visible a');
    const order = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
    const xs = await page
      .locator('.timeline-drawing svg:visible [data-lane]')
      .evaluateAll((lanes) =>
        lanes.map((lane) =>
          [...lane.querySelectorAll('.hit')]
            .map((hit) => hit.getBoundingClientRect())
            .map((box) => box.x + box.width / 2),
        ),
      );
    for (const lane of xs) expect(lane).toEqual(lane.toSorted((a, b) => a - b));
    expect(await shownItems()).toEqual(expect.arrayContaining(order));
    await links.first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(`#${order[1] ?? ''}`);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === `#${order[1] ?? ''}`);
  });

  it('shows what lay ahead with a hollow mark and in words, not by color alone', async () => {
    await open();
    const fillOf = (selector: string) =>
      page
        .locator(`.timeline-drawing svg:visible ${selector} .mark`)
        .first()
        .evaluate((mark) => getComputedStyle(mark).fill);
    expect(await fillOf('a.ahead')).not.toBe(await fillOf('a:not(.ahead)'));
    const id = 'date-environmental-vision-2050-by-2050';
    expect(await page.locator(`#${id} .when`).innerText()).toBe('by 2050 (target)');
    const mark = page.locator(`.timeline-drawing svg:visible a[href="#${id}"]`);
    expect(await mark.getAttribute('aria-label')).toContain('by 2050 (target)');
  });
});
