import { beforeEach, describe, expect, it } from 'vitest';
import { entryPath } from '../../src/reference/addresses.ts';
import { currentReference } from '../../src/gate/current-reference.ts';
import { findViolations, loadAxe } from '../support/browser/axe.ts';
import { builds } from '../support/builds/builds.ts';
import { open, page, passTime, requested, site, useSite } from '../support/browser/use-site.ts';

const start = 'initiatives/hitachi-external-relations/';
const wanted = 'organizations/keidanren/';
const preview = () => page.getByRole('tooltip');
/** A link in the text to another entry's page. */
const link = () => page.locator(`.prose a[href$="/${wanted}"]`).first();
const leave = () => page.mouse.move(2, 2);
const countAsked = () => requested.filter((url) => url === site.url(wanted)).length;
const measurePage = () =>
  page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);

/** Shows the preview of another link and sends it away: from now on the script is there. */
async function loadPreviews(): Promise<void> {
  const other = page.locator(`.prose a[href*="/organizations/"]:not([href*="/${wanted}"])`).first();
  await other.hover();
  await preview().waitFor();
  await leave();
  await preview().waitFor({ state: 'hidden' });
}

/** Stops the clock of the page, so that no slowness of the machine counts as someone's hesitation. */
async function stopClock(): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
}

/** Lets all time pass in a page whose clock stands, and expects nothing to come. */
async function expectNothing(): Promise<void> {
  await passTime();
  expect(await preview().isVisible()).toBe(false);
}

describe('A link to an entry', () => {
  useSite(builds.base);
  beforeEach(async () => {
    await page.clock.install();
    await open(start);
  });

  it('shows the definition of the entry to somebody who points at it, and asks for nothing before', async () => {
    await page.mouse.move(2, 400);
    await loadPreviews();
    expect(countAsked()).toBe(0);
    await link().hover();
    await preview().waitFor();
    expect(countAsked()).toBe(1);
    const shown = await preview().innerText();
    await open(wanted);
    for (const mark of await page.locator('.entry-head .cite').all()) await mark.evaluate((node) => node.remove());
    expect(shown).toContain((await page.locator('.entry-head .lead').innerText()).trim().slice(0, 200));
    expect(shown).toContain(await page.getByRole('heading', { level: 1 }).innerText());
  });

  it('shows it to somebody who gets there by keyboard, and describes the link with it', async () => {
    await link().evaluate((element) => {
      const before = [...document.querySelectorAll<HTMLElement>('a[href]')];
      before[before.indexOf(element as HTMLAnchorElement) - 1]?.focus();
    });
    await page.keyboard.press('Tab');
    expect(await link().evaluate((element) => element === document.activeElement)).toBe(true);
    await preview().waitFor();
    await expect.poll(() => link().getAttribute('aria-describedby')).toBe(await preview().getAttribute('id'));
    await page.keyboard.press('Tab');
    await preview().waitFor({ state: 'hidden' });
    expect(await link().getAttribute('aria-describedby')).toBeNull();
  });

  it('keeps it while the pointer is on it, for as long as one likes, and sends it away with Escape or by leaving', async () => {
    await link().hover();
    await preview().waitFor();
    const box = await preview().boundingBox();
    if (!box) throw new Error('no preview');
    await stopClock();
    await page.mouse.move(box.x + 20, box.y + 20, { steps: 4 });
    await passTime();
    expect(await preview().isVisible()).toBe(true);
    await page.clock.resume();
    await leave();
    await preview().waitFor({ state: 'hidden' });

    await link().hover();
    await preview().waitFor();
    await page.keyboard.press('Escape');
    await preview().waitFor({ state: 'hidden' });
    // It does not come back while the pointer stays.
    const again = await link().boundingBox();
    await page.mouse.move((again?.x ?? 0) + 4, (again?.y ?? 0) + 6);
    await expectNothing();
    await leave();
    await link().hover();
    await preview().waitFor();
  });

  it('does not bring it to a pointer that only passes, and moves nothing when it comes', async () => {
    await loadPreviews();
    const before = await measurePage();
    await stopClock();
    await link().hover();
    await leave();
    await expectNothing();
    expect(countAsked()).toBe(0);
    await page.clock.resume();
    await link().hover();
    await preview().waitFor();
    expect(await measurePage()).toEqual(before);
  });

  it('does not bring it to a pointer that has left before the script came', async () => {
    let letCome = (): void => undefined;
    const held = new Promise<void>((resolve) => (letCome = resolve));
    await page.route('**/preview.*.js', async (route) => {
      await held;
      await route.continue();
    });
    await link().hover();
    await leave();
    const come = page.waitForResponse('**/preview.*.js');
    letCome();
    await (await come).finished();
    await expectNothing();
    expect(countAsked()).toBe(0);
  });

  it('is quiet about a page that does not come, and asks again later', async () => {
    await page.route(`**/${wanted}`, (route) => route.fulfill({ status: 503, body: '' }), { times: 1 });
    const failed = page.waitForResponse(`**/${wanted}`);
    await link().hover();
    await (await failed).finished();
    await expectNothing();
    await leave();
    await link().hover();
    await preview().waitFor();
  });

  it('has no accessibility problem while it shows, in light and dark colors', async () => {
    await link().hover();
    await preview().waitFor();
    await loadAxe(page);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page, 'style')).toEqual([]);
    expect(await preview().isVisible()).toBe(true);
  });
});

