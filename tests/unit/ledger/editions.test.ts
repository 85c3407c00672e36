import { expect, it } from 'vitest';
import { compareEditions } from '../../../src/ledger/compare-editions.ts';
import type { ChangeKind, EditionRow } from '../../../src/ledger/editions.ts';
import { readLedger, writeLedger } from '../../../src/ledger/ledger-table.ts';
import { digestContent } from '../../../src/ledger/mark-places.ts';
import { takeBackEdition } from '../../../src/ledger/take-back-edition.ts';
import { toTextFile } from '../../../src/text/text-file.ts';
import { makeLedger } from '../../support/content/tables.ts';

const row = (date: string, change: ChangeKind, address: string, digest = ''): EditionRow => {
  return { date, change, address, digest, likeness: '', title: `Title of ${address}` };
};
const editions = [
  ...['/a/', '/b/', '/c/', '/d/', '/e/', '/f/#table', '/g/'].map((address) => row('2026-01-31', 'added', address, '1')),
  row('2026-02-28', 'retired', '/e/', '1'),
  row('2026-02-28', 'moved', '/g/', '1'),
];
const place = (address: string, digest: string) => {
  return { address, digest, likeness: '', title: `Title of ${address}`, text: '' };
};

it('An edition lists what is new, changed, moved, retired, and what is there no more, each once', () => {
  const ledger = makeLedger('/a/', '/b/', '/c/ > /a/', '/d/ !', '/e/ !', '/g/ > /a/', '/h/ > /a/');
  const places = [place('/a/', '1'), place('/b/', '2'), place('/new/', '3')];
  expect(compareEditions(editions, places, ledger, '2026-03-31')).toEqual([
    row('2026-03-31', 'added', '/new/', '3'),
    row('2026-03-31', 'changed', '/b/', '2'),
    row('2026-03-31', 'moved', '/c/', '1'),
    row('2026-03-31', 'retired', '/d/', '1'),
    { ...row('2026-03-31', 'moved', '/h/'), title: '' },
    row('2026-03-31', 'retired', '/f/#table', '1'),
  ]);
});

it('What was moved and is retired later is told again', () => {
  expect(compareEditions(editions, [], makeLedger('/g/ !'), '2026-03-31')).toContainEqual({
    ...row('2026-03-31', 'retired', '/g/'),
    title: '',
  });
});

it('The file of the ledger gives back what was written', () => {
  const ledger = makeLedger('/a/', '/b/ > /a/', '/c/ !');
  expect(readLedger(toTextFile('permalinks.tsv', writeLedger(ledger)), () => undefined)).toEqual(ledger);
});

it('Without an edition there is none to take back', () => {
  expect(takeBackEdition(makeLedger('/a/'), [])).toBeNull();
});

it('The digest of the content is that of all texts, in any order', () => {
  const [one, two] = [place('/a/', '1'), place('/b/', '2')];
  expect(digestContent([one, two])).toBe(digestContent([two, one]));
  expect(digestContent([one, two])).not.toBe(digestContent([one, place('/b/', '3')]));
});
