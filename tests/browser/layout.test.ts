import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { builds } from '../support/builds.ts';
import { pageKinds } from '../support/open-site.ts';
import { findOverflow } from '../support/overflow.ts';
import { open, page, site, useSite } from '../support/use-site.ts';

const kinds = Object.entries(pageKinds);
useSite(builds.root, { keepsPage: true });

/** Computed colors and the like of the first element that a selector finds. */
const styleOf = (selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** From 0 for black to 1 for white. */
function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

const widths = Array.from({ length: 22 }, (_, index) => 240 + 80 * index);
const onScreenOnly = '.site-nav, .site-search, .menu-button, .skip-link, .contents, .permalink, .site-footer ul';

// Each page is loaded once: all that changes is style.
describe.each(kinds)('The %s', (kind, path) => {
  beforeAll(async () => {
    await open(path);
  });
  afterEach(() => page.emulateMedia({ media: null, colorScheme: null }));

  it('never scrolls sideways, from 240 to 1920, nor with text twice as large', async () => {
    const findings: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      findings.push(...(await findOverflow(page)).map((finding) => `${width}: ${finding}`));
    }
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    findings.push(...(await findOverflow(page)).map((finding) => `200 %: ${finding}`));
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    expect(findings).toEqual([]);
  });

  it('may be in a window of 320 by 256, a laptop’s at 400 % zoom: nothing stands still in front of the text', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await findOverflow(page)).toEqual([]);
    await page.evaluate(() => window.scrollTo({ top: 600, behavior: 'instant' }));
    const before = await page.evaluate(() => {
      const fixed = [...document.querySelectorAll('body *')].filter((element) =>
        /^(?:fixed|sticky)$/.test(getComputedStyle(element).position),
      );
      return fixed.filter((element) => element.getBoundingClientRect().height > 64).map(({ className }) => className);
    });
    expect(before).toEqual([]);
  });

  it('is light on dark in dark mode, fields and links included', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(brightness(await styleOf('html', 'background-color'))).toBeLessThan(0.12);
    expect(brightness(await styleOf('body', 'color'))).toBeGreaterThan(0.8);
    expect(brightness(await styleOf('main a, footer a', 'color'))).toBeGreaterThan(0.5);
    expect(brightness(await styleOf('input[type=search]', 'background-color'))).toBeLessThan(0.12);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(brightness(await styleOf('html', 'background-color'))).toBeGreaterThan(0.95);
    expect(brightness(await styleOf('body', 'color'))).toBeLessThan(0.2);
  });

  it('leaves out on paper what only a screen can use, and is dark on white', async () => {
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const shown = await page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)]
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => element.getAttribute('class') ?? element.tagName),
      onScreenOnly,
    );
    expect(shown).toEqual([]);
    expect(await styleOf('html', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await styleOf('body', 'color')).toBe('rgb(0, 0, 0)');
    if (kind !== 'page for addresses that do not exist') {
      const address = new URL(path, builds.root.siteUrl).href;
      expect(await page.getByRole('contentinfo').getByText(address, { exact: true }).isVisible()).toBe(true);
    }
  });

  it('leaves room for letters, words and lines set further apart', async () => {
    await page.setViewportSize({ width: 640, height: 640 });
    // What WCAG 1.4.12 asks pages to bear. The policy forbids style elements, not what a reader's own tool sets.
    await page.evaluate(() => {
      for (const { style } of document.querySelectorAll<HTMLElement>('body *')) {
        style.setProperty('line-height', '1.5', 'important');
        style.setProperty('letter-spacing', '0.12em', 'important');
        style.setProperty('word-spacing', '0.16em', 'important');
      }
    });
    expect(await findOverflow(page)).toEqual([]);
  });
});

