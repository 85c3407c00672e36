import { beforeAll, describe, expect, it } from 'vitest';
import { entryPath } from '../../src/reference/addresses.ts';
import { currentReference } from '../../src/gate/current-reference.ts';
import { describeEntryMap } from '../../src/views/connections/entry-map.ts';
import { builds } from '../support/builds/builds.ts';
import { findOverflow } from '../support/browser/inspect-layout.ts';
import { isFocused, open, page, useSite } from '../support/browser/use-site.ts';

const reference = currentReference();
/** The pages with the fullest of the small maps: those where labels are closest. */
const smallMaps = [...reference.entries.values()]
  .map((entry) => {
    const nodes = describeEntryMap(reference, entry)?.drawing?.nodes ?? [];
    return { path: entryPath(entry).slice(1), count: nodes.length };
  })
  .sort((a, b) => b.count - a.count)
  .slice(0, 3)
  .map(({ path }) => path);

/** Opens the page of an entry and unfolds its map. */
async function openMap(path: string): Promise<void> {
  await open(path);
  await page.getByText('Show as a diagram').click();
}

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
  useSite(builds.root, { keepsPage: true });
  beforeAll(() => open('connections/'));

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

describe('Without scripts', () => {
  useSite(builds.root, { javaScriptEnabled: false, keepsPage: true });
  const widthsOf = (lines: string) =>
    page.locator(lines).evaluateAll((all) => all.map((line) => parseFloat(getComputedStyle(line).strokeWidth)));

  it('the drawings mark what a hovered or focused entry is tied to, by more than color', async () => {
    await open('connections/');
    const map = page.locator('.map').last();
    const [first, second] = [map.locator('a.k0'), map.locator('a.k1')];
    const marked = () =>
      page
        .locator('.map a')
        .evaluateAll((links) =>
          links
            .filter((one) => getComputedStyle(one.querySelector('tspan') ?? one).textDecorationLine === 'underline')
            .map((one) => one.textContent),
        );
    const tied = await map.locator('a.n1').allTextContents();
    expect(tied.length).toBeGreaterThan(1);
    expect(await marked()).toEqual([]);
    await second.hover();
    expect(await marked()).toEqual(tied);
    await page.mouse.move(0, 0);
    await first.focus();
    await page.keyboard.press('Tab');
    expect(await marked()).toEqual(tied);
    expect(Math.min(...(await widthsOf('.map:has(:focus-visible) path.n1')))).toBeGreaterThan(2);
    expect(Math.max(...(await widthsOf('.map path:not(.n1)')))).toBeLessThan(2);
  });

  it('the small map of an entry marks the line to what is focused', async () => {
    await openMap(smallMaps[0] ?? '');
    expect(Math.max(...(await widthsOf('.map path')))).toBeLessThan(2);
    await page.getByRole('link', { name: /^Connections of / }).focus();
    await page.keyboard.press('Tab');
    expect(await isFocused('.map a')).toBe(true);
    expect((await widthsOf('.map path')).filter((width) => width > 2)).toHaveLength(1);
  });
});

describe('The small map of an entry', () => {
  useSite(builds.root, { keepsPage: true });

  it.each(smallMaps)(
    'has no label cut or on another on any window, and gives way to the lists on a phone: %s',
    async (path) => {
      await openMap(path);
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
});
