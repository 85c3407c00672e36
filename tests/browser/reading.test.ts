import { describe, expect, it } from 'vitest';
import { entryPath, kindPath, paragraphPath } from '../../src/reference/addresses.ts';
import { currentReference } from '../../src/gate/current-reference.ts';
import { builds } from '../support/builds/builds.ts';
import { pageKinds } from '../support/browser/open-site.ts';
import { arrive, complaints, open, page, passTime, site, useSite } from '../support/browser/use-site.ts';

/** A section with a statement that rests on a paragraph. */
const event = [...currentReference().entries.values()].find(
  ({ kind, statements }) => kind === 'event' && statements[0],
);
const statement = event?.statements.find(({ section }) => section !== null);
const section = event?.sections.find(({ id }) => id === statement?.section);
const cited = statement?.sentences[0]?.refs[0];
if (!event || !statement || !section?.id || !cited) throw new Error('no event has a section with a statement');
const [sectionId, title] = [section.id, section.title ?? ''];
const [eventPath, sectionPath] = [entryPath(event).slice(1), entryPath(event, section.id).slice(1)];
const statementPath = entryPath(event, statement.id).slice(1);

/** Waits until the page has come to a place of its own: the address names it, and it is in sight. */
async function reach(id: string): Promise<void> {
  await page.waitForURL((url) => url.hash === `#${id}`);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const target = document.querySelector(':target');
        const box = target?.getBoundingClientRect();
        return box && box.bottom > 0 && box.top < innerHeight ? target?.id : null;
      }),
    )
    .toBe(id);
}

describe('A reader of the site', () => {
  useSite(builds.base);

  it('gets from the home page to a statement, to its source, and back to the statement', async () => {
    const main = page.getByRole('main');
    await open('');
    await main.getByRole('link', { name: 'Events', exact: true }).click();
    await arrive(kindPath('event').slice(1));

    await main.getByRole('link', { name: event.title, exact: true }).click();
    await arrive(eventPath);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(event.title);

    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: title, exact: true })
      .click();
    await reach(sectionId);

    // Beside it stands its note, which names the paragraph that the number means.
    const note = page.locator(`.cited:has(> #${statement.id}) > .notes a`).first();
    expect(await note.innerText()).toMatch(new RegExp(`¶.${cited.paragraph}$`));
    await note.click();
    await arrive(paragraphPath(cited).slice(1));
    await reach(`p${cited.paragraph}`);

    await page.locator(`:target a[href$="${entryPath(event, statement.id)}"]`).click();
    await arrive(statementPath);
    await reach(statement.id);

    await page.goBack();
    await reach(`p${cited.paragraph}`);
  });

  it('is told at an address that does not exist, on a page that looks like the others, with ways on', async () => {
    const response = await page.goto(site.url('organizations/no/such/page/'));
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Page not found');
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source Serif 4');
    const main = page.getByRole('main');
    await main.getByRole('link', { name: 'Search for “page”' }).waitFor();
    const ways = await main.getByRole('link').allInnerTexts();
    expect(ways.slice(ways.indexOf('index of names'))).toEqual([
      'index of names',
      'Organizations',
      'Initiatives',
      'Events',
    ]);
    expect(await page.getByRole('searchbox').isVisible()).toBe(true);
    await main.getByRole('link', { name: 'Initiatives' }).click();
    await arrive('initiatives/');
  });
});

