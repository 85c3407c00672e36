import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builds } from '../support/builds/builds.ts';
import { listPages, readBuilt } from '../support/builds/built-site.ts';
import { readTags } from '../support/html/html-tree.ts';

const order = /^@layer ([^;{]+);/m.exec(readFileSync('src/page/styles/layers.css', 'utf8'))?.[1]?.split(/,\s*/) ?? [];

/** The style sheets of a page, in the order in which it names them. */
const listSheets = (page: string): string[] =>
  readTags(readBuilt(builds.root, page))
    .filter(({ attributes }) => attributes.get('rel') === 'stylesheet')
    .map(({ attributes }) => attributes.get('href')?.slice(1) ?? '');

describe('The cascade', () => {
  // A layer takes its place where a page first names it: that is in the sheet that all pages have, before all others.
  it.each(listPages(builds.root))('of %s has its layers in the order of layers.css', (page) => {
    expect(listSheets(page)[0]).toBe(listSheets('404.html')[0]);
    const named = listSheets(page).flatMap((sheet) =>
      [...readBuilt(builds.root, sheet).matchAll(/@layer ([^;{]+)[;{]/g)].flatMap(([, names = '']) => names.split(',')),
    );
    expect(order).toContain('base');
    expect([...new Set(named)]).toEqual(order);
  });

  it('has every rule in a layer: a rule outside would beat them all, print included', () => {
    const sheets = [...new Set(listPages(builds.root).flatMap(listSheets))];
    const outside = sheets.map((sheet) => withoutLayers(readBuilt(builds.root, sheet)));
    expect(sheets.length).toBeGreaterThan(0);
    expect(outside.filter(Boolean)).toEqual([]);
  });
});

/** What is left of a style sheet without its layers. */
function withoutLayers(css: string): string {
  let rest = '';
  let depth = 0;
  for (const piece of css.replace(/@layer [^;{]+;/g, '').match(/@layer [^{]+\{|[{}]|[^{}@]+|@/g) ?? []) {
    if (piece.endsWith('{')) depth++;
    else if (piece === '}') depth--;
    else if (depth === 0) rest += piece;
  }
  return rest.trim();
}
