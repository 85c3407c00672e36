import { describe, expect, it } from 'vitest';
import { archiveAddress, originalAddress } from '../../src/reference/originals.ts';
import { type Build, basePath, builds, otherContents } from '../support/builds/builds.ts';
import { contentOf, isFormer } from '../support/builds/built-content.ts';
import { addressOf, listFiles, listPages, readBuilt } from '../support/builds/built-site.ts';
import { readTags } from '../support/html/html-tree.ts';
import { listReferences, listStyleReferences, listXmlReferences } from '../support/html/references.ts';

/** A build as a reader's browser sees it: what each address holds. */
function openBuild(build: Build) {
  const files = new Set(listFiles(build));
  const pages = new Map(listPages(build).map((page) => [page, readTags(readBuilt(build, page))]));
  const ids = new Map(
    [...pages].map(([page, tags]) => [page, new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? []))]),
  );

  /** The file that an address leads to, and what is wrong with it; null for an address elsewhere. */
  const follow = (reference: string, from: string) => {
    const url = new URL(reference, new URL(addressOf(from), build.siteUrl));
    if (url.origin !== new URL(build.siteUrl).origin) return null;
    const say = (problem: string) => ({ file: null, problem: `${reference}: ${problem}` });
    if (!url.pathname.startsWith(basePath(build))) return say(`lies outside ${basePath(build)}`);
    const path = decodeURIComponent(url.pathname.slice(basePath(build).length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return say(files.has(`${path}/index.html`) ? 'lacks its slash at the end' : 'does not exist');
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment && !ids.get(file)?.has(fragment)) return say('names a section that does not exist');
    return { file, problem: null };
  };
  return { files, pages, follow };
}

/** All that pages may link to elsewhere: the documents, at their paragraphs too, and where their copies are listed. */
const originalsOf = (build: Build) =>
  new Set(
    [...contentOf(build).reference.sources.values()].flatMap((source) => [
      ...(source.url ? [source.url, archiveAddress(source.url)] : []),
      ...(source.editions ?? []).map(({ url }) => url),
      ...source.paragraphs.map(({ number }) => originalAddress(source, number)),
    ]),
  );

describe.each([builds.root, builds.base, ...otherContents])('in the site in $folder', (build) => {
  const originals = originalsOf(build);
  const { files, pages, follow } = openBuild(build);
  // They stand for pages that have moved or are gone; `former.test.ts` is about them.
  const former = new Set([...pages].filter(([, tags]) => isFormer(tags)).map(([page]) => page));
  /** The other site is not told where its reader comes from. */
  const rel = 'external noreferrer';
  const problemsOf = (references: string[], from: string) =>
    references.flatMap((reference) => follow(reference, from)?.problem ?? []);

  it.each([...pages.keys()])('every link and fragment of %s leads somewhere', (page) => {
    const references = listReferences(pages.get(page) ?? []);
    expect(references.length).toBeGreaterThan(0);
    expect(problemsOf(references, page)).toEqual([]);
  });

  it.each([...pages.keys()].filter((page) => page !== '404.html' && !former.has(page)))(
    '%s names its own address as the canonical one',
    (page) => {
      const canonical = (pages.get(page) ?? []).find(({ attributes }) => attributes.get('rel') === 'canonical');
      expect(canonical?.attributes.get('href')).toBe(new URL(addressOf(page), build.siteUrl).href);
    },
  );

  it.each([...pages.keys()])('%s leads out of the site to the original documents alone', (page) => {
    const away = (pages.get(page) ?? []).filter((tag) => listReferences([tag]).some((to) => follow(to, page) === null));
    const told = away.map(({ name, attributes }) => ({
      name,
      href: attributes.get('href') ?? '',
      rel: attributes.get('rel') ?? '',
    }));
    const allowed = told.filter(({ href }) => originals.has(href)).map((link) => ({ ...link, name: 'a', rel }));
    expect(told).toEqual(allowed);
  });

  it('every address in a style sheet leads somewhere', () => {
    const sheets = [...files].filter((file) => file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.flatMap((file) => problemsOf(listStyleReferences(readBuilt(build, file)), file))).toEqual([]);
  });

  it('every address in a sitemap or feed leads somewhere', () => {
    const exports = [...files].filter((file) => file.endsWith('.xml'));
    expect(exports.flatMap((file) => problemsOf(listXmlReferences(readBuilt(build, file)), file))).toEqual([]);
  });

  it('every page is reached from the home page by links', () => {
    const reached = new Set(['index.html']);
    for (const page of reached) {
      for (const { name, attributes } of pages.get(page) ?? []) {
        const target = name === 'a' ? follow(attributes.get('href') ?? '', page)?.file : null;
        if (target?.endsWith('.html')) reached.add(target);
      }
    }
    expect([...pages.keys()].filter((page) => !reached.has(page) && page !== '404.html' && !former.has(page))).toEqual(
      [],
    );
  });

  it('nothing is loaded from another site', () => {
    const loads = (name: string, rel: string) =>
      /^(?:script|img|iframe|source|video|audio|embed|object)$/.test(name) ||
      (name === 'link' && /\b(?:stylesheet|preload|modulepreload|icon|preconnect|dns-prefetch|manifest)\b/.test(rel));
    const foreign = [...pages].flatMap(([page, tags]) =>
      tags
        .filter(({ name, attributes }) => loads(name, attributes.get('rel') ?? ''))
        .flatMap(({ attributes }) => attributes.get('src') ?? attributes.get('href') ?? [])
        .filter((reference) => follow(reference, page) === null)
        .map((reference) => `${page}: ${reference}`),
    );
    expect(foreign).toEqual([]);
  });
});
