import { addressPattern } from '../reference/addresses.ts';
import { InvalidDate, parseDate } from '../text/dates.ts';
import { resolveMoves } from './resolve-moves.ts';
import type { Ledger, LedgerRow } from './ledger.ts';
import type { Report } from '../text/problems.ts';
import { readTable, writeTable, type TableRow } from './read-table.ts';
import type { TextFile } from '../text/text-file.ts';

const columns = ['address', 'published', 'leads to', 'why', 'title'] as const;
const retired = 'retired';

/** Reads `content/permalinks.tsv`. Reports every line that the command would have written differently. */
export function readLedger(file: TextFile, report: Report): Ledger {
  const ledger = new Map<string, LedgerRow>();
  const offsets = new Map<string, number>();
  let last = '';
  for (const row of readTable(file, columns, report)) {
    const { address } = row.cells;
    if (!checkCells(row, report)) continue;
    if (ledger.has(address)) report(row.offsetOf(), 'repeated-item', address);
    else if (address < last) report(row.offsetOf(), 'table-order', address, last);
    if (ledger.has(address)) continue;
    last = address;
    ledger.set(address, toRow(row.cells));
    offsets.set(address, row.offsetOf('leads to'));
  }
  for (const [address, offset] of offsets) {
    const found = resolveMoves(ledger, address);
    // A cycle is reported once, where it begins in the file.
    if (found.is !== 'circle' || found.chain.slice(0, -1).some((step) => step < address)) continue;
    if (found.chain.at(-1) === address) report(offset, 'moved-in-circle', found.chain);
  }
  return ledger;
}

/** The text of `content/permalinks.tsv`. */
export function writeLedger(ledger: Ledger): string {
  const rows = [...ledger.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
  return writeTable(
    columns,
    rows.map(({ address, published, leadsTo, why, title }) => {
      return { address, published, 'leads to': why === null ? (leadsTo ?? '') : retired, why: why ?? '', title };
    }),
  );
}

function toRow(cells: TableRow<(typeof columns)[number]>['cells']): LedgerRow {
  const { address, published, why, title } = cells;
  const leadsTo = cells['leads to'];
  return {
    address,
    published,
    leadsTo: leadsTo === '' || leadsTo === retired ? null : leadsTo,
    why: leadsTo === retired ? why : null,
    title,
  };
}

function checkCells({ cells, offsetOf }: TableRow<(typeof columns)[number]>, report: Report): boolean {
  const leadsTo = cells['leads to'];
  const expected =
    'is no address; expected a path between slashes, such as /organizations/harbor-office/ or /about/#cite';
  let isGood = true;
  const fail: Report = (offset, code, ...values) => {
    isGood = false;
    report(offset, code, ...values);
  };
  if (!addressPattern.test(cells.address)) {
    fail(offsetOf('address'), 'invalid-value', 'address', `"${cells.address}" ${expected}`);
  }
  const mistake = findDateMistake(cells.published);
  if (mistake) fail(offsetOf('published'), 'invalid-date', 'published', mistake);
  if (leadsTo !== '' && leadsTo !== retired && !addressPattern.test(leadsTo)) {
    if (leadsTo.startsWith('/')) fail(offsetOf('leads to'), 'invalid-value', 'leads to', `"${leadsTo}" ${expected}`);
    else fail(offsetOf('leads to'), 'unknown-value', 'leads to', leadsTo, ['nothing', retired, 'an address']);
  } else if (leadsTo === retired && cells.why === '') {
    fail(offsetOf('why'), 'missing-key', 'why', 'the reason why the address is retired');
  } else if (leadsTo !== retired && cells.why !== '') {
    fail(offsetOf('why'), 'invalid-value', 'why', 'only an address that is retired has a reason; expected nothing');
  }
  return isGood;
}

/** What is wrong with the date of an edition, in words; null when it is valid. */
export function findDateMistake(written: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return `"${written}" is no day; expected a day such as 2026-11-21`;
  try {
    parseDate(written);
    return null;
  } catch (error) {
    if (error instanceof InvalidDate) return error.message;
    throw error;
  }
}
