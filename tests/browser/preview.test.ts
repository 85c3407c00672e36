import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findViolations, loadAxe } from '../support/axe.ts';
import { builds } from '../support/builds.ts';
import { type OpenSite, openSite, pageKinds } from '../support/open-site.ts';

let open: OpenSite;
let context: BrowserContext;
let page: Page;
let asked: string[];
beforeAll(async () => {
  open = await openSite(builds.base);
});
afterAll(() => open.close());
beforeEach(async () => {
  context = await open.browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(open.url(pageKinds['organization with many notes']));
  await page.waitForLoadState('networkidle');
  asked.splice(0);
});
afterEach(() => context.close());

const preview = () => page.getByRole('tooltip');
/** A link in the text to another entry's page. */
const link = () => page.locator('.prose a[href$="/organizations/keidanren/"]').first();
const definition = 'Keidanren';

describe('A link to an entry', () => {
  it('shows the definition of the entry to somebody who points at it, and asks for nothing before', async () => {
    await page.mouse.move(2, 400);
    expect(asked).toEqual([]);
    await link().hover();
    await preview().waitFor();
    expect(asked.filter((path) => path.endsWith('/organizations/keidanren/'))).toHaveLength(1);
    const lead = await context.newPage();
    await lead.goto(open.url('organizations/keidanren/'));
    for (const mark of await lead.locator('.entry-head .cite').all()) await mark.evaluate((node) => node.remove());
    const text = (await lead.locator('.entry-head .lead').innerText()).trim();
    expect(await preview().innerText()).toContain(text.slice(0, 200));
    expect(await preview().innerText()).toContain(definition);
  });

  it('shows it to somebody who gets there by keyboard, and describes the link with it', async () => {
    await link().evaluate((element) => {
      const before = [...document.querySelectorAll<HTMLElement>('a[href]')];
      before[before.indexOf(element as HTMLAnchorElement) - 1]?.focus();
    });
    await page.keyboard.press('Tab');
    expect(await link().evaluate((element) => element === document.activeElement)).toBe(true);
    await preview().waitFor();
    expect(await link().getAttribute('aria-describedby')).toBe(await preview().getAttribute('id'));
    await page.keyboard.press('Tab');
    await preview().waitFor({ state: 'hidden' });
    expect(await link().getAttribute('aria-describedby')).toBeNull();
  });

  it('keeps it while the pointer is on it, for as long as one likes, and sends it away with Escape or by leaving', async () => {
    await link().hover();
    await preview().waitFor();
    const box = await preview().boundingBox();
    if (!box) throw new Error('no preview');
    await page.mouse.move(box.x + 20, box.y + 20, { steps: 4 });
    await page.waitForTimeout(1200);
    expect(await preview().isVisible()).toBe(true);
    await page.mouse.move(2, 2);
    await preview().waitFor({ state: 'hidden' });

    await link().hover();
    await preview().waitFor();
    await page.keyboard.press('Escape');
    await preview().waitFor({ state: 'hidden' });
    // It does not come back while the pointer stays.
    const again = await link().boundingBox();
    await page.mouse.move((again?.x ?? 0) + 4, (again?.y ?? 0) + 6);
    await page.waitForTimeout(800);
    expect(await preview().isVisible()).toBe(false);
    await page.mouse.move(2, 2);
    await link().hover();
    await preview().waitFor();
  });

  it('does not bring it to a pointer that only passes, and moves nothing when it comes', async () => {
    const before = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.documentElement.scrollWidth,
    ]);
    await link().hover();
    await page.mouse.move(2, 2);
    await page.waitForTimeout(900);
    expect(await preview().isVisible()).toBe(false);
    await link().hover();
    await preview().waitFor();
    const after = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.documentElement.scrollWidth,
    ]);
    expect(after).toEqual(before);
  });

  it('does not bring it to a pointer that has left before the script came', async () => {
    await page.route('**/preview.*.js', async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    const script = page.waitForResponse('**/preview.*.js');
    await link().hover();
    await page.mouse.move(2, 2);
    await script;
    await page.waitForTimeout(700);
    expect(await preview().isVisible()).toBe(false);
  });

  it('shows it to a finger that rests on it, on a phone, within the page, until another place is touched', async () => {
    const phone = await open.browser.newContext({
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    page = await phone.newPage();
    await page.goto(open.url(pageKinds['organization with many notes']));
    await link().scrollIntoViewIfNeeded();
    const box = await link().boundingBox();
    if (!box) throw new Error('no link');
    const session = await phone.newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [{ x: box.x + 5, y: box.y + 8 }],
    });
    await preview().waitFor();
    const card = await preview().boundingBox();
    expect(card && card.x >= 0 && card.x + card.width <= 320).toBe(true);
    await session.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
    await page.waitForTimeout(600);
    expect(await preview().isVisible()).toBe(true);
    await page.touchscreen.tap(4, 4);
    await preview().waitFor({ state: 'hidden' });
    await phone.close();
  });

  it('is quiet about a page that does not come, and asks again later', async () => {
    await page.route('**/organizations/keidanren/', (route) => route.fulfill({ status: 503, body: '' }), { times: 1 });
    await link().hover();
    await page.waitForTimeout(900);
    expect(await preview().isVisible()).toBe(false);
    await page.mouse.move(2, 2);
    await link().hover();
    await preview().waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility problem while it shows, in %s colors',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await link().hover();
      await preview().waitFor();
      await loadAxe(page);
      expect(await findViolations(page)).toEqual([]);
    },
  );
});

describe('A link to a statement', () => {
  it('shows the statement, with who made it', async () => {
    await page.goto(open.url('positions/'));
    await page.locator('main a[href$="#nationwide-grid"]').first().hover();
    await preview().waitFor();
    const text = await preview().innerText();
    expect(text).toContain('nationwide power grid');
    expect(text).toContain('Mizoguchi');
  });
});

describe('A link to a section', () => {
  it('shows how the section begins', async () => {
    await page.goto(open.url('names/'));
    await page.locator('main a[href*="/events/us-japan-economic-relations-2021/#format"]').first().hover();
    await preview().waitFor();
    expect(await preview().innerText()).toContain('Format, panelists and attendees');
  });
});
