import type { BrowserContextOptions, Page } from 'playwright-core';
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
  /** One page for all tests of a file or group, whose tests leave it as they found it; else each has a fresh one. */
  keepsPage?: boolean;
}

/** Serves a build to the tests of a file or group, and opens a page for them, in a context of its own. */
export function useSite(build: Build, { keepsPage = false, ...options }: Options = {}): void {
  beforeAll(async () => {
    site = await openSite(build);
  });
  afterAll(() => site.close());
  const [before, after] = keepsPage ? [beforeAll, afterAll] : [beforeEach, afterEach];
  before(async () => {
    const context = await site.browser.newContext({
      ...{ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } },
      ...options,
    });
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

/**
 * Lets time pass in a page whose clock is installed, in steps, because what a timer does may set the next. By this,
 * "nothing comes" is seen without waiting, on a machine of any speed.
 */
export async function passTime(): Promise<void> {
  for (let step = 0; step < 4; step++) await page.clock.fastForward(15_000);
}