describe('A link on a phone', () => {
  useSite(builds.base, { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  it('shows it to a finger that rests on it, within the page, until another place is touched', async () => {
    await page.clock.install();
    await open(start);
    await link().scrollIntoViewIfNeeded();
    const box = await link().boundingBox();
    if (!box) throw new Error('no link');
    const session = await page.context().newCDPSession(page);
    const touch = { x: box.x + 5, y: box.y + 8 };
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [touch] });
    await preview().waitFor();
    const card = await preview().boundingBox();
    expect(card && card.x >= 0 && card.x + card.width <= 320).toBe(true);
    await session.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
    await passTime();
    expect(await preview().isVisible()).toBe(true);
    await page.touchscreen.tap(4, 4);
    await preview().waitFor({ state: 'hidden' });
  });
});

describe('A link to a place on a page', () => {
  useSite(builds.base);
  const entries = [...currentReference().entries.values()];
  const views = entries.flatMap((entry) =>
    entry.statements
      .filter(({ kind }) => kind === 'recommendation')
      .map(({ id, by, sentences: [first] }) => ({ address: entryPath(entry, id), by, text: first?.text ?? '' })),
  );
  const sections = entries.flatMap((entry) =>
    entry.sections.flatMap(({ id, title }) => (id ? [{ address: entryPath(entry, id), title: title ?? '' }] : [])),
  );

  it('shows a statement, with who made it', async () => {
    const [view] = views;
    await open('positions/');
    await page
      .locator(`main a[href$="${view?.address ?? ''}"]`)
      .first()
      .hover();
    await preview().waitFor();
    const shown = await preview().innerText();
    expect(shown).toContain(view?.text.split(' ').slice(0, 12).join(' '));
    expect(shown).toContain(currentReference().people.get(view?.by ?? '')?.familyName);
  });

  it('shows how a section begins', async () => {
    await open('names/');
    const paths = await page
      .locator('main a[href*="#"]')
      .evaluateAll((links) => links.flatMap((one) => (one.checkVisibility() ? (one.getAttribute('href') ?? '') : [])));
    const section = sections.find(({ address }) => paths.some((path) => path.endsWith(address)));
    await page
      .locator(`main a[href$="${section?.address ?? ''}"]:visible`)
      .first()
      .hover();
    await preview().waitFor();
    expect(await preview().innerText()).toContain(section?.title);
  });
});
