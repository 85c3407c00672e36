import { describe, expect, it } from 'vitest';
import { loadReference } from '../../src/gate/load-reference.ts';
import { readContent } from '../../src/gate/read-content.ts';
import { makeSearchRecords } from '../../src/search/index/search-records.ts';
import { builds } from '../support/builds/builds.ts';
import { readBuilt } from '../support/builds/built-site.ts';

describe('the places that the search leads to', () => {
  it('exist in the built pages', () => {
    const { reference } = loadReference(readContent('content'));
    const pages = new Map<string, string>();
    const missing = makeSearchRecords(reference).filter(({ url }) => {
      const [path = '', fragment] = url.split('#');
      const html = pages.get(path) ?? readBuilt(builds.root, `${path.slice(1)}index.html`);
      pages.set(path, html);
      return fragment !== undefined && !html.includes(` id="${fragment}"`);
    });
    expect(missing.map(({ url }) => url)).toEqual([]);
  });
});
