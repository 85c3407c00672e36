import { beforeAll, describe, expect, it } from 'vitest';
import { builds } from '../support/builds/builds.ts';
import { pageKinds } from '../support/browser/open-site.ts';
import { open, page, useSite } from '../support/browser/use-site.ts';

useSite(builds.root, { keepsPage: true });
beforeAll(() => page.clock.install());

/** The search page begins in its field: see `search.test.ts`. */
const kinds = Object.entries(pageKinds).filter(([kind]) => kind !== 'search page');

interface Stop {
  name: string;
  /** Position among all elements of the page. */
  position: number;
  problem: string | null;
}

/** Has the page note, whenever a key is let go, where the focus is, and what keeps a reader from seeing it. */
const noteStops = (): Promise<void> =>
  page.evaluate(() => {
    // Counted as they are now: what scripts add while the focus goes by must not count.
    const positions = new Map([...document.querySelectorAll('*')].map((element, at) => [element, at]));
    const stops: (Stop | null)[] = [];
    const isSeen = (element: Element, { left, top, width, height }: DOMRect): boolean => {
      const found = document.elementFromPoint(left + width / 2, top + height / 2);
      return found !== null && (element.contains(found) || found.contains(element));
    };
    const findProblem = (element: Element): string | null => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      if (outlineStyle !== 'solid' || parseFloat(outlineWidth) < 2 || outlineColor === 'rgba(0, 0, 0, 0)') {
        return `no outline: ${outlineStyle} ${outlineWidth}`;
      }
      const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
      return boxes.some((box) => isSeen(element, box)) ? null : 'out of sight, or covered';
    };
    document.addEventListener('keyup', () => {
      const element = document.activeElement;
      if (!element || element === document.body) return stops.push(null);
      const name = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60);
      return stops.push({ name, position: positions.get(element) ?? -1, problem: findProblem(element) });
    });
    Object.assign(window, { stops });
  });

/** What the page has noted since it was last asked; null where the focus had left the page. */
const takeStops = (): Promise<(Stop | null)[]> =>
  page.evaluate(() => (window as unknown as { stops: (Stop | null)[] }).stops.splice(0));

/** Every stop of the Tab key, from the top of the page until it begins again. */
async function walk(): Promise<Stop[]> {
  await noteStops();
  const keys = await page.context().newCDPSession(page);
  const stops: Stop[] = [];
  while (stops.length < 2000) {
    // One key after the other, none of which waits for word of the one before.
    const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
    const sent = Array.from({ length: 20 }, () => [
      keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
      keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
    ]);
    await Promise.all(sent.flat());
    for (const stop of await takeStops()) {
      if (!stop || stop.position === stops[0]?.position) return stops;
      stops.push(stop);
    }
  }
  throw new Error('the Tab key is caught in the page');
}

describe('A reader with a keyboard', () => {
  it('first meets the link to the text, and gets there, on pages of both widths', async () => {
    // That the link has a place to lead to, axe sees on every page.
    for (const [width, kind] of [
      [320, 'home page'],
      [1280, 'home page'],
      [320, 'event'],
      [1280, 'timeline'],
    ] as const) {
      await page.setViewportSize({ width, height: 640 });
      await open(pageKinds[kind]);
      const skip = page.getByRole('link', { name: 'Skip to content' });
      const hidden = await skip.boundingBox();
      expect(hidden && hidden.y + hidden.height).toBeLessThanOrEqual(0);
      await page.keyboard.press('Tab');
      const shown = await skip.boundingBox();
      expect(shown?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main, footer') !== null)).toBe(true);
    }
  });

  it.each(
    kinds
      .filter(([kind]) => kind !== 'event' && kind !== 'index of names')
      // Style is the same for all kinds, so each is walked through in one width, by turns.
      .map(([kind, path], turn) => [kind, turn % 2 === 0 ? 1280 : 320, path] as const),
  )('sees the focus at every stop, in the order of the page: %s, %i wide', async (_kind, width, path) => {
    await page.setViewportSize({ width, height: 640 });
    await open(path);
    // What comes to somebody who stays at a link would cover the next.
    await page.clock.pauseAt(Date.now() + 60_000);
    const stops = await walk();
    const reachable = await page.evaluate(
      () =>
        // Of radio buttons, the chosen one stands for all.
        [
          ...document.querySelectorAll('a[href], button, input:not([type=radio]:not(:checked)), select, summary'),
        ].filter(
          (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0,
        ).length,
    );
    expect(stops.filter(({ problem }) => problem !== null)).toEqual([]);
    expect(stops.map(({ position }) => position)).toEqual(stops.map(({ position }) => position).sort((a, b) => a - b));
    expect(stops).toHaveLength(reachable);
  });

  it('opens the menu on a phone, walks through it, and finds the focus on the button after Escape', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(pageKinds.organization);
    const button = page.getByRole('button', { name: 'Menu' });
    await button.focus();
    await page.keyboard.press('Enter');
    await noteStops();
    for (let turn = 0; turn < 13; turn++) await page.keyboard.press('Tab');
    const stops = await takeStops();
    expect(stops.filter((stop) => stop?.problem !== null)).toEqual([]);
    const browse = ['Organizations', 'Initiatives', 'Events', 'People', 'Topics', 'Names'];
    const views = ['Timeline', 'Figures', 'Connections', 'Positions'];
    expect(stops.map((stop) => stop?.name)).toEqual([...browse, ...views, 'Sources', 'About', 'Theme: system']);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('navigation', { name: 'Site' }).isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
