import process from 'node:process';
import { defineConfig } from 'vitest/config';

/** The unit tests of the rooms whose code is changed; those that measure growth would fail on code that is watched. */
export default defineConfig({
  test: {
    include: (process.env['PROOF_ROOMS'] ?? '').split(',').map((room) => `tests/unit/${room}/**/*.test.ts`),
    testTimeout: 30_000,
  },
});
