import { describe, expect, it } from 'vitest';
import { findFault } from '../../support/rules/eslint-rooms.mjs';
import { assertOneWay, rooms } from '../../support/rules/rooms.mjs';

const build = false;
const browser = true;

describe('The rule for imports between rooms', () => {
  it.each([
    ['views/timeline/list-items.ts', '../../text/dates.ts', build],
    ['views/timeline/timeline.client.ts', './close-gaps.client.ts', browser],
    ['search/engine/engine.client.ts', '../format/manifest.ts', browser],
    ['page/reading/preview.client.ts', './preview.css?url', browser],
    ['page/Base.astro', './styles/source-serif-4.woff2?url', build],
    ['pages/people/[id].astro', '../../views/people/person-page.ts', build],
    ['schema/entry.ts', 'zod', build],
    ['gate/read-content.ts', 'node:fs', build],
  ])('lets %s import %s', (path, specifier, ships) => {
    expect(findFault(path, specifier, ships)).toBeNull();
  });

  it.each([
    [
      'views/timeline/list-items.ts',
      '../figures/list-figures.ts',
      build,
      'views/timeline may not import views/figures.',
    ],
    ['reference/addresses.ts', '../gate/load-reference.ts', build, 'reference may not import gate.'],
    ['page/NoteList.astro', '../gate/current-reference.ts', build, 'page may not import gate.'],
    ['reference/addresses.ts', 'node:fs', build, 'reference may not import node:fs.'],
    ['text/dates.ts', '../../tests/support/content/tables.ts', build, 'Nothing outside src is imported.'],
    ['views/figures/list-figures.ts', './figures.client.ts', build, 'Only scripts for the browser import *.client.ts.'],
    ['views/figures/list-figures.ts', './figures.css', build, 'Only components and pages load style sheets.'],
    [
      'page/Base.astro',
      '../ledger/editions.ts',
      browser,
      'What ships to the browser imports *.client.ts, and what runs anywhere.',
    ],
    ['page/reading/preview.client.ts', './preview.css', browser, 'A script loads a style sheet by its address: ?url.'],
    ['search/ui/search-page.client.ts', 'yaml', browser, 'search/ui may not import yaml.'],
  ])('forbids %s to import %s', (path, specifier, ships, message) => {
    expect(findFault(path, specifier, ships)).toBe(message);
  });

  it('has a table whose arrows go one way, and tells of one that does not', () => {
    expect(assertOneWay).not.toThrow();
    expect(() => {
      assertOneWay({ ...rooms, text: { may: ['reference'] } });
    }).toThrow('text -> reference -> text');
  });
});
