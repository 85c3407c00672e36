import type { BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type OpenSite, openSite } from './open-site.ts';
import type { Build } from '../builds/builds.ts';

/** The site of the tests that run now: see `useSite`. */
export let site: OpenSite;
/** The page of the test that runs now. */
export let page: Page;
/** What that page has logged, thrown or asked in a dialog. */
export let logged: string[];
/** The addresses that page has asked for. */
export let requested: string[];

interface Options extends BrowserContextOptions {
  /**
   * One page for all tests of a file or group, instead of a fresh one for each, which costs as much as to open three. What
   * it shows stays from test to test; the window, what is emulated, routed, noted and stored begins anew. Scripts put
   * into the page and its clock would stay.
   */
  keepsPage?: boolean;
  viewport?: ViewportSize;
}

/** Serves a build to the tests of a file or group, and opens a page for them, in a context of its own. */
export function useSite(build: Build, { keepsPage = false, ...options }: Options = {}): void {
  beforeAll(async () => {
    site = await openSite(build);
  });
  afterAll(() => site.close());
  const [before, after] = keepsPage ? [beforeAll, afterAll] : [beforeEach, afterEach];
  const given = { reducedMotion: 'reduce', viewport: { width: 1280, height: 800 }, ...options } as const;
  before(async () => {
    const context = await site.browser.newContext(given);
    // The limit of the test decides, not that of a step of it: a busy machine may stand still for long.
    context.setDefaultTimeout(100_000);
    page = await context.newPage();
    logged = [];
    requested = [];
    page.on('console', (message) => logged.push(message.text()));
    page.on('pageerror', (error) => logged.push(String(error)));
    page.on('request', (request) => requested.push(request.url()));
    page.on('dialog', (dialog) => {
      logged.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  });
  after(() => page.context().close());
  if (keepsPage) {
    afterEach(async () => {
      for (const tab of page.context().pages()) if (tab !== page) await tab.close();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.setViewportSize(given.viewport);
      await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      logged.length = 0;
      requested.length = 0;
    });
  }
}

/** Opens a path of the site below its base path. */
export async function open(path: string): Promise<void> {
  await page.goto(site.url(path));
}

/** Waits until the page has come to a path of the site. */
export async function arrive(path: string): Promise<void> {
  await page.waitForURL(site.url(path));
}

/** Where a tab is that a click has opened: asked of the tab itself, because the driver may miss how it began. */
export async function addressIn(tab: Page): Promise<string> {
  return tab.evaluate(() => location.href);
}

/** What was logged besides requests that failed, which the browser reports by itself. */
export function complaints(): string[] {
  return logged.filter((text) => !/^Failed to load (?:resource|module script)/.test(text));
}

/** Whether the first element that a selector finds has the focus. */
export async function isFocused(selector: string): Promise<boolean> {
  return page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector);
}

/** Lets what comes by an animation come at once: the clock of the page does not rule over styles. */
export async function hurryAnimations(): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 1000 });
}

/**
 * Lets time pass in a page whose clock is installed, in steps, because what a timer does may set the next. By this,
 * "nothing comes" is seen without waiting, on a machine of any speed.
 */
export async function passTime(): Promise<void> {
  for (let step = 0; step < 4; step++) await page.clock.fastForward(15_000);
}
