import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builds } from '../support/builds.ts';
import { listPages, readBuilt } from '../support/built-site.ts';
import { readTags } from '../support/html-tags.ts';

const build = builds.root;
/** What the first flight of a new connection carries (ten TCP segments). */
const firstFlight = 14_600;
/** What an overview may have: it gathers all that the reference holds of a kind. */
const overviewBudget = 30_000;
/** Pages that may be larger, with the reason. */
const allowances: Record<string, number> = {
  // A whole event in 99 statements: its text alone, without a tag, is 8,900 bytes. Its notes lead to the original at 45
  // paragraphs, whose words take 700.
  'events/us-japan-economic-relations-2021/index.html': 19_700,
};

const sizes = new Map<string, number>();
const brotliSize = (file: string) => {
  const size = sizes.get(file) ?? brotliCompressSync(readFileSync(join(build.folder, file))).length;
  sizes.set(file, size);
  return size;
};

/** The scripts and style sheets that a page loads by itself, with what the scripts import. */
function listAssets(page: string): string[] {
  const loaded = readTags(readBuilt(build, page)).flatMap(({ name, attributes }) => {
    if (name === 'script') return attributes.get('src') ?? [];
    const rel = attributes.get('rel') ?? '';
    return name === 'link' && /^(?:stylesheet|modulepreload)$/.test(rel) ? (attributes.get('href') ?? []) : [];
  });
  const assets = new Set(loaded.map((address) => new URL(address, build.siteUrl).pathname.slice(1)));
  for (const asset of assets) {
    if (!asset.endsWith('.js')) continue;
    // Static imports only: what loads on demand is not part of the page.
    for (const [, specifier = ''] of readBuilt(build, asset).matchAll(/\b(?:from|import)\s*["']([^"']+\.js)["']/g)) {
      assets.add(new URL(specifier, new URL(asset, build.siteUrl)).pathname.slice(1));
    }
  }
  return [...assets];
}

/** The size of each file that a page needs to show itself, in bytes. */
function weigh(page: string): Record<string, number> {
  return Object.fromEntries([page, ...listAssets(page)].map((file) => [file, brotliSize(file)]));
}
const sum = (sizes: Record<string, number>): number => Object.values(sizes).reduce((total, size) => total + size, 0);

describe('the page of an entry, person or topic, and that of the search', () => {
  const entries = listPages(build).filter((page) =>
    /^(?:(?:organizations|initiatives|events|people|topics)\/[^/]+|search)\/index\.html$/.test(page),
  );

  it.each(entries)('%s comes with style and scripts in one flight of the connection', (page) => {
    const parts = weigh(page);
    expect(sum(parts), JSON.stringify(parts, null, 1)).toBeLessThanOrEqual(allowances[page] ?? firstFlight);
  });
});

describe('an overview', () => {
  const overviews = listPages(build).filter((page) => /^(?:positions|timeline|figures|connections)\//.test(page));

  it.each(overviews)('%s comes with style and scripts in 30,000 bytes', (page) => {
    const parts = weigh(page);
    expect(sum(parts), JSON.stringify(parts, null, 1)).toBeLessThan(overviewBudget);
  });
});
