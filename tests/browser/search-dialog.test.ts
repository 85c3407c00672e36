import { describe, expect, it } from 'vitest';
import { findViolations, loadAxe } from '../support/browser/axe.ts';
import { builds } from '../support/builds/builds.ts';
import {
  addressIn,
  arrive,
  complaints,
  hurryAnimations,
  isFocused,
  logged,
  open,
  page,
  passTime,
  requested,
  site,
  useSite,
} from '../support/browser/use-site.ts';

const dialog = () => page.locator('dialog.search-dialog');
const field = () => page.getByRole('combobox');
const options = () => page.getByRole('option');
const status = () => dialog().getByRole('status');
const stateIs = (state: string) => page.locator(`dialog[open][data-state="${state}"]`).waitFor();

async function openDialog(): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
}

/** Opens the dialog, types, and waits for the answer. */
async function ask(query: string): Promise<void> {
  await openDialog();
  await page.keyboard.insertText(query);
  await status()
    .filter({ hasText: `“${query}”` })
    .waitFor();
}

/** Holds files back until what it returns is called. */
async function hold(files: string): Promise<() => void> {
  let letLoad = (): void => undefined;
  const held = new Promise<void>((resolve) => (letLoad = resolve));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return letLoad;
}

describe('the search dialog of a site below a base path', () => {
  useSite(builds.base);

  it('leads by keyboard alone to the answer', async () => {
    await open('about/');
    await ask('undersea cables');
    await page.keyboard.press('ArrowDown');
    const active = await field().getAttribute('aria-activedescendant');
    expect(await options().first().getAttribute('id')).toBe(active);
    const href = await options().first().getAttribute('href');
    await page.keyboard.press('Enter');
    expect(href?.startsWith(site.url(''))).toBe(true);
    await page.waitForURL((url) => url.href === href);
    expect(await page.locator('main').textContent()).toMatch(/undersea/i);
    expect(logged).toEqual([]);
  });

  it('leads to the search page with the query by Enter, and by its last row', async () => {
    await open('about/');
    await ask('biometrics');
    await page.keyboard.press('Enter');
    await arrive('search/?q=biometrics');
    await open('about/');
    await ask('biometrics');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('[aria-selected="true"]').textContent()).toBe('All results for “biometrics”');
    await page.keyboard.press('Enter');
    await arrive('search/?q=biometrics');
  });

  it('waits for a Japanese word until it is put together, whose Enter does not lead away', async () => {
    await page.clock.install();
    await open('about/');
    await ask('x');
    const typist = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      typist.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.keyboard.press('Backspace');
    for (const text of ['け', 'けい', '経団']) await compose(text);
    await page.keyboard.press('Enter');
    await passTime();
    expect(await field().inputValue()).toBe('経団');
    expect(await status().textContent()).toBe('');
    const told = await status().evaluateHandle((element) => {
      const texts: string[] = [];
      new MutationObserver(() => texts.push(element.textContent)).observe(element, { childList: true });
      return texts;
    });
    await typist.send('Input.insertText', { text: '経団連' });
    await status().filter({ hasText: '“経団連”' }).waitFor();
    expect((await told.jsonValue()).filter((text) => /け|経団”/.test(text))).toEqual([]);
    expect(await field().inputValue()).toBe('経団連');
    expect(await options().first().textContent()).toContain('Keidanren');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '経団連');
  });
});

