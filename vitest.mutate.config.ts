/** The tests that mutation testing runs: pure code, without Astro, the built site or a browser. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The quickest files first: a fault ends the run at the first test that fails, and most fail in a quick one. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const duration = (file: TestSpecification): number =>
      this.ctx.cache.getTestSpecificationResult(file)?.duration ?? 0;
    return Promise.resolve(files.toSorted((a, b) => duration(a) - duration(b)));
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 60_000,
    // Starting a worker for every file would cost more than the tests.
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    include: ['src/{domain,ledgers}/**/*.test.ts'],
    // The same draws in every run, so that whether a fault is found does not depend on luck.
    setupFiles: ['tests/same-draws.ts'],
  },
});
