import { describe, expect, it } from 'vitest';
import { writeFormerPlaces } from '../../../src/ledger/write-former-places.ts';

const page = (main: string) =>
  `<!doctype html><html><body><!-- <main> --><main class="a > b">${main}</main></body></html>`;
const span = '<span id="old" data-former></span>';
const place = (main: string, at: string | null) =>
  writeFormerPlaces(page(main), { ids: [{ id: 'old', at }], items: [] }, '/');

describe('A former id', () => {
  it.each([
    ['<h2 id="new">New</h2>', `<h2 id="new">${span}New</h2>`],
    [`<p title="x > y" id='new'>New`, `<p title="x > y" id='new'>${span}New`],
    ['<dl id="new"><dt>A</dt></dl>', `${span}<dl id="new"><dt>A</dt></dl>`],
    // A row holds cells alone: a browser would move anything else out of the table.
    [
      '<table><tbody><tr id="new"> <th>A</th></tr></tbody></table>',
      `<table><tbody><tr id="new"> <th>${span}A</th></tr></tbody></table>`,
    ],
  ])('stands at the place that has the text now: %s', (before, after) => {
    expect(place(before, 'new')).toBe(page(after));
  });

  it('stands at the top of the text when the whole page has it', () => {
    expect(place('<p>New</p>', null)).toBe(page(`${span}<p>New</p>`));
  });

  it('is never lost in silence', () => {
    expect(() => place('<p>New</p>', 'new')).toThrow('no #new to keep #old beside');
  });
});

describe('Parts that stand there no more', () => {
  it('are listed at the end of the text', () => {
    const to = { address: '/b/#part', title: 'A & B' };
    const items = [{ id: 'part', was: 'A part', why: null, to }];
    const html = writeFormerPlaces(page('<p id="p">x</p>'), { ids: [{ id: 'old', at: 'p' }], items }, '/base/');
    expect(html).toContain(
      `<p id="p">${span}x</p><section class="aligned column stack former"><h2>No longer here</h2><ul>` +
        '<li id="part" data-former>“A part” is now at <a href="/base/b/#part">A &amp; B</a>.</li></ul></section></main>',
    );
  });
});
