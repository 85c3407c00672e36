/** Tests or checks by outcome. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** What vitest's JSON reporter writes, as far as it is counted. */
export interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * The outcome of a vitest run. A file that fails without a failed test (it can't be loaded, a hook threw) is one
 * failure, and so is a run that fails for no reason that its report tells, or leaves no report.
 */
export function tallyReport(report: VitestReport | null, exitCode: number): Tally {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of report?.testResults ?? []) {
    const count = (...wanted: string[]) => assertionResults.filter((result) => wanted.includes(result.status)).length;
    tally.passed += count('passed');
    tally.failed += count('failed') || (status === 'failed' ? 1 : 0);
    tally.skipped += count('skipped', 'pending', 'todo', 'disabled');
  }
  if (exitCode !== 0 && tally.failed === 0) tally.failed = 1;
  return tally;
}

/** The sum of several tallies. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** `12 passed, 0 failed`, with `, 1 skipped` where something was. */
export function describeTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
