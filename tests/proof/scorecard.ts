import { exceptions, findException } from './exceptions.ts';
import type { Finding, Outcome, Suite } from './suite.ts';

/** A suite that was run, or could not be. */
export interface Score {
  suite: Suite;
  outcome: Outcome;
  seconds: number;
}

/** What counts: findings that no exception covers. */
export function openFindings({ suite, outcome }: Score): Finding[] {
  return 'skipped' in outcome ? [] : outcome.findings.filter((finding) => !findException(suite.name, finding));
}

/** What a suite found, gathered by rule: how often, and where first. */
export function describeFindings(findings: readonly Finding[]): string[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, [first, ...more]]) => {
    const others = more.length > 0 ? ` (and ${more.length} more)` : '';
    return `${rule}: ${first?.message ?? ''}\n    at ${first?.where ?? ''}${others}`;
  });
}

/** The table of all suites: what each looked at, its target, what it found. */
export function formatScorecard(scores: readonly Score[]): string {
  const rows = scores.map((score) => {
    const { suite, outcome, seconds } = score;
    if ('skipped' in outcome) return [suite.name, '-', '0', `skipped: needs ${outcome.skipped}`, ''];
    const open = openFindings(score).length;
    const excepted = outcome.findings.length - open;
    const found = `${open}${excepted > 0 ? ` (${excepted} excepted)` : ''}`;
    return [suite.name, outcome.looked, '0', found, `${Math.round(seconds)} s`];
  });
  const table = [['suite', 'looked at', 'target', 'found', 'took'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const counted = (test: (score: Score) => boolean): number => scores.filter(test).length;
  const skipped = counted(({ outcome }) => 'skipped' in outcome);
  const failed = counted((score) => openFindings(score).length > 0);
  return [
    ...lines,
    '',
    `${scores.length - skipped - failed} passed, ${failed} failed, ${skipped} skipped; ${exceptions.length} exceptions`,
  ].join('\n');
}
