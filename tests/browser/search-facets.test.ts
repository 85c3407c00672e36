import { describe, expect, it } from 'vitest';
import { findViolations, loadAxe } from '../support/browser/axe.ts';
import { builds } from '../support/builds/builds.ts';
import { isFocused, open, page, useSite } from '../support/browser/use-site.ts';

useSite(builds.base, { keepsPage: true, viewport: { width: 320, height: 800 } });

const list = (name: string) => page.locator(`select[name="${name}"]`);
const titles = () => page.locator('[data-search-results] h2').allTextContents();
const count = async () =>
  Number(/\d+/.exec((await page.locator('[data-search-status]').textContent()) ?? '')?.[0] ?? 0);

async function openList(query: string): Promise<void> {
  await open(`search/${query}`);
  await page.locator('[data-search-results][data-state="ready"]').waitFor();
  await page.getByRole('button', { name: 'Filter and sort' }).click();
  await list('topic').locator('option').nth(1).waitFor({ state: 'attached' });
}

/** Waits until the address has a value for a name, and the list is that of the address, which it follows at once. */
async function waitFor(name: string, value: string | null): Promise<void> {
  await page.waitForURL((url) => url.searchParams.get(name) === value);
  await page.locator('[data-search-results][data-state="ready"]').waitFor();
}

describe('the filters of the search', () => {
  it('narrow the list to as many pages as they say, combined and by keyboard alone', async () => {
    await openList('?q=infrastructure');
    const all = await count();
    await page.locator('input[name="kind"][value=""]').focus();
    await page.keyboard.press('Tab');
    expect(await isFocused('[data-search-toggle]')).toBe(true);
    await page.keyboard.press('Tab');
    expect(await isFocused('select[name="organization"]')).toBe(true);
    await page.keyboard.press('Tab');
    // A letter chooses in a closed list.
    await page.keyboard.type('U.S.');
    await waitFor('topic', 'us-infrastructure');
    const chosen = await list('topic').locator('option:checked').textContent();
    expect(chosen).toContain(`(${await count()})`);
    expect(await count()).toBeLessThan(all);
    await list('organization').selectOption('daikin-us');
    await waitFor('organization', 'daikin-us');
    await waitFor('topic', 'us-infrastructure');
    expect(await list('organization').locator('option:checked').textContent()).toContain(`(${await count()})`);
  });

  it('can be taken back one by one or all at once, without losing the place of the keyboard', async () => {
    await openList('?q=infrastructure&topic=us-infrastructure&year=2021');
    await page.getByRole('button', { name: 'Remove filter: Year: 2021' }).click();
    await waitFor('year', null);
    expect(await isFocused('select[name="year"]')).toBe(true);
    await page.getByRole('button', { name: /Remove filter: Topic/ }).click();
    await waitFor('topic', null);
    expect(await page.locator('[data-search-removers] button').count()).toBe(0);
    await openList('?q=infrastructure&topic=us-infrastructure&year=2021');
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await waitFor('topic', null);
    await page.waitForURL((url) => url.search === '?q=infrastructure');
  });

  it('stand in the address: pasted and with Back the list is the same', async () => {
    await openList('?q=Hitachi&topic=trade&sort=date');
    const pasted = await titles();
    expect(await list('sort').inputValue()).toBe('date');
    expect(await list('topic').inputValue()).toBe('trade');
    await list('topic').selectOption('climate');
    await waitFor('topic', 'climate');
    await expect.poll(titles).not.toEqual(pasted);
    await page.goBack();
    await waitFor('topic', 'trade');
    await expect.poll(titles).toEqual(pasted);
    expect(await list('topic').inputValue()).toBe('trade');
  });

  it('list everything on a topic when no word is typed', async () => {
    await openList('?topic=biometrics');
    expect(await count()).toBeGreaterThan(10);
    await page.getByRole('button', { name: 'Show more pages' }).click();
    await expect.poll(async () => (await titles()).length).toBe(await count());
    expect((await titles()).join()).toContain('iometric');
  });

  it('say when they leave nothing, and how to go on', async () => {
    await open('search/?q=infrastructure&topic=nonsense');
    await page.locator('[data-search-results][data-state="ready"]').waitFor();
    expect(await page.locator('[data-search-status]').textContent()).toBe(
      'Nothing found for “infrastructure” with this filter.',
    );
    await page.getByRole('button', { name: 'Remove filter: Topic: nonsense (no such topic)' }).click();
    await waitFor('topic', null);
    expect(await count()).toBeGreaterThan(5);
  });

  it('keep the name of a topic that leaves nothing', async () => {
    await open('search/?q=beijing+olympics&topic=energy-grid');
    await page.locator('[data-search-results][data-state="ready"]').waitFor();
    await page.getByRole('button', { name: 'Remove filter: Topic: Energy and power grids', exact: false }).waitFor();
    expect(await page.locator('[data-search-removers]').textContent()).not.toContain('no such');
  });

  it('take back the kind of page too, with the keyboard kept where the choice was', async () => {
    await openList('?q=infrastructure&kind=event&year=2021');
    expect(await page.locator('[data-search-status]').textContent()).toMatch(
      /^\d+ pages? for “infrastructure” with these 2 filters\.$/,
    );
    await page.getByRole('button', { name: 'Filter and sort' }).click();
    await page.getByRole('button', { name: 'Remove filter: Kind: Events' }).press('Enter');
    await waitFor('kind', null);
    expect(await isFocused('[data-search-toggle]')).toBe(true);
    await page.goBack();
    await waitFor('kind', 'event');
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await waitFor('year', null);
    await page.waitForURL((url) => url.search === '?q=infrastructure');
  });

  it('are all in sight where the screen is wide', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open('search/?q=infrastructure');
    for (const name of ['organization', 'topic', 'year', 'sort']) await list(name).waitFor({ state: 'visible' });
    expect(await page.locator('[data-search-toggle]').isVisible()).toBe(false);
  });

  it('leave the list above as it was when more is shown', async () => {
    await openList('?q=Japan&sort=date');
    const before = await titles();
    await page.getByRole('button', { name: 'Show more pages' }).click();
    await expect.poll(async () => (await titles()).length).toBeGreaterThan(before.length);
    expect((await titles()).slice(0, before.length)).toEqual(before);
  });

  it('fit a narrow phone and have no fault that a machine can find', async () => {
    await openList('?q=infrastructure&topic=us-infrastructure&year=2021');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await loadAxe(page);
    expect(await findViolations(page)).toEqual([]);
  });
});
