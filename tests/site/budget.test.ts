import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { currentReference } from '../../src/gate/current-reference.ts';
import { entryPath } from '../../src/reference/addresses.ts';
import { weighFirstSearches } from '../bench/weigh-first-searches.ts';
import { builds } from '../support/builds/builds.ts';
import { listFiles, listPages, readBuilt } from '../support/builds/built-site.ts';
import { hasClass, type HtmlElement, readTags } from '../support/html/html-tree.ts';

const build = builds.root;
/** What the first flight of a new connection carries (ten TCP segments). */
const firstFlight = 14_600;
/** What an entry's page may weigh without the words and drawings in its `<main>`: these are never cut to fit a budget. */
const limit = 9_000;
const warnedAt = 8_000;
/** What a statement may add: its id, the sign that leads to it, its links, and its notes each time; as many as were said stand there. */
const ofStatement = 28;
/** What an overview may have: it gathers all that the reference holds of a kind. */
const overviewBudget = 30_000;
/** What the first answer of a search may load, scripts of its engine included, on average. */
const firstSearch = 160_000;

const weighText = (text: string | Buffer): number => brotliCompressSync(text).length;
const sizes = new Map<string, number>();
const weighFile = (file: string): number => {
  const size = sizes.get(file) ?? weighText(readFileSync(join(build.folder, file)));
  sizes.set(file, size);
  return size;
};

/** The scripts and style sheets that a page loads by itself, with what the scripts import. */
function listAssets(tags: readonly HtmlElement[]): string[] {
  const loaded = tags.flatMap(({ name, attributes }) => {
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

/**
 * A page without the words and drawings in its `<main>`, and without the hashes of its files: no writing makes those
 * smaller, and there are as many as there are files.
 */
function takeOutWords(html: string): string {
  const page = parse(html);
  const visit = (parent: DefaultTreeAdapterTypes.ParentNode, isInMain: boolean): void => {
    if (isInMain) parent.childNodes = parent.childNodes.filter(({ nodeName }) => !['#text', 'svg'].includes(nodeName));
    for (const child of parent.childNodes) {
      if (!('tagName' in child)) continue;
      child.attrs = child.attrs.filter(({ name }) => name !== 'integrity');
      visit(child, isInMain || child.tagName === 'main');
    }
  };
  visit(page, false);
  return serialize(page);
}

/** The size of a page with all that it needs to show itself, in bytes: as it is, and without its words and drawings. */
function weigh(page: string) {
  const html = readBuilt(build, page);
  const tags = readTags(html);
  const assets = Object.fromEntries(listAssets(tags).map((file) => [file, weighFile(file)]));
  const sum = Object.values(assets).reduce((total, size) => total + size, 0);
  const markup = weighText(takeOutWords(html));
  const statements = tags.filter((tag) => hasClass(tag, 'statement') && tag.attributes.has('id')).length;
  return { page, whole: weighFile(page) + sum, wordless: markup + sum, statements, parts: { markup, ...assets } };
}

describe('The page of an entry', () => {
  const entries = listPages(build)
    .filter((page) => /^(?:organizations|initiatives|events)\/[^/]+\/index\.html$/.test(page))
    .map(weigh);

  it.each(entries)('$page is small beside its words', ({ page, wordless, statements, parts }) => {
    const most = limit + statements * ofStatement;
    if (wordless > most - limit + warnedAt) console.warn(`${page}: ${wordless} of ${most} bytes without its words`);
    expect(wordless, JSON.stringify(parts, null, 1)).toBeLessThanOrEqual(most);
  });

  it('comes with words, style and scripts in one flight of the connection, for nineteen of twenty entries', () => {
    const large = entries.filter(({ whole }) => whole > firstFlight).map(({ page, whole }) => `${page}: ${whole}`);
    expect(entries.length).toBeGreaterThan(0);
    expect(large.length, large.join('\n')).toBeLessThanOrEqual(entries.length / 20);
  });
});

describe('The page of a person or topic', () => {
  const pages = listPages(build)
    .filter((page) => /^(?:people|topics)\/[^/]+\/index\.html$/.test(page))
    .map(weigh);

  it.each(pages)('$page is small beside its words', ({ wordless, parts }) => {
    expect(wordless, JSON.stringify(parts, null, 1)).toBeLessThanOrEqual(limit);
  });
});

describe('The page of the search', () => {
  it('comes in one flight of the connection', () => {
    const { whole, parts } = weigh('search/index.html');
    expect(whole, JSON.stringify(parts, null, 1)).toBeLessThanOrEqual(firstFlight);
  });
});

describe('An overview', () => {
  const overviews = listPages(build)
    .filter((page) => /^(?:positions|timeline|figures|connections)\//.test(page))
    .map(weigh);

  it.each(overviews)('$page comes with style and scripts in 30,000 bytes', ({ whole, parts }) => {
    expect(whole, JSON.stringify(parts, null, 1)).toBeLessThan(overviewBudget);
  });
});

describe('The site as a whole', () => {
  const files = listFiles(build);
  const { entries } = currentReference();

  it('has four files for each entry: page, Markdown, JSON and how to cite it', () => {
    const more = [...entries.values()].flatMap((entry) => {
      const path = entryPath(entry).slice(1, -1);
      const own = files.filter((file) => /^[/.]/.test(file.replace(/^cite\//, '').replace(path, '')));
      return own.length === 4 ? [] : own;
    });
    expect(more).toEqual([]);
  });

  it('has at most ten files an entry, all told', () => {
    expect(files.length / entries.size).toBeLessThanOrEqual(10);
  });

  it('answers a first search with little', async () => {
    expect(await weighFirstSearches(build.folder, currentReference())).toBeLessThanOrEqual(firstSearch);
  });
});
