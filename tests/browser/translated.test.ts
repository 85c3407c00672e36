import { describe, expect, it } from 'vitest';
import { builds } from '../support/builds/builds.ts';
import { latinWords } from '../support/html/latin-words.ts';
import { complaints, open, page, useSite } from '../support/browser/use-site.ts';

/** The Latin words that the page says now, seen or heard. */
async function readLatin(): Promise<string[]> {
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('body *:not(script, noscript *)')].flatMap(
      ({ ariaLabel, placeholder, childNodes }) => [
        ...[ariaLabel, placeholder].map((told) => told ?? ''),
        ...[...childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '')),
      ],
    ),
  );
  return [await page.title(), ...texts].flatMap(latinWords);
}

const status = (text: RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor();
const ready = () => page.locator('[data-search-results][data-state="ready"]').waitFor();

describe('The scripts of a site in another language', () => {
  useSite(builds.translated);

  it('say nothing in English: the search, what was copied, the filters of the timeline, the order of figures', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('initiatives/night-service/');
    await page.keyboard.press('/');
    await page.getByRole('option').first().waitFor();
    expect(await readLatin()).toEqual([]);
    // A part of a word, which the search completes, is told in a note.
    for (const query of ['σερβιγε', 'σερβ', 'ξξξξ', 'σερβιγε ξξξξ', '"σερβιγε νιγητ"']) {
      await page.getByRole('combobox').fill(query);
      await page.locator('dialog[open][data-state="ready"]').waitFor();
      await status(/\S/);
      expect(await readLatin(), query).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await page.locator('a.permalink').last().click();
    await page.locator('.announcer', { hasText: /\S/ }).waitFor();
    expect(await readLatin()).toEqual([]);
    await open('cite/initiatives/night-service/');
    await page.locator('.copy-citation button').click();
    const copied = page.locator('.copy-citation [role=status]').filter({ hasText: /\S/ });
    expect(await copied.innerText()).not.toMatch(/\p{sc=Latin}/u);
    await open('initiatives/night-service/');
    await page.locator('#theme').dispatchEvent('click');
    expect(await readLatin()).toEqual([]);

    for (const asked of [
      '?q=σερβιγε',
      '?q=ξξξξ',
      '?q=σερβιγε&organization=port-council&year=1931',
      '?q=σερβιγε&topic=0',
    ]) {
      await open(`search/${asked}`);
      await ready();
      await status(/\S/);
      expect(await readLatin(), asked).toEqual([]);
    }
    await page.route('**/search.json', (route) => route.abort());
    await open('search/?q=σερβιγε');
    await page.locator('[data-search-results][data-state="error"]').waitFor();
    expect(await readLatin()).toEqual([]);

    await open('timeline/?organization=nobody&kind=event');
    await status(/\S/);
    expect(await readLatin()).toEqual([]);
    await open('figures/?sort=-value');
    expect(await readLatin()).toEqual([]);
    expect(complaints()).toEqual([]);
  });

  it('find the words of the content by their beginning and in any case', async () => {
    await open('search/?q=ΣΕΡΒΙΓΕ');
    await ready();
    expect(await page.locator('[data-search-results] a').first().getAttribute('href')).toContain('night-service');
  });
});
