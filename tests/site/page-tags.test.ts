import { describe, expect, it } from 'vitest';
import { listTags } from '../../src/ledger/page-tags.ts';
import { builds } from '../support/builds/builds.ts';
import { listPages, readBuilt } from '../support/builds/built-site.ts';
import { readTags } from '../support/html/html-tree.ts';

describe.each([builds.root, builds.moved])('The tags of the pages at $siteUrl', (build) => {
  it.each(listPages(build))('%s: are read as a browser reads them', (page) => {
    const html = readBuilt(build, page);
    const read = listTags(html).filter(({ isEnd }) => !isEnd);
    // SVG has names with capitals, which the ledger needs none of.
    const asTold = (name: string, attributes: ReadonlyMap<string, string>) => [
      name.toLowerCase(),
      ...Array.from(attributes, ([key, value]) => `${key.toLowerCase()}=${value}`),
    ];
    expect(read.map(({ name, attributes }) => asTold(name, attributes))).toEqual(
      readTags(html).map(({ name, attributes }) => asTold(name, attributes)),
    );
  });
});
