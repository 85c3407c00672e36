import process from 'node:process';
import { defineConfig } from 'vitest/config';

// A mutant is to take seconds.
process.env['EDITS'] = '60';

/** The tests of the rooms whose code is changed, but for those in browsers; those that measure growth would fail on code that is watched. */
export default defineConfig({
  test: {
    include: (process.env['PROOF_TESTS'] ?? '').split(',').map((folder) => `tests/${folder}/**/*.test.ts`),
    // One index of the content for all tests of the search.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