describe('A page', () => {
  it('gives the text a calm measure on a wide window, with contents and notes beside it', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(pageKinds.organization);
    const [contents, text, notes] = await Promise.all(
      ['.contents', '.prose p', '.prose .notes'].map((selector) => page.locator(selector).first().boundingBox()),
    );
    if (!contents || !text || !notes) throw new Error('the page lacks a column');
    expect(contents.x + contents.width).toBeLessThan(text.x);
    expect(text.x + text.width).toBeLessThan(notes.x);
    expect(text.width / 18).toBeGreaterThan(28);
    expect(text.width / 18).toBeLessThan(36);
  });

  it.each(['organization', 'event', 'person', 'topic'] as const)(
    'gives the text of the %s the same measure on a tablet, and begins it at one edge',
    async (kind) => {
      await open(pageKinds[kind]);
      for (const width of [700, 820, 1024, 1100]) {
        await page.setViewportSize({ width, height: 800 });
        const texts = await page.locator(':is(.prose, .own) :is(p, li, table)').evaluateAll((elements) =>
          elements
            .map((element) => element.getBoundingClientRect())
            .filter((box) => box.width > 0)
            .map(({ width, right }) => ({ width, right })),
        );
        expect(texts.length).toBeGreaterThan(5);
        expect(Math.max(...texts.map((box) => box.width)), `${width} wide`).toBeLessThanOrEqual(592);
        expect(Math.max(...texts.map(({ right }) => right)), `${width} wide`).toBeLessThanOrEqual(16 + 592);
      }
    },
  );

  it('has the link to its connections at the edge of the text, with a drawing or without', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const kind of ['organization', 'organization with many notes'] as const) {
      await open(pageKinds[kind]);
      const folded = page.getByText('Show as a diagram', { exact: true });
      if (await folded.isVisible()) await folded.click();
      const [link, title] = await Promise.all([
        page.getByRole('link', { name: /^Connections of/ }).boundingBox(),
        page.getByRole('heading', { level: 1 }).boundingBox(),
      ]);
      expect(link?.x).toBe(title?.x);
      expect(await styleOf('a[href*="/connections/#"], a[href$="/connections/"]', 'font-size')).toBe('15px');
    }
  });

  it('spells out on paper every paragraph that an entry cites', async () => {
    await open(pageKinds['organization with many notes']);
    await page.emulateMedia({ media: 'print' });
    const records = await page
      .locator('.cite a')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href')));
    for (const record of new Set(records)) {
      const notes = page.locator(`.notes li:has(a[href="${record ?? ''}"])`).filter({ visible: true });
      expect(await notes.count(), record ?? '').toBeGreaterThan(0);
      expect(await notes.first().innerText()).toMatch(/^(?:Hitachi page|Sasakawa USA) ¶.\d+: \p{L}/u);
    }
    await page.emulateMedia({ media: null });
  });
});

describe('The font of the text', () => {
  /** The fonts that the browser has really used for the first element that a selector finds. */
  async function fontsOf(tab: Page, selector: string): Promise<string[]> {
    const session = await tab.context().newCDPSession(tab);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map(({ familyName }) => familyName);
  }

  it('is there from the first line on a usual connection', async () => {
    // It has a tenth of a second, which a busy machine may need for other things.
    const attempt = async (): Promise<string[]> => {
      await open(pageKinds.organization);
      return fontsOf(page, 'h1');
    };
    await expect.poll(attempt).toEqual(['Source Serif 4']);
    for (const selector of ['.prose h2', '.site-name']) {
      expect(await fontsOf(page, selector)).toEqual(['Source Serif 4']);
    }
  });

  it.each(kinds.map(([kind, path], turn) => ({ kind, path, width: turn % 2 === 0 ? 1280 : 375 })))(
    'moves nothing when it comes late, on the $kind, $width wide',
    async ({ path, width }) => {
      const context = await site.browser.newContext({ viewport: { width, height: 800 } });
      const late = await context.newPage();
      await late.addInitScript(() => {
        const shifts: PerformanceEntry[] = [];
        const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        Object.assign(window, { readShifts: () => [...shifts, ...observer.takeRecords()] });
      });
      let deliver = (): void => undefined;
      await late.route('**/*.woff2', async (route) => {
        await new Promise<void>((go) => (deliver = go));
        await route.continue();
      });
      await late.goto(site.url(path), { waitUntil: 'domcontentloaded' });
      await late.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      const delivered = late.waitForResponse('**/*.woff2');
      deliver();
      await (await delivered).finished();
      const shifted = await late.evaluate(async () => {
        await document.fonts.ready;
        // The frame that shows the font, and the one after it, before which its shifts are told.
        for (let frame = 0; frame < 3; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
        const { readShifts } = window as unknown as { readShifts: () => { value: number }[] };
        return readShifts().reduce((sum, { value }) => sum + value, 0);
      });
      expect(shifted).toBeLessThan(0.01);
      await context.close();
    },
  );
});
