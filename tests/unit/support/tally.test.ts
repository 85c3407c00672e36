import { describe, expect, it } from 'vitest';
import { describeTally, sumTallies, tallyReport } from '../../support/tally.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('the last line of npm test', () => {
  it('counts the tests of all suites', () => {
    const first = tallyReport(
      { testResults: [file('passed', 'passed', 'passed'), file('passed', 'passed', 'skipped')] },
      0,
    );
    const second = tallyReport({ testResults: [file('failed', 'passed', 'failed')] }, 1);
    expect(describeTally(sumTallies([first, second]))).toBe('4 passed, 1 failed, 1 skipped');
  });

  it('says nothing of skipped tests where there are none', () => {
    expect(describeTally({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
  });

  it.each([
    ['a file that can’t be loaded', { testResults: [file('failed'), file('passed', 'passed')] }, 1, 1],
    ['a hook that failed while its tests were skipped', { testResults: [file('failed', 'skipped')] }, 1, 1],
    ['a run that fails outside its tests', { testResults: [file('passed', 'passed')] }, 1, 1],
    ['a run that leaves no report', null, 1, 1],
    ['a run where all is well', { testResults: [file('passed', 'passed')] }, 0, 0],
  ])('counts %s', (_, report, exitCode, failed) => {
    expect(tallyReport(report, exitCode).failed).toBe(failed);
  });
});
