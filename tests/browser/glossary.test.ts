import { describe, expect, it } from 'vitest';
import { builds } from '../support/builds/builds.ts';
import { arrive, open, page, useSite } from '../support/browser/use-site.ts';

const term = () => page.getByRole('link', { name: 'HVAC', exact: true });
const definition = () => page.getByRole('tooltip');

describe('A term of the glossary', () => {
  describe('with scripts', () => {
    useSite(builds.base, { hasTouch: true });

    it('opens its definition in place, by a tap or by keyboard, until Escape', async () => {
      await open('organizations/daikin/');
      const address = page.url();
      await term().tap();
      await definition().waitFor();
      expect(await definition().innerText()).toMatch(/Glossary[^]*HVAC[^]*Heating, ventilation/);
      await page.keyboard.press('Escape');
      await definition().waitFor({ state: 'hidden' });
      await term().focus();
      await page.keyboard.press('Enter');
      await definition().waitFor();
      expect(page.url()).toBe(address);
    });
  });

  describe('without scripts', () => {
    useSite(builds.base, { javaScriptEnabled: false });

    it('leads to its definition', async () => {
      await open('organizations/daikin/');
      await term().click();
      await arrive('glossary/#hvac');
    });
  });
});
