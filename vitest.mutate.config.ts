/** The tests that mutation testing runs: pure code, without Astro, the built site or a browser. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 60_000,
    // Starting a worker for every file would cost more than the tests.
    isolate: false,
    include: ['src/{domain,ledgers}/**/*.test.ts'],
    // The same draws in every run, so that whether a fault is found does not depend on luck.
    setupFiles: ['tests/same-draws.ts'],
  },
});