describe('the search dialog', () => {
  useSite(builds.root, { keepsPage: true });

  it('loads nothing before somebody reaches for the search', async () => {
    // A page without contents or citations, which ask for a script of their own.
    await open('people/');
    await page.waitForLoadState('networkidle');
    // The two scripts of every page.
    const scripts = (): string[] => requested.filter((url) => /\.js|search[^/]*\.css|\/search/.test(url));
    expect(scripts()).toHaveLength(2);
    await openDialog();
    expect(scripts().length).toBeGreaterThan(2);
    expect(requested.filter((url) => !url.startsWith(site.url('')))).toEqual([]);
  });

  it('opens with /, Ctrl+K, Cmd+K and a click into the box, but not by Tab, nor with / while typing', async () => {
    for (const reach of ['/', 'Control+k', 'Meta+k']) {
      await open('');
      await page.keyboard.press('Control+/');
      expect(await isFocused('input')).toBe(false);
      await page.keyboard.press(reach);
      await page.locator('dialog[open]').waitFor();
      expect(await isFocused('dialog input')).toBe(true);
      await page.keyboard.type('a/b');
      expect(await field().inputValue()).toBe('a/b');
    }
    await open('about/');
    const box = page.locator('[data-site-search]');
    await box.focus();
    await page.keyboard.type('a/b');
    expect(await box.inputValue()).toBe('a/b');
    await page.keyboard.press('Tab');
    expect(await isFocused('.site-search button')).toBe(true);
    expect(await dialog().count()).toBe(0);
    await box.click();
    await page.locator('dialog[open]').waitFor();
    expect(await field().inputValue()).toBe('a/b');
  });

  it('does not open with / for readers who have turned that off', async () => {
    await open('search/');
    await page.locator('[data-search-shortcut]').uncheck();
    await open('about/');
    await page.keyboard.press('/');
    expect(await isFocused('input')).toBe(false);
  });

  it('keeps every letter that is typed while it loads', async () => {
    const letLoad = await hold('**/_astro/search.*.js');
    await open('about/');
    await page.keyboard.press('/');
    await page.keyboard.type('kei');
    letLoad();
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('danren');
    expect(await field().inputValue()).toBe('keidanren');
    await status().filter({ hasText: '“keidanren”' }).waitFor();
  });

  it('returns the focus to where it was, and leaves the page where it was', async () => {
    await open('organizations/hitachi/');
    const link = page.locator('main a').nth(12);
    await link.focus();
    const scrolled = await page.evaluate(() => scrollY);
    await ask('biometrics');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await link.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    expect(await field().inputValue()).toBe('biometrics');
    await page.keyboard.insertText('x');
    expect(await field().inputValue()).toBe('x');
  });

  it('steps aside when the answer stands on the page itself', async () => {
    await open('organizations/keidanren/');
    await ask('keidanren');
    const href = new URL(page.url()).pathname;
    await page.locator(`[role="option"][href*="${href}"]`).first().click();
    await dialog().waitFor({ state: 'hidden' });
    await page.waitForURL((url) => url.pathname === href);
  });

  it('moves through the options by arrow keys, round and back to none, which a screen reader follows', async () => {
    await open('about/');
    expect(await field().count()).toBe(0);
    await ask('keidanren');
    expect(await field().getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator(`#${(await field().getAttribute('aria-controls')) ?? ''}`).getAttribute('role')).toBe(
      'listbox',
    );
    const count = await options().count();
    expect(count).toBeGreaterThan(2);
    for (let at = 0; at < count; at++) {
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
      const id = await field().getAttribute('aria-activedescendant');
      expect(await options().nth(at).getAttribute('id')).toBe(id);
    }
    await page.keyboard.press('ArrowDown');
    expect(await field().getAttribute('aria-activedescendant')).toBeNull();
    expect(await isFocused('dialog input')).toBe(true);
  });

  it('tells of a corrected typing error, and honestly of nothing', async () => {
    await open('about/');
    await openDialog();
    await page.keyboard.insertText('Keidenran');
    await stateIs('ready');
    expect(await page.locator('.search-dialog-notes').textContent()).toBe(
      'No results for Keidenran. Showing Keidanren.',
    );
    await field().fill('samsung');
    await expect.poll(() => status().textContent()).toBe('Nothing found for “samsung”.');
    expect(await options().count()).toBe(0);
    expect(await field().getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('.search-dialog-ways a').allTextContents()).toContain('Names');
    await field().fill('');
    await stateIs('idle');
    expect(await status().textContent()).toBe('');
  });

  it('offers overviews before anything is typed, and what was followed before; Ctrl+Enter opens a tab', async () => {
    await open('about/');
    await openDialog();
    await options().filter({ hasText: 'Timeline' }).waitFor();
    expect(await status().textContent()).toBe('');
    await field().fill('keidanren');
    await status().filter({ hasText: '“keidanren”' }).waitFor();
    await page.keyboard.press('ArrowDown');
    const [tab] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Control+Enter')]);
    await expect.poll(() => addressIn(tab)).toBe(site.url('organizations/keidanren/'));
    await field().fill('');
    await options().filter({ hasText: 'Opened before' }).filter({ hasText: 'Keidanren' }).waitFor();
  });

  it('leaves a plain search box where the dialog itself does not load', async () => {
    await page.route('**/_astro/search.*.js', (route) => route.abort());
    await open('about/');
    await page.keyboard.press('/');
    await page.keyboard.type('biometrics');
    await page.keyboard.press('Enter');
    await arrive('search/?q=biometrics');
    // The search page is made by the same script: it says that it has not loaded, after a while.
    await hurryAnimations();
    await page.locator('[data-search-status] a').waitFor({ state: 'visible' });
    expect(complaints()).toEqual([]);
  });

  it('does not open on the search page, whose own field is there', async () => {
    await open('search/');
    await page.locator('main').click({ position: { x: 2, y: 2 } });
    await page.keyboard.press('Control+k');
    expect(await isFocused('#q')).toBe(true);
    expect(await dialog().count()).toBe(0);
  });

  it('does not interrupt a reader who went on to something else while it loaded', async () => {
    const letLoad = await hold('**/_astro/search.*.js');
    await open('about/');
    await page.keyboard.press('/');
    await page.keyboard.press('Tab');
    letLoad();
    await dialog().waitFor({ state: 'attached' });
    expect(await dialog().isVisible()).toBe(false);
    expect(await isFocused('.site-search button')).toBe(true);
  });

  it('goes on from the place it led to on the page itself', async () => {
    await open('organizations/hitachi/');
    await ask('Hitachi employees');
    const href = await page.locator('[role="option"][href*="/organizations/hitachi/#"]').first().getAttribute('href');
    for (let at = await options().count(); at > 0; at--) {
      await page.keyboard.press('ArrowDown');
      if ((await page.locator('[aria-selected="true"]').getAttribute('href')) === href) break;
    }
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'hidden' });
    await page.waitForURL(href ?? '');
    await page.keyboard.press('Tab');
    const isAfter = await page.evaluate(() => {
      const target = document.getElementById(location.hash.slice(1));
      const follows = Node.DOCUMENT_POSITION_FOLLOWING;
      return Boolean(target && (target.compareDocumentPosition(document.activeElement ?? target) & follows) !== 0);
    });
    expect(isAfter).toBe(true);
  });

  it('can be read at four times the size, on a small screen, and above the keyboard of a phone', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await open('about/');
    await ask('energy');
    await page.keyboard.press('ArrowDown');
    const isInView = async (): Promise<boolean> => {
      const option = await page.locator('[aria-selected="true"]').boundingBox();
      const form = await dialog().locator('form').boundingBox();
      if (!option || !form) return false;
      return form.y >= 0 && option.y >= form.y + form.height - 1 && option.y < 256 - 44;
    };
    for (let at = await options().count(); at > 0; at--) {
      expect(await isInView()).toBe(true);
      await page.keyboard.press('ArrowDown');
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 390, height: 700 });
    await page.evaluate(() => {
      if (!visualViewport) return;
      Object.defineProperty(visualViewport, 'height', { value: 200 });
      visualViewport.dispatchEvent(new Event('resize'));
    });
    expect((await page.locator('.search-dialog-panel').boundingBox())?.height).toBe(200);
  });

  it('shows the chosen result in forced colors', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open('about/');
    await ask('keidanren');
    await page.keyboard.press('ArrowDown');
    const outlines = await options().evaluateAll((all) => all.map((it) => getComputedStyle(it).outlineStyle));
    expect(outlines.slice(0, 2)).toEqual(['solid', 'none']);
  });

  it('has no accessibility problem in light or dark colors', async () => {
    await open('about/');
    await ask('biometrics');
    await page.keyboard.press('ArrowDown');
    await loadAxe(page);
    for (const answer of ['biometrics', 'samsung']) {
      await field().fill(answer);
      await status()
        .filter({ hasText: `“${answer}”` })
        .waitFor();
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await findViolations(page), answer).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await findViolations(page, 'style'), `${answer}, dark`).toEqual([]);
    }
  });
});

describe('the search dialog on a phone', () => {
  useSite(builds.root, { viewport: { width: 320, height: 568 }, hasTouch: true });

  it('fits a phone', async () => {
    await open('organizations/hitachi/');
    await page.locator('[data-site-search]').tap();
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.insertText('biometrics');
    await stateIs('ready');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const box = await page.locator('.search-dialog-panel').boundingBox();
    expect([box?.x, (box?.width ?? 999) <= 320, (box?.height ?? 999) <= 568]).toEqual([0, true, true]);
    for (let at = await options().count(); at > 0; at--) await page.keyboard.press('ArrowDown');
    // A hit below the last line that is shown would be cut off.
    const hits = await dialog()
      .locator('.search-dialog-excerpt')
      .evaluateAll((all) =>
        all.flatMap((it) => {
          const hit = it.querySelector('mark')?.getBoundingClientRect();
          return hit ? [hit.bottom <= it.getBoundingClientRect().bottom + 1] : [];
        }),
      );
    expect(hits.length).toBeGreaterThan(1);
    expect(new Set(hits)).toEqual(new Set([true]));
    expect(await options().last().isVisible()).toBe(true);
    expect((await options().last().boundingBox())?.y).toBeLessThan(568);
  });
});
