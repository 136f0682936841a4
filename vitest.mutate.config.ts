/** The tests that mutation testing runs: pure code, without Astro, the built site or a browser. */
import { globSync, readFileSync } from 'node:fs';
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

const ROOMS = 'src/{domain,search,ledgers,history,words,publication,site,charts,features}';

/** Tests that render Astro's parts: Astro would compile them again for every fault. */
const rendering = globSync(`${ROOMS}/**/*.test.ts`).filter((file) =>
  /from '[^']*(\.astro|tests\/render\.ts)'|import\.meta\.glob/.test(readFileSync(file, 'utf8')),
);

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 60_000,
    // Starting a worker for every file would cost more than the tests.
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    include: [`${ROOMS}/**/*.test.ts`],
    exclude: ['**/*.browser.test.ts', ...rendering],
    // The same draws in every run, so that whether a fault is found does not depend on luck.
    setupFiles: ['tests/same-draws.ts'],
  },
});
