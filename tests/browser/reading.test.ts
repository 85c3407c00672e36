import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryPath, kindPath, paragraphPath } from '../../src/model/addresses.ts';
import { currentReference } from '../../src/model/current-reference.ts';
import { builds } from '../support/builds.ts';
import { type OpenSite, openSite, pageKinds } from '../support/open-site.ts';

const event = currentReference().entries.get('us-japan-economic-relations-2021');
const statement = event?.statements.find(({ section }) => section !== null);
const section = event?.sections.find(({ id }) => id === statement?.section);
const cited = statement?.sentences[0]?.refs[0];
if (!event || !statement || !section?.id || !cited)
  throw new Error('the event of 2021 has no section with a statement');
const [sectionId, title] = [section.id, section.title ?? ''];

/** The id that the address bar names, once it is in sight and marked as the place that the link led to. */
async function targetOf(page: Page): Promise<string | null> {
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  await page.locator(':target').waitFor();
  const box = await page.locator(':target').boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  const inSight = box !== null && box.y + box.height > 0 && box.y < height;
  return inSight && (await page.locator(':target').getAttribute('id')) === id ? id : null;
}

describe.each([builds.root, builds.base])('A reader of the site at $siteUrl', (build) => {
  let open: OpenSite;
  let page: Page;
  beforeAll(async () => {
    open = await openSite(build);
    page = await open.browser.newPage({ viewport: { width: 1280, height: 800 } });
  });
  afterAll(() => open.close());

  it('gets from the home page to a statement, to its source, and back to the statement', async () => {
    const main = page.getByRole('main');
    await page.goto(open.url(''));
    await main.getByRole('link', { name: 'Events', exact: true }).click();
    expect(page.url()).toBe(open.url(kindPath('event').slice(1)));

    await main.getByRole('link', { name: event.title, exact: true }).click();
    expect(page.url()).toBe(open.url(entryPath(event).slice(1)));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(event.title);

    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: title, exact: true })
      .click();
    expect(await targetOf(page)).toBe(sectionId);

    await page.locator(`#${statement.id} .cite a`).first().click();
    const note = await targetOf(page);
    expect(note).toMatch(/^note-\d+$/);

    await page
      .locator(`#${note ?? ''} a`)
      .first()
      .click();
    expect(page.url()).toBe(open.url(paragraphPath(cited).slice(1)));
    expect(await targetOf(page)).toBe(`p${cited.paragraph}`);

    await page.locator(`:target a[href$="${entryPath(event, statement.id)}"]`).click();
    expect(page.url()).toBe(open.url(entryPath(event, statement.id).slice(1)));
    expect(await targetOf(page)).toBe(statement.id);

    await page.goBack();
    expect(await targetOf(page)).toBe(`p${cited.paragraph}`);
  });

  it('gets an answer from every link, style sheet, script and font of a page of each kind', async () => {
    const addresses = new Set<string>();
    // The originals stand on sites of others: `links.test.ts` allows them alone.
    const own = 'a[href]:not([rel~=external]), link[href]:not([rel=canonical]), script[src], form';
    for (const path of Object.values(pageKinds)) {
      await page.goto(open.url(path));
      const found = await page.evaluate(
        (selector) =>
          [...document.querySelectorAll<HTMLElement>(selector)].map((element) => {
            const address = ['href', 'src', 'action'].map((name) => element.getAttribute(name)).find(Boolean);
            return new URL(address ?? '', location.href).href.replace(/#.*/, '');
          }),
        own,
      );
      for (const address of found) addresses.add(address);
    }
    expect(addresses.size).toBeGreaterThan(50);
    const bad: string[] = [];
    for (const address of addresses) {
      const response = address.startsWith(open.url('')) ? await page.request.get(address) : null;
      if (response?.status() !== 200 || response.url() !== address) bad.push(address);
    }
    expect(bad).toEqual([]);
  });

  it('is told at an address that does not exist, on a page that looks like the others, with ways on', async () => {
    const response = await page.goto(open.url('organizations/no/such/page/'));
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('No page at this address');
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source Serif 4');
    const main = page.getByRole('main');
    const ways = await main.getByRole('link').allInnerTexts();
    expect(ways).toEqual(['index of names', 'Organizations', 'Initiatives', 'Events']);
    expect(await page.getByRole('searchbox').isVisible()).toBe(true);
    await main.getByRole('link', { name: 'Initiatives' }).click();
    expect(page.url()).toBe(open.url('initiatives/'));
  });
});

