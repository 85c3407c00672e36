import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builds, otherContents } from '../support/builds/builds.ts';
import { listPageOfEachKind, listFormerPages } from '../support/builds/built-content.ts';
import { addressOf, listPages, readBuilt } from '../support/builds/built-site.ts';
import { readTags, parseHtml, textOf } from '../support/html/html-tree.ts';
import { pageKinds } from '../support/browser/open-site.ts';
import { checkWithNu } from '../support/html/nu-checker.ts';
import { validateHtml } from '../support/html/validate-html.ts';

const build = builds.root;
const kinds = new Set<string>(Object.values(pageKinds));
const pages = [
  // One of the pages that tell how to cite stands for all: they differ in their texts only.
  ...listPages(build)
    .filter((page) => !page.startsWith('cite/') || kinds.has(addressOf(page)))
    .map((page) => ({ page, html: readBuilt(build, page) })),
  ...listFormerPages(builds.moved).map((page) => ({
    page: `after a move, ${page}`,
    html: readBuilt(builds.moved, page),
  })),
  ...otherContents.flatMap((other) =>
    listPageOfEachKind(other).map((page) => ({ page: `${other.folder}/${page}`, html: readBuilt(other, page) })),
  ),
];
describe('the HTML', () => {
  it.each(pages)('of $page has no finding of html-validate', async ({ page, html }) => {
    expect(await validateHtml(html, page)).toEqual([]);
  });

  it('prints no straight quotation mark or apostrophe where people read', () => {
    const skipped = new Set(['script', 'style', 'noscript', 'code', 'pre']);
    const texts = listPages(build).map((page) => ({
      page,
      text: textOf(parseHtml(readBuilt(build, page)), ({ name }) => skipped.has(name)),
    }));
    expect(
      texts.flatMap(({ page, text }) => /.{0,20}["'].{0,20}/.exec(text)?.map((part) => `${page}: ${part}`) ?? []),
    ).toEqual([]);
  });

  it.each(pages)('of $page has nothing inline: no script, style or event handler', ({ html }) => {
    const inline = readTags(html).flatMap((tag) => {
      const { name, attributes } = tag;
      const isScript = name === 'script' && textOf(tag) !== '' && attributes.get('type') !== 'application/ld+json';
      return [
        ...[...attributes.keys()]
          .filter((key) => key === 'style' || key.startsWith('on'))
          .map((key) => `<${name} ${key}>`),
        ...(name === 'style' || isScript ? [`<${name}>`] : []),
      ];
    });
    expect(inline).toEqual([]);
  });

  it('has no finding of the Nu HTML checker on any page (needs Java)', ({ skip }) => {
    const former = listFormerPages(builds.moved).map((page) => join(builds.moved.folder, page));
    const found = checkWithNu([build.folder, ...former]);
    if (found === null) skip('needs Java, and there is none');
    expect(found).toEqual([]);
  });
});
