import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { builds } from '../support/builds/builds.ts';
import { findCutWords, findLoneSigns, findOverflow, findSpills } from '../support/browser/inspect-layout.ts';
import { pageKinds } from '../support/browser/open-site.ts';
import { open, page, site, useSite } from '../support/browser/use-site.ts';

const kinds = Object.entries(pageKinds);
useSite(builds.root, { keepsPage: true });

/** Computed colors and the like of the first element that a selector finds. In one step: a script may replace the element. */
const styleOf = (selector: string, property: string): Promise<string> =>
  page.evaluate(
    ([found, name]) => {
      const element = document.querySelector(found);
      if (!element) throw new Error(`Nothing is ${found}`);
      return getComputedStyle(element).getPropertyValue(name);
    },
    [selector, property] as const,
  );

/** From 0 for black to 1 for white. */
function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** From one turn of the layout to the next, on both sides of each. */
const widths = [240, 319, 320, 390, 639, 640, 767, 768, 959, 960, 1151, 1152, 1280, 1599, 1600, 1920];
/** Where each layout has the least room. */
const narrowest = [240, 320, 390, 640, 768, 960, 1152, 1280, 1600];
/** All others are laid out as one of these. */
const withOwnLayout: readonly (keyof typeof pageKinds)[] = [
  ...(['home page', 'organization', 'event', 'index of names', 'topic', 'positions', 'connections'] as const),
  ...(['timeline', 'figures', 'source', 'search page'] as const),
];
const onScreenOnly = '.site-nav, .site-search, .menu-button, .skip-link, .contents, .permalink, .site-footer ul';

// Each page is loaded once: all that changes is style.
describe.each(kinds)('The %s', (kind, path) => {
  beforeAll(async () => {
    await open(path);
  });

  it('never scrolls sideways, from 240 to 1920, nor with text twice as large; no line breaks where it must not', async () => {
    const findings: string[] = [];
    await page.evaluate(() => document.fonts.ready);
    for (const width of withOwnLayout.some((own) => own === kind) ? widths : narrowest) {
      await page.setViewportSize({ width, height: 800 });
      const wide = [...(await findOverflow(page)), ...(await findSpills(page))];
      findings.push(...wide.map((finding) => `${width}: ${finding}`));
      if (![320, 390, 1280].includes(width)) continue;
      const broken = [...(await findCutWords(page)), ...(await findLoneSigns(page))];
      findings.push(...broken.map((finding) => `${width}: ${finding}`));
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
  it.each(['home page', 'organization', 'search page'] as const)(
    'is light on dark in dark mode, fields and links included: %s',
    async (kind) => {
      await open(pageKinds[kind]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(brightness(await styleOf('html', 'background-color'))).toBeLessThan(0.12);
      expect(brightness(await styleOf('body', 'color'))).toBeGreaterThan(0.8);
      expect(brightness(await styleOf('main a, footer a', 'color'))).toBeGreaterThan(0.5);
      expect(brightness(await styleOf('input[type=search]', 'background-color'))).toBeLessThan(0.12);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(brightness(await styleOf('html', 'background-color'))).toBeGreaterThan(0.95);
      expect(brightness(await styleOf('body', 'color'))).toBeLessThan(0.2);
    },
  );

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
        const texts = await page.locator(':is(.prose, .own, .on-topic) :is(p, li, table)').evaluateAll((elements) =>
          elements
            .map((element) => element.getBoundingClientRect())
            .filter((box) => box.width > 0)
            .map(({ left, width, right }) => ({ left, width, right })),
        );
        expect(texts.length).toBeGreaterThan(5);
        expect(Math.max(...texts.map((box) => box.width)), `${width} wide`).toBeLessThanOrEqual(592);
        // What is on a topic stands in columns where there is room for two.
        const columns = kind === 'topic' && width > 800 ? 2 : 1;
        const edges = new Set(texts.map(({ left }) => Math.round(left)));
        if (columns === 2) expect(edges.size, `${width} wide`).toBeLessThanOrEqual(2);
        else expect(Math.max(...texts.map(({ right }) => right)), `${width} wide`).toBeLessThanOrEqual(16 + 592);
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

  it.each(withOwnLayout.map((kind, turn) => ({ kind, path: pageKinds[kind], width: turn % 2 === 0 ? 1280 : 375 })))(
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