describe('A reader of an entry', () => {
  let open: OpenSite;
  let page: Page;
  beforeAll(async () => {
    open = await openSite(builds.root);
    const context = await open.browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await context.newPage();
  });
  afterAll(() => open.close());

  it.each([1280, 375])('reaches every section through the contents, on a page %i wide', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(open.url(pageKinds['organization with many notes']));
    const contents = page.getByRole('navigation', { name: 'On this page' });
    if (width < 1000) {
      expect(await contents.isVisible()).toBe(false);
      await page.getByText('On this page', { exact: true }).click();
    }
    const links = await contents.getByRole('link').all();
    const headings = await page.getByRole('main').locator('h2[id], h3[id]').allInnerTexts();
    expect(await contents.getByRole('link').allInnerTexts()).toEqual(headings);
    for (const link of links) {
      await link.click();
      expect(await targetOf(page)).toBe((await link.getAttribute('href'))?.slice(1));
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('copies the address of a section or statement with one click on its sign, and is told so', async () => {
    await page.goto(open.url(entryPath(event).slice(1)));
    for (const id of [sectionId, statement.id]) {
      await page.locator(`a.permalink[href="#${id}"]`).click();
      await page.getByRole('status').getByText('Link copied').waitFor();
      const address = open.url(entryPath(event, id).slice(1));
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address);
      expect(page.url()).toBe(address);
    }
    const cite = page.getByRole('status').getByRole('link', { name: 'Cite it' });
    expect(await cite.getAttribute('href')).toBe(open.url(`cite${entryPath(event, statement.id)}`));
    await page.getByRole('status').getByText('Link copied').waitFor({ state: 'detached', timeout: 9000 });
  });

  it('copies with the keyboard as well', async () => {
    await page.goto(open.url(entryPath(event).slice(1)));
    await page.locator(`a.permalink[href="#${sectionId}"]`).press('Enter');
    await page.getByRole('status').getByText('Link copied').waitFor();
  });

  it('finds an ordinary link in the sign: opened in a new tab, it copies nothing', async () => {
    await page.goto(open.url(entryPath(event).slice(1)));
    await page.evaluate(() => navigator.clipboard.writeText('mine'));
    const opened = page.context().waitForEvent('page');
    await page.locator(`a.permalink[href="#${sectionId}"]`).click({ modifiers: ['Control'] });
    const tab = await opened;
    expect(tab.url()).toBe(open.url(entryPath(event, sectionId).slice(1)));
    await tab.close();
    expect(await page.getByRole('status').innerText()).toBe('');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('mine');
  });

  it('is told where the address is when the browser lets nothing be copied', async () => {
    const other = await page.context().newPage();
    await other.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await other.goto(open.url(entryPath(event).slice(1)));
    await other.locator(`a.permalink[href="#${sectionId}"]`).click();
    await other.getByRole('status').getByText('The address of this place is in the address bar').waitFor();
    expect(other.url()).toBe(open.url(entryPath(event, sectionId).slice(1)));
    await other.close();
  });

  it('is led by the number of each note to the note', async () => {
    await page.goto(open.url(pageKinds.organization));
    const numbers = await page.locator('.cite a').all();
    expect(numbers.length).toBeGreaterThan(3);
    for (const number of numbers) {
      await number.click();
      expect(await targetOf(page)).toBe(`note-${await number.innerText()}`);
    }
  });

  it('finds each note beside or directly after what needs it first', async () => {
    await page.goto(open.url(pageKinds['organization with many notes']));
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 800 });
      const far = await page.locator('.cited').evaluateAll((blocks) =>
        blocks.flatMap((block) => {
          const [text, notes] = [block.firstElementChild, block.lastElementChild].map((part) =>
            part?.getBoundingClientRect(),
          );
          if (!text || !notes) return ['no notes'];
          const beside = notes.left >= text.right && Math.abs(notes.top - text.top) < 16;
          const after = notes.top >= text.bottom && notes.top - text.bottom < 24;
          return beside || after ? [] : [block.textContent.slice(0, 60)];
        }),
      );
      expect(far).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});
