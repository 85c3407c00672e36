import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../../src/ledger/check-ledger.ts';
import { writeLedger } from '../../../src/ledger/ledger-table.ts';
import { testProblems, text } from '../../support/content/problem-case.ts';
import { ledgerText, makeLedger } from '../../support/content/tables.ts';

const ledger = (...lines: readonly (readonly string[])[]) => ({ 'permalinks.tsv': text(ledgerText(...lines)) });
const day = '2026-01-31';
const editionsHeader = 'date\tchange\taddress\tdigest\tlikeness\ttitle\n';
const editions = (...lines: string[]) => ({ 'editions.tsv': text(`${editionsHeader}${lines.join('\n')}\n`) });
const marks = '0123456789ab\t0123456789abcdef';

describe('The ledger of addresses', () => {
  testProblems([
    ['needs no line at all', { 'permalinks.tsv': null }, []],
    [
      'has lines for what stands, has moved and is retired',
      ledger(['/a/', day], ['/b/', day, '/a/'], ['/c/', day, 'retired', 'Over', 'C']),
      [],
    ],
    [
      'names its columns',
      { 'permalinks.tsv': text(`/a/\t${day}\t\t\t\n`) },
      'permalinks.tsv:1:1 table-header',
      'address, published',
    ],
    [
      'has five columns',
      { 'permalinks.tsv': text(`${ledgerText()}/a/\t${day}\n`) },
      'permalinks.tsv:2:1 table-fields',
      'the line has 2 columns; expected 5',
    ],
    [
      'has no empty lines',
      { 'permalinks.tsv': text(`${ledgerText()}\n/a/\t${day}\t\t\t\n`) },
      'permalinks.tsv:2:1 table-fields',
      '0 columns',
    ],
    [
      'shows the marks of a merge',
      { 'permalinks.tsv': text(`${ledgerText()}<<<<<<< HEAD\n`) },
      'permalinks.tsv:2:1 merge-mark',
    ],
    ['is sorted', ledger(['/b/', day], ['/a/', day]), 'permalinks.tsv:3:1 table-order', '"/a/" comes after "/b/"'],
    ['has each address once', ledger(['/a/', day], ['/a/', day]), 'permalinks.tsv:3:1 repeated-item'],
    ['has addresses only', ledger(['a', day]), 'permalinks.tsv:2:1 invalid-value', 'expected a path between slashes'],
    ['has days', ledger(['/a/', '2026-02-30']), 'permalinks.tsv:2:5 invalid-date', 'February 2026 has 28 days'],
    ['has days, not months', ledger(['/a/', '2026-02']), 'permalinks.tsv:2:5 invalid-date', 'expected a day'],
    [
      'knows one word for what is gone',
      ledger(['/a/', day, 'retierd', 'Over']),
      'permalinks.tsv:2:16 unknown-value',
      'did you mean "retired"?',
    ],
    ['leads to addresses', ledger(['/a/', day, '/B']), 'permalinks.tsv:2:16 invalid-value', '"/B" is no address'],
    [
      'gives the reason for what is retired',
      ledger(['/a/', day, 'retired']),
      'permalinks.tsv:2:24 missing-key',
      'reason',
    ],
    ['gives no reason for what stands', ledger(['/a/', day, '', 'Over']), 'permalinks.tsv:2:17 invalid-value'],
    [
      'leads in no circle',
      ledger(['/a/', day, '/b/'], ['/b/', day, '/c/'], ['/c/', day, '/a/']),
      'permalinks.tsv:2:16 moved-in-circle',
      '/a/ to /b/ to /c/ to /a/; undo one: npm run permalinks -- restore /a/',
    ],
    ['leads not to itself', ledger(['/a/', day, '/a/']), 'permalinks.tsv:2:16 moved-in-circle'],
    [
      'is told of one circle once, whatever leads into it',
      ledger(['/a/', day, '/b/'], ['/b/', day, '/c/'], ['/c/', day, '/b/']),
      'permalinks.tsv:3:16 moved-in-circle',
    ],
  ]);
});

