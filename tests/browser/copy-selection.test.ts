import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryPath, sourcePath } from '../../src/model/addresses.ts';
import { currentReference } from '../../src/model/current-reference.ts';
import { builds } from '../support/builds.ts';
import { type OpenSite, openSite } from '../support/open-site.ts';

const event = currentReference().entries.get('us-japan-economic-relations-2021');
const statement = event?.statements.at(-1);
if (!event || !statement) throw new Error('the event of 2021 has no statements');
const path = entryPath(event).slice(1);
const offer = { name: 'Copy link to selection' } as const;

let open: OpenSite;
let page: Page;
beforeAll(async () => {
  open = await openSite(builds.root);
  const context = await open.browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
});
afterAll(() => open.close());

/** Selects words of an element: from the first to before the last, counted over its text. */
const select = (selector: string, first: number, last: number) =>
  page.evaluate(
    ([where, from, to]) => {
      const element = document.querySelector(where);
      if (!element) throw new Error(`no ${where}`);
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let count = 0; walker.nextNode();) {
        const node = walker.currentNode as Text;
        for (const match of node.data.matchAll(/\S+/g)) {
          if (count === from) range.setStart(node, match.index);
          count++;
          if (count === to) range.setEnd(node, match.index + match[0].length);
        }
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [selector, first, last] as const,
  );

const copied = async () => {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  return async () => {
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
    return page.evaluate(() => navigator.clipboard.readText());
  };
};
const near = () => page.locator('main').getByRole('button', offer);

describe('Selected words', () => {
  it('bring a button that copies a link to them, and the link leads to them', async () => {
    await page.goto(open.url(path));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), statement.id);
    await select(`#${statement.id} > p:not(.statement-head)`, 1, 7);
    const words = await page.evaluate(() => getSelection()?.toString() ?? '');
    await near().waitFor();
    const read = await copied();
    await near().click();
    await page.getByRole('status').getByText('Link copied').waitFor();
    const address = await read();
    expect(address.startsWith(`${open.url(path)}#${statement.id}:~:text=`)).toBe(true);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
    expect(await page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 0)).toBeLessThanOrEqual(height);

    const tab = await page.context().newPage();
    await tab.goto(address);
    await expect.poll(() => tab.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await tab.close();
  });

  it('anywhere on a long page have a link of their own: 12 passages of all lengths', async () => {
    await page.goto(open.url(path));
    const tab = await page.context().newPage();
    let seed = 20210520;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const missed: string[] = [];
    for (let round = 0; round < 12; round++) {
      const made = await page.evaluate(
        ([pick, from, length]) => {
          const texts: Text[] = [];
          const walker = document.createTreeWalker(
            document.querySelector('main') ?? document.body,
            NodeFilter.SHOW_TEXT,
            (node) => {
              const parent = node.parentElement;
              if (!parent?.checkVisibility() || parent.closest('.copy-selection')) return NodeFilter.FILTER_REJECT;
              return node.textContent?.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
            },
          );
          while (walker.nextNode()) texts.push(walker.currentNode as Text);
          const index = pick % texts.length;
          const start = texts[index];
          const end = texts[Math.min(texts.length - 1, index + Math.floor(length / 30))];
          if (!start || !end) throw new Error('no text');
          const range = document.createRange();
          const offset = from % Math.max(1, start.data.length - 2);
          range.setStart(start, offset);
          range.setEnd(end, start === end ? Math.min(start.data.length, offset + 3 + length) : end.data.length);
          if (range.toString().trim() === '') range.selectNodeContents(start);
          getSelection()?.removeAllRanges();
          getSelection()?.addRange(range);
          // Where the passage stands, as the other page will have it.
          const box = range.getClientRects()[0];
          return { text: range.toString().slice(0, 60), top: (box?.top ?? 0) + scrollY };
        },
        [random(5000), random(400), random(90)] as const,
      );
      await page.waitForTimeout(300);
      const read = await copied();
      await near().evaluate((button: HTMLElement) => {
        button.click();
      });
      const address = await read();
      await tab.goto('about:blank');
      await tab.goto(address);
      const inSight = () => tab.evaluate((top) => top >= scrollY - 2 && top <= scrollY + innerHeight, made.top);
      const isThere = await expect
        .poll(inSight, { timeout: 1500 })
        .toBe(true)
        .then(
          () => true,
          () => false,
        );
      if (!isThere) missed.push(`${made.text}: ${address}`);
    }
    await tab.close();
    expect(missed).toEqual([]);
  });

  it('that the page has before lead to the place selected, not to the first', async () => {
    await page.goto(open.url(path));
    // Every kind of statement stands there many times.
    const selector = `#${statement.id} .statement-head span`;
    await select(selector, 0, 1);
    await near().waitFor();
    const read = await copied();
    await near().click();
    const address = await read();
    expect(address).toMatch(/:~:text=.+,.+$/);
    const tab = await page.context().newPage();
    // Without the id, so that only the words can lead there.
    await tab.goto(address.replace(/#.*?:~:/, '#:~:'));
    const isInSight = () =>
      tab
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { top } = element.getBoundingClientRect();
          return top > 0 && top < innerHeight;
        });
    await expect.poll(isInSight).toBe(true);
    await tab.close();
  });

  it('by mouse: the button stands under the end of the selection, within the page', async () => {
    await page.goto(open.url(path));
    const lead = page.locator('.lead');
    const box = await lead.boundingBox();
    if (!box) throw new Error('no lead');
    await page.mouse.move(box.x + 4, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 10, { steps: 5 });
    await page.waitForTimeout(400);
    expect(await near().count(), 'the button waits for the end').toBe(0);
    await page.mouse.up();
    await near().waitFor();
    const button = await near().boundingBox();
    expect(button?.y).toBeGreaterThan(box.y + 10);
    expect(button?.height).toBeGreaterThanOrEqual(44);
    expect(await lead.boundingBox()).toEqual(box);
    await page.mouse.click(box.x + 4, box.y - 60);
    await near().waitFor({ state: 'detached' });
  });

  it('by keyboard: Shift and arrows select, Tab goes to the button, Enter copies, Escape puts it away', async () => {
    await page.goto(open.url(path));
    // Where browsers show a caret (F7) the keyboard begins a selection as well; here a word is selected to begin with.
    await page.locator('.lead').dblclick({ position: { x: 60, y: 10 } });
    for (let step = 0; step < 12; step++) await page.keyboard.press('Shift+ArrowRight');
    await near().waitFor();
    let tabs = 0;
    while (tabs++ < 6 && !(await near().evaluate((button) => button === document.activeElement))) {
      await page.keyboard.press('Tab');
    }
    expect(await near().evaluate((button) => button === document.activeElement)).toBe(true);
    const read = await copied();
    await page.keyboard.press('Enter');
    expect(await read()).toContain(':~:text=');
    await page.keyboard.press('Escape');
    await near().waitFor({ state: 'detached' });
    expect(await page.getByRole('button', offer).count()).toBe(0);
  });

  it('can be linked to with the tools at the end of the page as well', async () => {
    await page.goto(open.url(path));
    await select('.lead', 0, 4);
    const inTools = page.locator('[data-page-tools]').getByRole('button', offer);
    await inTools.waitFor();
    const read = await copied();
    await inTools.press('Enter');
    expect(await read()).toContain(':~:text=');
  });

  it('fit a phone: the button stays within a page 320 wide, and is large enough for a thumb', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(open.url(path));
    for (const [first, last] of [
      [0, 1],
      [4, 6],
      [0, 12],
    ] as const) {
      await select('.lead', first, last);
      await near().waitFor();
      await page.waitForTimeout(300);
      const box = await near().boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('cost nothing until there are some', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(open.url(path));
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('copy-selection'))).toEqual([]);
    await select('.lead', 0, 4);
    await near().waitFor();
    expect(asked.filter((url) => url.includes('copy-selection')).length).toBe(1);
  });
});

