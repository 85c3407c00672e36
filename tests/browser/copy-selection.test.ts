import { beforeEach, describe, expect, it } from 'vitest';
import { entryPath, sourcePath } from '../../src/reference/addresses.ts';
import { currentReference } from '../../src/gate/current-reference.ts';
import { builds } from '../support/builds/builds.ts';
import { arrive, open, page, passTime, requested, site, useSite } from '../support/browser/use-site.ts';

const reference = currentReference();
/** The longest page there is, and the last of its statements. */
const [event] = [...reference.entries.values()].sort((a, b) => b.statements.length - a.statements.length);
const statement = event?.statements.at(-1);
const [source] = reference.sources.keys();
if (!event || !statement || !source) throw new Error('no entry has statements');
const path = entryPath(event).slice(1);
const offer = { name: 'Copy link to selection' } as const;
const permissions = ['clipboard-read', 'clipboard-write'];

/** Selects words of an element, from the first to before the last, counted over its text; waits until the page knows. */
const select = (selector: string, first: number, last: number) =>
  page.evaluate(
    async ([where, from, to]) => {
      const isKnown = new Promise((known) => document.addEventListener('selectionchange', known, { once: true }));
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
      await isKnown;
    },
    [selector, first, last] as const,
  );

const readClipboard = () => page.evaluate(() => navigator.clipboard.readText());
/** What is copied by some work. */
async function copied(work: () => Promise<unknown>): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await work();
  await expect.poll(readClipboard).not.toBe('');
  return readClipboard();
}
const near = () => page.locator('main').getByRole('button', offer);
const isInSight = async (selector: string, of = page): Promise<boolean> =>
  of
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });

