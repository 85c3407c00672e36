import { describe, expect, it } from 'vitest';
import { builds } from '../support/builds/builds.ts';
import { findCollisions } from '../support/browser/inspect-layout.ts';
import { arrive, open as openPath, page, useSite } from '../support/browser/use-site.ts';

const open = (query = '') => openPath(`timeline/${query}`);
const shownItems = () => page.locator('[data-kind]:not([hidden])').evaluateAll((all) => all.map(({ id }) => id));
const status = () => page.getByRole('status').first().innerText();
const chooser = (name: string) => page.getByRole('combobox', { name, exact: true });

describe('The filter of the timeline', () => {
  useSite(builds.base, { keepsPage: true });

  it('shows what the address asks for, tells how much, and goes on from there', async () => {
    await open('?organization=hitachi&kind=event');
    const shown = await shownItems();
    expect(shown).toContain('date-us-japan-economic-relations-2021-2021-05-20');
    expect(shown).not.toContain('date-hitachi-1910');
    expect(await chooser('Organization').inputValue()).toBe('hitachi');
    expect(await status()).toBe(`${shown.length} of ${await page.locator('[data-kind]').count()} shown`);
    expect(await page.locator('#y1910').isVisible()).toBe(false);
    expect(await page.locator('.contents a[href="#y1910"]').isVisible()).toBe(false);
    expect(await page.locator('.timeline-drawing a:visible').count()).toBe(shown.length);
    await chooser('Kind').selectOption('');
    expect(await shownItems()).toContain('date-hitachi-1910');
    await page.waitForURL((url) => url.search === '?organization=hitachi');
  });

  it('works by keyboard, keeps the base path, and goes back', async () => {
    await open();
    const all = await shownItems();
    const targets = await page.locator('[data-kind~="ahead"]').evaluateAll((items) => items.map(({ id }) => id));
    expect(targets.length).toBeGreaterThan(0);
    await chooser('Kind').focus();
    await page.keyboard.type('Targets');
    await page.waitForURL((url) => url.pathname === '/some/base/timeline/' && url.searchParams.get('kind') === 'ahead');
    expect(await shownItems()).toEqual(targets);
    const [organization = ''] = await page
      .locator(`#${targets.at(-1) ?? ''}`)
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['organization']?.split(' ')[0] ?? ''));
    await chooser('Organization').selectOption(organization);
    await page.waitForURL((url) => url.searchParams.get('organization') === organization);
    const narrowed = await shownItems();
    expect(targets).toEqual(expect.arrayContaining(narrowed));
    expect(narrowed).toContain(targets.at(-1));
    await page.goBack();
    await expect.poll(shownItems).toEqual(targets);
    expect(await chooser('Organization').inputValue()).toBe('');
    await page.goBack();
    await expect.poll(shownItems).toEqual(all);
    await page.goForward();
    await expect.poll(shownItems).toEqual(targets);
  });

  it('never hides where a link leads to', async () => {
    await open('?kind=event#date-hitachi-1910');
    expect(await page.locator('#date-hitachi-1910').isVisible()).toBe(true);
  });

  it('says what the address asks for and the lists do not have, and shows all', async () => {
    await open('?organization=nobody&kind=%22%3E');
    expect(await shownItems()).toHaveLength(await page.locator('[data-kind]').count());
    expect(await status()).toContain('“nobody”');
    expect(await status()).toContain('“">”');
    await chooser('Kind').selectOption('event');
    expect(await status()).not.toContain('nobody');
  });

  it('says so when nothing fits, and leads back to everything', async () => {
    await open('?organization=us-dfc&kind=event');
    expect(await shownItems()).toEqual([]);
    expect(await status()).toMatch(
      /^0 of \d+ shown\. There are no dates for “U\.S\. International .*” and “Events”\.$/,
    );
    await page.getByRole('link', { name: 'Show all' }).click();
    await arrive('timeline/');
    expect(await shownItems()).toHaveLength(await page.locator('[data-kind]').count());
    expect(await page.getByRole('link', { name: 'Show all' }).isVisible()).toBe(false);
  });

  it('tells with each choice how much it would show beside the other', async () => {
    await open('?organization=hitachi');
    const shown = (await shownItems()).length;
    expect(await chooser('Organization').locator('option:checked').innerText()).toBe(`Hitachi (${shown})`);
    const events = await chooser('Kind').locator('option[value=event]').innerText();
    await chooser('Kind').selectOption('event');
    expect(events).toBe(`Events (${(await shownItems()).length})`);
  });

  it('counts the proposals that it leaves in their row, and their mark leads to the first of them', async () => {
    await open('?organization=hitachi');
    const shown = (await shownItems()).filter((id) => id.endsWith('-2021-05-20')).slice(1);
    expect(await page.locator('.what [data-count]').textContent()).toBe(String(shown.length));
    const mark = page.locator('.timeline-drawing svg:visible a:has([data-count])');
    expect((await mark.textContent())?.trim()).toContain(String(shown.length));
    expect(await mark.getAttribute('href')).toBe(`#${shown[0] ?? ''}`);
    expect(await findCollisions(page)).toEqual([]);
  });
});

describe('The timeline without scripts', () => {
  useSite(builds.base, { javaScriptEnabled: false });

  it('shows everything, and no filter', async () => {
    await open('?kind=event');
    expect(await page.locator('[data-timeline-filter]').isVisible()).toBe(false);
    expect(await page.locator('[data-kind]:visible').count()).toBe(await page.locator('[data-kind]').count());
  });
});