describe('The tools at the end of a page', () => {
  it('copy a link to the page, without loading it anew, and say so', async () => {
    await page.goto(open.url(`${path}#${statement.id}`));
    await page.evaluate(() => (document.body.dataset['kept'] = 'yes'));
    const read = await copied();
    await page.getByRole('link', { name: 'Copy link to this page' }).press('Enter');
    await page.getByRole('status').getByText('Link copied').waitFor();
    expect(await read()).toBe(open.url(path));
    expect(page.url()).toBe(open.url(path));
    expect(await page.evaluate(() => document.body.dataset['kept'])).toBe('yes');
  });

  it('copy the question with the search page', async () => {
    await page.goto(open.url('search/?q=keidanren'));
    const read = await copied();
    await page.getByRole('link', { name: 'Copy link to this page' }).click();
    expect(await read()).toBe(open.url('search/?q=keidanren'));
  });

  it.each([path, sourcePath('sasakawa').slice(1)])('lead from %s to how to cite it, and back', async (from) => {
    await page.goto(open.url(from));
    await page.getByRole('link', { name: 'Cite this page' }).click();
    expect(page.url()).toBe(open.url(`cite/${from}`));
    await page.getByRole('heading', { name: 'The page', exact: true }).getByRole('link').click();
    expect(page.url()).toBe(open.url(from));
  });

  it('are plain links without scripts', async () => {
    const context = await open.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(open.url(`${path}#${statement.id}`));
    await plain.getByRole('link', { name: 'Copy link to this page' }).click();
    expect(plain.url()).toBe(open.url(path));
    await context.close();
  });
});

describe('A citation', () => {
  it('is selected whole by one click, and is not in the way of itself', async () => {
    await page.goto(open.url(`cite/${path}`));
    const citation = page.locator('.citation .copied').first();
    await citation.click();
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe((await citation.innerText()).trim());
    await page.waitForTimeout(500);
    expect(await page.getByRole('button', offer).count()).toBe(0);
  });
});
