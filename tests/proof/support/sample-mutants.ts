/**
 * A checker of Stryker that lets a sample of the mutants through: every nth by id, the same in each run. The others count
 * as not compiled, which Stryker and the suite leave out.
 */
import process from 'node:process';

interface Mutant {
  id: string;
}

const thin = Number(process.env['PROOF_THIN'] ?? 1);

function judge({ id }: Mutant): { status: string; reason?: string } {
  return Number(id) % thin === 0 ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' };
}

function makeSample(): object {
  return {
    init: () => Promise.resolve(),
    group: (mutants: readonly Mutant[]) => Promise.resolve([mutants.map(({ id }) => id)]),
    check: (mutants: readonly Mutant[]) =>
      Promise.resolve(Object.fromEntries(mutants.map((one) => [one.id, judge(one)]))),
  };
}

/** Where Stryker looks for what a file brings. */
export const strykerPlugins = [{ kind: 'Checker', name: 'sample', factory: makeSample }];
