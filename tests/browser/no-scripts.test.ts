import { describe, expect, it } from 'vitest';
import { builds } from '../support/builds/builds.ts';
import { pageKinds } from '../support/browser/open-site.ts';
import { arrive, open, page, useSite } from '../support/browser/use-site.ts';

describe('Without scripts, a reader', () => {
  useSite(builds.base, { javaScriptEnabled: false, keepsPage: true });

  it.each(['home page', 'organization'] as const)(
    'is led by the search box of the %s to the index of names',
    async (kind) => {
      await open(pageKinds[kind]);
      await page.getByRole('searchbox').fill('METI');
      await page.getByRole('searchbox').press('Enter');
      await arrive('names/?q=METI');
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Names');
      expect(await page.getByRole('main').getByText('METI', { exact: true }).first().isVisible()).toBe(true);
    },
  );

  it.each([
    ['home page', 'this field opens the index of names'],
    ['index of names', 'You can look up a name here instead'],
    ['search page', 'The index of names works without it'],
  ] as const)('reads on the %s that searching needs scripts', async (kind, advice) => {
    await open(pageKinds[kind]);
    const note = page.locator('main noscript > p');
    expect(await note.isVisible()).toBe(true);
    expect(await note.innerText()).toMatch(/^Search needs JavaScript\./);
    expect(await note.innerText()).toContain(advice);
  });

  it('finds no field on the search page that would do nothing', async () => {
    await open(`${pageKinds['search page']}?q=tariffs`);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.getByRole('searchbox').count()).toBe(0);
    expect(await page.getByRole('main').getByRole('link', { name: 'index of names' }).isVisible()).toBe(true);
  });

  it('opens the menu on a phone, goes where it leads, and closes it again', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(pageKinds.organization);
    const menu = page.getByRole('navigation', { name: 'Site' });
    expect(await menu.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await menu.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);

    await page.getByRole('button', { name: 'Menu' }).click();
    await menu.getByRole('link', { name: 'Events' }).click();
    await arrive('events/');
  });

  it('opens the contents on a phone, and finds sections and the records of what is cited by links', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(pageKinds.organization);
    await page.getByText('On this page', { exact: true }).click();
    const link = page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first();
    await link.click();
    expect(await page.locator(':target').isVisible()).toBe(true);
    await page.locator('.cite a').first().click();
    await page.waitForURL(/\/sources\/[a-z0-9-]+\/#p\d+$/);
    expect(await page.locator(':target').isVisible()).toBe(true);
  });

  it('finds in the sign beside a heading a link to the section', async () => {
    await open(pageKinds.organization);
    const sign = page.locator('a.permalink').first();
    const id = await sign.getAttribute('href');
    await sign.click();
    await arrive(pageKinds.organization + (id ?? ''));
  });
});
