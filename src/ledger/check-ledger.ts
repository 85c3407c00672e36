import { splitAddress } from '../reference/addresses.ts';
import { resolveMoves } from './resolve-moves.ts';
import { ledgerFile, type Ledger, type LedgerRow } from './ledger.ts';
import { reportIn, sortProblems, type Problem } from '../text/problems.ts';
import { toTextFile } from '../text/text-file.ts';

interface LedgerCheck {
  ledger: Ledger;
  /** The text of the ledger's file, for the places of problems. */
  text: string;
  /** Every page of the site, and every id in its text. */
  standing: ReadonlySet<string>;
  /** Where the text of a lost address likely is now; null when nothing is similar. */
  findLikely: (row: LedgerRow) => string | null;
}

function isLost({ address, leadsTo, why }: LedgerRow, standing: ReadonlySet<string>): boolean {
  return leadsTo === null && why === null && !standing.has(address);
}

/** The addresses that would be lost, that lead nowhere, or that exist although they are recorded as gone. */
export function checkLedger({ ledger, text, standing, findLikely }: LedgerCheck): Problem[] {
  const problems: Problem[] = [];
  const report = reportIn(toTextFile(ledgerFile, text), problems);
  const lost = new Set([...ledger.values()].filter((row) => isLost(row, standing)).map(({ address }) => address));
  const lastPublished = [...ledger.values()].map((row) => row.published).reduce((a, b) => (a > b ? a : b), '');
  for (const row of ledger.values()) {
    const { address, published, leadsTo, why } = row;
    const offset = text.indexOf(`\n${address}\t`) + 1;
    const isGone = leadsTo !== null || why !== null;
    if (isGone && standing.has(address)) {
      report(offset, 'address-stands', address, why === null ? 'moved' : 'been retired');
    } else if (lost.has(address)) {
      // What happens to a page settles most of its parts: they are reported once it is recorded.
      const { page, fragment } = splitAddress(address);
      if (fragment !== null && lost.has(page)) continue;
      const parts = fragment === null ? [...lost].filter((other) => other.startsWith(`${address}#`)).length : 0;
      report(offset, 'address-lost', address, published, parts, findLikely(row), published === lastPublished);
    } else if (leadsTo !== null) {
      const end = resolveMoves(ledger, address);
      // Only the last of several moves is at fault; a published address at the end is reported itself if it is lost.
      if (end.is !== 'standing' || leadsTo !== end.address || ledger.has(leadsTo) || standing.has(leadsTo)) continue;
      report(offset + `${address}\t${published}\t`.length, 'moved-nowhere', address, leadsTo, [...standing]);
    }
  }
  return sortProblems(problems);
}
