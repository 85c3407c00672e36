import { describe, expect, it } from 'vitest';
import { builds } from '../support/builds.ts';
import { addressOf, listPages, readBuilt } from '../support/built-site.ts';
import { findCutWords, findLoneSigns } from '../support/line-breaks.ts';
import { pageKinds } from '../support/open-site.ts';
import { open, page, useSite } from '../support/use-site.ts';

const withTables = listPages(builds.root)
  .filter((file) => readBuilt(builds.root, file).includes('<table'))
  .map(addressOf);

useSite(builds.root, { keepsPage: true });

/** What is found on pages at each of some widths, with page and width. */
async function findOn(
  paths: readonly string[],
  widths: readonly number[],
  find: typeof findCutWords,
): Promise<string[]> {
  const findings: string[] = [];
  for (const path of paths) {
    await open(path);
    await page.evaluate(() => document.fonts.ready);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      findings.push(...(await find(page)).map((finding) => `${path} at ${width}: ${finding}`));
    }
  }
  return findings;
}

describe('On a phone', () => {
  it('no table cuts a word or a year', async () => {
    expect(withTables.length).toBeGreaterThan(0);
    expect(await findOn(withTables, [320, 390], findCutWords)).toEqual([]);
  });
});

describe('On any screen', () => {
  it('the sign of a section and the number of a note never stand alone on a line', async () => {
    expect(await findOn(Object.values(pageKinds), [320, 390, 1280], findLoneSigns)).toEqual([]);
  });
});
