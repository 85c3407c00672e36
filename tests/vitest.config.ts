import { defineConfig } from 'vitest/config';

/** `unit` and `search` need no build; `site` reads the built files; `browser` opens them. `proof` takes its time. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,content}/**/*.test.ts'],
          exclude: ['tests/unit/commands/**', 'tests/unit/growth.test.ts'],
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'commands',
          // What is measured has a process of its own, without what others keep.
          include: ['tests/unit/commands/**/*.test.ts', 'tests/unit/growth.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'search',
          include: ['tests/search/**/*.test.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: './tests/support/browser/start-browser.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // The files that a worker runs share its browser.
          isolate: false,
          // What comes late on a busy machine comes all the same.
          expect: { poll: { timeout: 100_000, interval: 20 } },
        },
      },
      { test: { name: 'proof', include: ['tests/proof/**/*.test.ts'], testTimeout: 3_600_000 } },
    ],
    // Two cores; each has a browser of its own.
    maxWorkers: 2,
    maxConcurrency: 3,
  },
});
