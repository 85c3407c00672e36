import { describe, expect, it } from 'vitest';
import { kindPath, paths } from '../../../src/reference/addresses.ts';
import { entryKinds } from '../../../src/reference/reference.ts';
import { pagesOf, sitePages } from '../../../src/reference/site-pages.ts';

describe('sitePages', () => {
  it('has every page that has an address of its own, once', () => {
    const addresses = [...Object.values(paths), ...entryKinds.map(kindPath)];
    expect(sitePages.map(({ path }) => path).sort()).toEqual(addresses.sort());
  });

  it('tells of each list and view what it holds or answers', () => {
    expect(pagesOf('browse', 'views').filter(({ scope }) => !scope)).toEqual([]);
  });
});

describe('pagesOf', () => {
  it('gives the groups in the order asked for', () => {
    expect(pagesOf('further', 'views').map(({ title }) => title)).toEqual([
      'Glossary',
      'Search',
      'Data',
      'Timeline',
      'Figures',
      'Connections',
      'Positions',
    ]);
  });
});