describe('Selected words', () => {
  useSite(builds.root, { permissions });
  beforeEach(async () => {
    await page.clock.install();
    await open(path);
  });

  it('bring a button that copies a link to them, and the link leads to them', async () => {
    const height = await page.evaluate(() => document.querySelector('main')?.scrollHeight);
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), statement.id);
    await select(`#${statement.id} > p`, 1, 7);
    const words = await page.evaluate(() => getSelection()?.toString() ?? '');
    await near().waitFor();
    const address = await copied(() => near().click());
    await page.getByRole('status').getByText('Link copied').waitFor();
    expect(address.startsWith(`${site.url(path)}#${statement.id}:~:text=`)).toBe(true);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
    expect(await page.evaluate(() => document.querySelector('main')?.scrollHeight)).toBe(height);

    const tab = await page.context().newPage();
    // Without the id, so that only the words can lead there.
    await tab.goto(address.replace(/#.*?:~:/, '#:~:'));
    await expect.poll(() => isInSight(`#${statement.id}`, tab)).toBe(true);
  });

  it('anywhere on a long page have a link of their own: six passages of all lengths', async () => {
    await select('.lead', 0, 1);
    await near().waitFor();
    const tab = await page.context().newPage();
    let seed = 20210520;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 6; round++) {
      const made = await page.evaluate(
        async ([pick, from, length]) => {
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
          const isKnown = new Promise((known) => document.addEventListener('selectionchange', known, { once: true }));
          getSelection()?.removeAllRanges();
          getSelection()?.addRange(range);
          await isKnown;
          // Where the passage stands, as the other page will have it.
          const box = range.getClientRects()[0];
          return { text: range.toString().slice(0, 60), top: (box?.top ?? 0) + scrollY };
        },
        [random(5000), random(400), random(90)] as const,
      );
      // The offer comes when the selection rests.
      await passTime();
      const address = await copied(() => near().evaluate((button: HTMLElement) => button.click()));
      await tab.goto('about:blank');
      await tab.goto(address);
      await expect
        .poll(() => tab.evaluate((top) => top >= scrollY - 2 && top <= scrollY + innerHeight, made.top), {
          message: `${made.text}: ${address}`,
        })
        .toBe(true);
    }
  });

  it('that the page has before lead to the place selected, not to the first', async () => {
    // Every kind of statement stands there many times.
    const selector = `.said:has(#${statement.id}) .speaker span`;
    await select(selector, 0, 1);
    await near().waitFor();
    const address = await copied(() => near().click());
    expect(address).toMatch(/:~:text=.+,.+$/);
    const tab = await page.context().newPage();
    await tab.goto(address.replace(/#.*?:~:/, '#:~:'));
    await expect.poll(() => isInSight(selector, tab)).toBe(true);
  });

  it('by mouse: the button stands under the end of the selection, within the page', async () => {
    const lead = page.locator('.lead');
    const box = await lead.boundingBox();
    if (!box) throw new Error('no lead');
    // From now on the script is there.
    await select('.lead', 0, 1);
    await near().waitFor();
    await page.mouse.click(box.x + 4, box.y - 60);
    await near().waitFor({ state: 'detached' });

    await page.mouse.move(box.x + 4, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 10, { steps: 5 });
    await passTime();
    expect(await near().count(), 'the button waits for the end').toBe(0);
    await page.mouse.up();
    await near().waitFor();
    const button = await near().boundingBox();
    expect(button?.y).toBeGreaterThan(box.y + 10);
    expect(button?.height).toBeGreaterThanOrEqual(44);
    expect(await lead.boundingBox()).toEqual(box);
  });

  it('by keyboard: Shift and arrows select, Tab goes to the button, Enter copies, Escape puts it away', async () => {
    // Where browsers show a caret (F7) the keyboard begins a selection as well; here a word is selected to begin with.
    await page.locator('.lead').dblclick({ position: { x: 60, y: 10 } });
    for (let step = 0; step < 12; step++) await page.keyboard.press('Shift+ArrowRight');
    await near().waitFor();
    let tabs = 0;
    while (tabs++ < 6 && !(await near().evaluate((button) => button === document.activeElement))) {
      await page.keyboard.press('Tab');
    }
    expect(await near().evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await copied(() => page.keyboard.press('Enter'))).toContain(':~:text=');
    await page.keyboard.press('Escape');
    await near().waitFor({ state: 'detached' });
    expect(await page.getByRole('button', offer).count()).toBe(0);
  });

  it('can be linked to at the end of the page as well', async () => {
    await select('.lead', 0, 4);
    const inTools = page.locator('.site-footer').getByRole('button', offer);
    await inTools.waitFor();
    expect(await copied(() => inTools.press('Enter'))).toContain(':~:text=');
  });

  it('fit a phone: the button stays within a page 320 wide, and is large enough for a thumb', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const [first, last] of [
      [0, 1],
      [4, 6],
      [0, 12],
    ] as const) {
      await select('.lead', first, last);
      await near().waitFor();
      await passTime();
      const box = await near().boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });

  it('cost nothing until there are some', async () => {
    const files = () => requested.filter((url) => url.includes('copy-selection')).map((url) => url.split('.').at(-1));
    expect(files()).toEqual([]);
    await select('.lead', 0, 4);
    await near().waitFor();
    expect(files().sort()).toEqual(['css', 'js']);
  });

  it('of a citation are the whole citation at one click, with no button in its way', async () => {
    await open(`cite/${path}`);
    await select('main p', 0, 1);
    await near().waitFor();
    const citation = page.locator('.citation .plain').first();
    await citation.click();
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe((await citation.innerText()).trim());
    await near().waitFor({ state: 'detached' });
  });
});

describe('The tools of a page', () => {
  useSite(builds.root, { permissions });

  it('copy a link to the page, without loading it anew, and say so', async () => {
    await open(`${path}#${statement.id}`);
    await page.evaluate(() => (document.body.dataset['kept'] = 'yes'));
    const link = page.getByRole('link', { name: 'Copy link', exact: true });
    expect(await copied(() => link.press('Enter'))).toBe(site.url(path));
    await page.getByRole('status').getByText('Link copied').waitFor();
    await arrive(path);
    expect(await page.evaluate(() => document.body.dataset['kept'])).toBe('yes');
  });

  it('copy the question with the search page', async () => {
    await open('search/?q=keidanren');
    const link = page.getByRole('link', { name: 'Copy link to this page' });
    expect(await copied(() => link.click())).toBe(site.url('search/?q=keidanren'));
  });

  it.each([
    [path, 'Cite'],
    [sourcePath(source).slice(1), 'Cite this page'],
  ])('lead from %s to how to cite it, and back', async (from, name) => {
    await open(from);
    await page.getByRole('link', { name, exact: true }).click();
    await arrive(`cite/${from}`);
    await page.getByRole('heading', { name: 'The page', exact: true }).getByRole('link').click();
    await arrive(from);
  });
});

describe('Without scripts', () => {
  useSite(builds.root, { javaScriptEnabled: false });

  it('the tools of a page are plain links', async () => {
    await open(`${path}#${statement.id}`);
    await page.getByRole('link', { name: 'Copy link', exact: true }).click();
    await arrive(path);
  });
});
