import { describe, expect, it } from 'vitest';
import {
  moveAddress,
  publishAddresses,
  restoreAddress,
  retireAddress,
  type KnownPlaces,
} from '../../../src/ledger/edit-ledger.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { makeLedger } from '../../support/content/tables.ts';

const places = (standing: string[], others: string[] = []): KnownPlaces => {
  return {
    standing: new Set(standing),
    known: new Set([...standing, ...others]),
    titleOf: (address) => `Title of ${address}`,
  };
};
const show = (ledger: Ledger) =>
  [...ledger.values()].map(
    ({ address, leadsTo, why }) => `${address}${leadsTo ? ` > ${leadsTo}` : why === null ? '' : ' !'}`,
  );

describe('Publishing addresses', () => {
  it('adds those that are new, sorted, and leaves the others as they are', () => {
    const { ledger, recorded } = publishAddresses(
      makeLedger('/b/', '/d/ > /b/'),
      ['/c/', '/b/', '/a/', '/c/'],
      '2026-02-28',
    );
    expect(recorded).toEqual(['/a/', '/c/']);
    expect([...ledger.values()].map(({ address, published, title }) => `${address} ${published}${title}`)).toEqual([
      '/a/ 2026-02-28',
      '/b/ 2026-01-31',
      '/c/ 2026-02-28',
      '/d/ 2026-01-31',
    ]);
    expect(publishAddresses(ledger, ['/a/', '/b/', '/c/'], '2026-03-31').recorded).toEqual([]);
  });
});

describe('Recording a move', () => {
  it('of a section says where it leads, and what it was called', () => {
    const { ledger } = moveAddress(makeLedger('/a/', '/a/#x'), '/a/#x', '/b/#y', places(['/a/', '/b/', '/b/#y']));
    expect(ledger.get('/a/#x')).toEqual({
      address: '/a/#x',
      published: '2026-01-31',
      leadsTo: '/b/#y',
      why: null,
      title: 'Title of /a/#x',
    });
  });

  it('of a page takes along the parts that have kept their ids, but not those that have gone before', () => {
    const old = makeLedger('/a/', '/a/#w !', '/a/#x', '/a/#y', '/a/#z > /a/#y');
    const there = places(['/b/', '/b/#w', '/b/#x', '/b/#z', '/b/#q']);
    const { ledger, recorded } = moveAddress(old, '/a/', '/b/', there);
    expect(recorded).toEqual(['/a/', '/a/#x']);
    expect(show(ledger)).toEqual(['/a/ > /b/', '/a/#w !', '/a/#x > /b/#x', '/a/#y', '/a/#z > /a/#y']);
  });

  it('of a page makes no circle of a part that came from the new page', () => {
    const old = makeLedger('/a/', '/a/#x', '/b/#x > /a/#x');
    const { ledger } = moveAddress(old, '/a/', '/b/', places(['/b/', '/b/#x']));
    expect(show(ledger)).toEqual(['/a/ > /b/', '/a/#x', '/b/#x > /a/#x']);
  });

  it('may be corrected, and go on in a chain', () => {
    const first = moveAddress(makeLedger('/a/'), '/a/', '/b/', places(['/b/', '/c/'])).ledger;
    expect(show(moveAddress(first, '/a/', '/c/', places(['/b/', '/c/'])).ledger)).toEqual(['/a/ > /c/']);
    const both = publishAddresses(first, ['/b/'], '2026-02-28').ledger;
    expect(show(moveAddress(both, '/b/', '/c/', places(['/c/'])).ledger)).toEqual(['/a/ > /b/', '/b/ > /c/']);
  });

  it.each([
    ['what was never published', '/meit/', '/b/', '/meit/ is not published; did you mean /meti/?'],
    ['what is like nothing', '/keidanren/', '/b/', /is not published$/],
    ['what is no address', 'meti', '/b/', '"meti" is not an address; expected a path between slashes'],
    ['what still stands', '/stands/', '/b/', '/stands/ still exists; remove its text or its id first'],
    ['to nowhere', '/meti/', '/bb/', 'there is no /bb/ on the site; did you mean /b/?'],
    ['to no address', '/meti/', 'b', '"b" is not an address'],
    ['to itself', '/meti/', '/meti/', "/meti/ can't move to itself"],
    ['to what is retired', '/meti/', '/over/', '/over/ leads to /over/, which is retired'],
    [
      'in a circle',
      '/meti/',
      '/loop/',
      'that would make a circle: /meti/ to /loop/ to /meti/; if /loop/ is back, undo its move first: npm run permalinks -- restore /loop/',
    ],
  ])('is refused for %s', (_what, from, to, says) => {
    const ledger = makeLedger('/loop/ > /meti/', '/meti/', '/over/ !', '/stands/');
    expect(() => moveAddress(ledger, from, to, places(['/b/', '/stands/']))).toThrow(says);
  });
});

describe('Retiring an address', () => {
  it('takes along the parts of a page that have not moved', () => {
    const old = makeLedger('/a/', '/a/#x', '/a/#y > /b/#y', '/b/', '/b/#y');
    const { ledger, recorded } = retireAddress(old, '/a/', 'It is over', places(['/b/', '/b/#y']));
    expect(recorded).toEqual(['/a/', '/a/#x']);
    expect(show(ledger)).toEqual(['/a/ !', '/a/#x !', '/a/#y > /b/#y', '/b/', '/b/#y']);
    expect(ledger.get('/a/')).toMatchObject({ why: 'It is over', title: 'Title of /a/' });
  });

  it('is refused without a reason, or while it stands', () => {
    expect(() => retireAddress(makeLedger('/a/'), '/a/', ' ', places([]))).toThrow('no reason given');
    expect(() => retireAddress(makeLedger('/a/'), '/a/', 'Over', places(['/a/']))).toThrow('/a/ still exists');
  });

  it('can be taken back, like a move', () => {
    expect(show(restoreAddress(makeLedger('/a/ !'), '/a/').ledger)).toEqual(['/a/']);
    const { ledger } = moveAddress(makeLedger('/a/'), '/a/', '/b/', places(['/b/']));
    expect(restoreAddress(ledger, '/a/').ledger).toEqual(makeLedger('/a/'));
    expect(() => restoreAddress(makeLedger('/a/'), '/a/')).toThrow('/a/ is not recorded as moved or retired');
  });
});
