import { expect, it } from 'vitest';
import { listFormerPlaces } from '../../../src/ledger/list-former.ts';
import { listRedirects } from '../../../src/ledger/list-redirects.ts';
import { makeLedger } from '../../support/content/tables.ts';

/** A page that moved whole, one whose parts went apart, one that is retired, and parts of pages that stand. */
const ledger = makeLedger(
  ...['/a/', '/b/', '/b/#x', '/whole/ > /b/', '/whole/#x > /b/#x'],
  ...['/apart/ > /b/', '/apart/#x > /a/#x', '/gone/ !', '/gone/#x > /b/#x', '/late/ > /gone/'],
  ...['/a/#top > /a/', '/a/#old > /a/#new', '/a/#over !', '/a/#away > /b/#x', '/a/#lost > /a/#over'],
);

it('Former pages lead where they and their parts went, and are redirected only where that is one place', () => {
  const { pages } = listFormerPlaces(ledger);
  expect(
    pages.map(({ address, leadsTo, isWhole, parts }) => [
      address,
      leadsTo,
      isWhole,
      ...parts.map((part) => part.leadsTo),
    ]),
  ).toEqual([
    ['/apart/', '/b/', false, '/a/#x'],
    ['/gone/', null, false, '/b/#x'],
    ['/late/', '/gone/', true],
    ['/whole/', '/b/', true, '/b/#x'],
  ]);
  expect(listRedirects(pages, '/base/').map(({ from, to }) => `${from} > ${to}`)).toEqual([
    '/base/late/ > /base/gone/',
    '/base/whole/ > /base/b/',
    '/base/cite/:collection/:page.json > /base/data/citations.json',
  ]);
});

it('Former parts of a page that stands keep their ids: at their place, or in the list of what is not there', () => {
  const { ids, lists } = listFormerPlaces(ledger);
  expect(ids).toEqual(
    new Map([
      [
        '/a/',
        [
          { id: 'lost', at: 'over' },
          { id: 'old', at: 'new' },
          { id: 'top', at: null },
        ],
      ],
    ]),
  );
  expect(lists.get('/a/')?.map(({ id, leadsTo }) => [id, leadsTo])).toEqual([
    ['away', '/b/#x'],
    ['over', null],
  ]);
});