describe('A reader of an entry', () => {
  useSite(builds.root, { permissions: ['clipboard-read', 'clipboard-write'] });

  it.each([1280, 375])('reaches every section through the contents, on a page %i wide', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await open(pageKinds['organization with many notes']);
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
      await reach((await link.getAttribute('href'))?.slice(1) ?? '');
    }
  });

  it('copies the address of a section or statement with one click on its sign, and is told so', async () => {
    await page.clock.install();
    await open(eventPath);
    for (const [id, path] of [
      [sectionId, sectionPath],
      [statement.id, statementPath],
    ] as const) {
      await page.locator(`a.permalink[href="#${id}"]`).click();
      await page.getByRole('status').getByText('Link copied').waitFor();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(site.url(path));
      await arrive(path);
    }
    const cite = page.getByRole('status').getByRole('link', { name: 'Cite it' });
    expect(await cite.getAttribute('href')).toBe(site.url(`cite/${statementPath}`));
    await passTime();
    await page.getByRole('status').getByText('Link copied').waitFor({ state: 'detached' });
  });

  it('copies with the keyboard as well', async () => {
    await open(eventPath);
    await page.locator(`a.permalink[href="#${sectionId}"]`).press('Enter');
    await page.getByRole('status').getByText('Link copied').waitFor();
  });

  it('finds an ordinary link in the sign: opened in a new tab, it copies nothing', async () => {
    await open(eventPath);
    await page.evaluate(async () => {
      await navigator.clipboard.writeText('mine');
      // The last to hear of a click, before the browser opens the tab.
      window.addEventListener('click', (event) => {
        document.title = event.defaultPrevented ? 'taken' : 'left to the browser';
        event.preventDefault();
      });
    });
    await page.locator(`a.permalink[href="#${sectionId}"]`).click({ modifiers: ['Control'] });
    expect(await page.title()).toBe('left to the browser');
    expect(await page.getByRole('status').innerText()).toBe('');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('mine');
  });

  it('is told where the address is when the browser lets nothing be copied', async () => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await open(eventPath);
    await page.locator(`a.permalink[href="#${sectionId}"]`).click();
    await page.getByRole('status').getByText('Could not copy. The link is in the address bar.').waitFor();
    await arrive(sectionPath);
  });

  it('has a note beside everything that cites, where there is a margin', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(eventPath);
    const far = await page.locator('.entry-head .cited, .prose .cited').evaluateAll((blocks) =>
      blocks.flatMap((block) => {
        const [text, notes] = [block.firstElementChild, block.lastElementChild].map((part) =>
          part?.getBoundingClientRect(),
        );
        const isBeside = text && notes && notes.left >= text.right && Math.abs(notes.top - text.top) < 16;
        const marked = [...block.querySelectorAll<HTMLAnchorElement>('.cite a')].map(({ href }) => href);
        const named = [...block.querySelectorAll<HTMLAnchorElement>('.notes a:not(.original)')].map(({ href }) => href);
        const isNamed = marked.every((href) => named.includes(href));
        return isBeside && isNamed ? [] : [block.textContent.slice(0, 60)];
      }),
    );
    expect(far).toEqual([]);
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: title }).click();
    await page.locator('#contents [aria-current]').getByText(title, { exact: true }).waitFor();
  });

  it('is shown the note at its mark on a phone, by touch or keyboard, and goes on from where the mark is', async () => {
    await page.setViewportSize({ width: 375, height: 800 });
    await open(statementPath);
    // Someone who follows a link to a statement sees its note.
    const beside = page.locator(`.cited:has(> #${statement.id}) > .notes`);
    expect(await beside.isVisible()).toBe(true);
    const mark = page.locator('.lead .cite a').last();
    const note = page.getByRole('note');
    // The script comes after the page.
    await expect
      .poll(async () => {
        await mark.focus();
        return note.isVisible();
      })
      .toBe(true);
    expect(await note.innerText()).toMatch(/¶.\d+\n/);
    await page.keyboard.press('Tab');
    expect(await note.evaluate((card) => card.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'hidden' });
    expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true);

    const other = page.locator('.prose .cite a').first();
    await other.click();
    await note.waitFor();
    await arrive(statementPath);
    await note.getByRole('link', { name: 'About this paragraph' }).click();
    await page.waitForURL(/\/sources\/[a-z0-9-]+\/#p\d+$/);
    await page.goBack();
    await arrive(statementPath);
  });

  it('is led to the record of the paragraph where the script of the notes does not come', async () => {
    await page.setViewportSize({ width: 375, height: 800 });
    let isRefused = false;
    await page.route('**/_astro/note-card.*.js', (route) => {
      isRefused = true;
      return route.abort();
    });
    await open(eventPath);
    const mark = page.locator('.prose .cite a').first();
    await expect
      .poll(async () => {
        await mark.blur();
        await mark.focus();
        return isRefused;
      })
      .toBe(true);
    await mark.click();
    await page.waitForURL(/\/sources\/[a-z0-9-]+\/#p\d+$/);
    expect(complaints()).toEqual([]);
  });

  it('sees who speaks for as long as the statements are read', async () => {
    await open(eventPath);
    const last = page
      .locator('.said')
      .filter({ has: page.locator(`#${statement.id}`) })
      .locator('.statement')
      .last();
    await last.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    const isInSight = () =>
      page
        .locator('.said')
        .filter({ has: page.locator(`#${statement.id}`) })
        .locator('.speaker')
        .evaluate((line) => line.getBoundingClientRect().top >= 0);
    expect(await isInSight()).toBe(true);
  });
});