describe('The list of editions', () => {
  testProblems([
    [
      'has lines of six columns',
      editions(`${day}\tadded\t/a/\t${marks}\tA`, `${day}\tmoved\t/b/\t\t\tB`, `${day}\tretired\t/c/\t\t\tC`),
      [],
    ],
    ['names its columns', { 'editions.tsv': text('date\n') }, 'editions.tsv:1:1 table-header'],
    [
      'knows four changes',
      editions(`${day}\tmovde\t/a/\t${marks}\tA`),
      'editions.tsv:2:12 unknown-value',
      'did you mean "moved"?',
    ],
    ['has days', editions(`today\tadded\t/a/\t${marks}\tA`), 'editions.tsv:2:1 invalid-date', '"today" is no day'],
    [
      'goes on in time',
      editions(`${day}\tadded\t/a/\t${marks}\tA`, `2026-01-30\tadded\t/b/\t${marks}\tB`),
      'editions.tsv:3:1 table-order',
    ],
    ['has addresses', editions(`${day}\tadded\ta\t${marks}\tA`), 'editions.tsv:2:18 invalid-value'],
    [
      'has the marks of texts to their end',
      editions(`${day}\tmoved\t/a/\t0123456789a_\t\tA`),
      'editions.tsv:2:22 invalid-value',
    ],
    [
      'has the marks of texts',
      editions(`${day}\tadded\t/a/\tx\t0123456789abcdef\tA`),
      'editions.tsv:2:22 invalid-value',
      'expected 12 hexadecimal digits',
    ],
  ]);
});

describe('A finished site', () => {
  const check = (lines: string[], standing: string[], likely: string | null = null) => {
    const made = makeLedger(...lines);
    const problems = checkLedger({
      ledger: made,
      text: writeLedger(made),
      standing: new Set(standing),
      findLikely: () => likely,
    });
    return problems.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code}: ${message}`);
  };

  it('that has all, or says where it went, is good', () => {
    expect(check(['/a/', '/a/#x > /b/#y', '/c/ > /a/', '/d/ !'], ['/a/', '/b/', '/b/#y'])).toEqual([]);
  });

  it('without a published address is told which, where it likely is, and the commands', () => {
    expect(check(['/a/', '/b/'], ['/a/'], '/c/')).toEqual([
      'permalinks.tsv:3:1 address-lost: /b/, published on 2026-01-31, is gone. It is probably now /c/: ' +
        'npm run permalinks -- move /b/ /c/; if it is gone for good: npm run permalinks -- retire /b/ --why "..."; ' +
        'if that edition was never released: npm run permalinks -- unpublish',
    ]);
    expect(check(['/b/'], [])[0]).toContain('If its text has moved: npm run permalinks -- move /b/ NEW;');
  });

  it('without a whole page is told of the page alone: what happens to it settles its parts', () => {
    expect(check(['/b/', '/b/#x', '/b/#y', '/c/ > /a/', '/c/#z'], ['/a/'])).toEqual([
      expect.stringContaining(
        ':2:1 address-lost: /b/, published on 2026-01-31, is gone, and with it 2 parts of it. If',
      ),
      expect.stringContaining(':6:1 address-lost: /c/#z'),
    ]);
  });

  it('that lacks the end of a chain is told of the end, once', () => {
    expect(check(['/a/ > /b/', '/b/ > /c/', '/c/'], []).map((told) => told.slice(0, 36))).toEqual([
      'permalinks.tsv:4:1 address-lost: /c/',
    ]);
  });

  it('is told of a move to an address that there never was, with the nearest one', () => {
    expect(check(['/a/ > /meit/'], ['/meti/'])).toEqual([
      'permalinks.tsv:2:16 moved-nowhere: /a/ has moved to /meit/, which is not an address on the site; did you mean "/meti/"?; ' +
        'correct it: npm run permalinks -- move /a/ NEW',
    ]);
  });

  it('is told of what is said to be gone and stands again', () => {
    const told = check(['/a/ > /b/', '/c/ !'], ['/a/', '/b/', '/c/']);
    expect(told).toEqual([
      'permalinks.tsv:2:1 address-stands: /a/ is recorded as having moved, but it is on the site; change one of the two ids, or: npm run permalinks -- restore /a/',
      'permalinks.tsv:3:1 address-stands: /c/ is recorded as having been retired, but it is on the site; change one of the two ids, or: npm run permalinks -- restore /c/',
    ]);
  });
});
