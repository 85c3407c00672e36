import type { BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from '../../support/browser/start-browser.ts';
import type { Context, Finding, Outcome } from '../suite.ts';
import type { PageType } from './page-types.ts';

/**
 * Opens one page of each type and lets an engine look at it. What the engine is put in by is no part of the site, so the
 * site's policy does not bind it.
 */
export async function lookAtPages(
  { url, pages }: Context,
  look: (page: Page, type: PageType) => Promise<Finding[]>,
  options: BrowserContextOptions = {},
): Promise<Outcome> {
  const browser = await startBrowser();
  const context = await browser.newContext({
    ...{ bypassCSP: true, reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } },
    ...options,
  });
  context.setDefaultTimeout(180_000);
  const page = await context.newPage();
  const findings: Finding[] = [];
  for (const type of pages) {
    await openSettled(page, new URL(type.path, url).href);
    for (const { where, ...finding } of await look(page, type)) {
      findings.push({ ...finding, where: `/${type.path} ${where}`.trimEnd() });
    }
  }
  await context.close();
  return { looked: `${pages.length} pages`, findings };
}

/** Opens a page and waits for its fonts, and for the results of a search that its address asks for. */
async function openSettled(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => null));
  if (address.includes('?q=')) await page.locator('[data-search-results][data-state="ready"]').waitFor();
}
