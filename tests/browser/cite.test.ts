import { describe, expect, it } from 'vitest';
import { citationPath, entryPath } from '../../src/reference/addresses.ts';
import { currentReference } from '../../src/gate/current-reference.ts';
import { builds } from '../support/builds/builds.ts';
import { open, page, useSite } from '../support/browser/use-site.ts';

const [entry] = [...currentReference().entries.values()].filter(({ sections }) =>
  sections.some(({ id }) => id !== null),
);
const section = entry?.sections.find(({ id }) => id !== null);
if (!entry || !section?.id) throw new Error('no entry has sections');
const path = citationPath(entryPath(entry)).slice(1);
const url = `${builds.root.siteUrl}${entryPath(entry, section.id).slice(1)}`;
/** The citations that a reader sees. */
const shown = async () => {
  const all = await page.locator('.citation > :not(h2)').all();
  const seen = await Promise.all(all.map(async (one) => ((await one.isVisible()) ? [await one.innerText()] : [])));
  return seen.flat();
};

describe('A reader who wants to cite a place', () => {
  useSite(builds.root, { permissions: ['clipboard-read', 'clipboard-write'] });

  it('sees one citation at a time, copies it at a press, and hears so', async () => {
    await open(path);
    expect(await shown()).toEqual([expect.stringContaining(`“${entry.title}”`)]);
    await page.getByRole('radio', { name: 'BibTeX' }).check();
    await open(`${path}#${section.id}`);
    const [citation = '', ...others] = await shown();
    expect(others).toEqual([]);
    expect(citation).toMatch(/^@misc\{/);
    expect(citation).toContain(`url = {${url}}`);
    await page.getByRole('button', { name: 'Copy this citation' }).click();
    await page.getByRole('status').getByText('Citation copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citation);
  });
});

describe('Without scripts', () => {
  useSite(builds.root, { javaScriptEnabled: false });

  it('place and style are chosen all the same', async () => {
    await open(path);
    const places = page.locator('.cited-places');
    if ((await places.getAttribute('open')) === null) await places.locator('summary').click();
    await places.getByRole('link').nth(1).click();
    await page.getByRole('radio', { name: 'APA' }).check();
    const seen = await shown();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatch(/^[^“]+\(\d{4}, .*#/);
    expect(await page.getByRole('button', { name: 'Copy this citation' }).count()).toBe(0);
  });
});
