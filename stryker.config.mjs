/** Faults are planted in pure code, whose tests need neither Astro nor a browser. A later pattern overrules an earlier one. */
const PURE = [
  'src/{domain,search,ledgers,history,publication,site,charts,features}/**/*.ts',
  // Of the words what computes, not the catalogue of texts.
  'src/words/*.ts',
  'src/words/zh-CN/{format,schedule}.ts',
  // What runs in a reader's browser is tested there.
  '!src/words/live.ts',
  '!src/charts/frame/chart-{picture,reader}.ts',
  '!src/features/**/{compound-find,find-reserve,print-notice,published-filter,weight-lab}.ts',
  '!src/features/map/{live/**/*,ground/point-painter}.ts',
  'src/features/map/live/{headline,listing,rows,scene,search,store}.ts',
  // Tests, and what charts are looked at with.
  '!src/**/*.test.ts',
  '!src/**/examples.ts',
];

/**
 * Mutation testing: what `npm run mutate` does, and over which code (CONTRIBUTING.md, "Tests").
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: PURE,
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutate.config.ts' },
  coverageAnalysis: 'perTest',
  // What runs once at load (tables of columns, patterns) would need every test again for each fault.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 15_000,
  timeoutFactor: 4,
  incremental: true,
  incrementalFile: '.stryker/incremental.json',
  tempDirName: '.stryker/sandbox',
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: '.stryker/report.html' },
  jsonReporter: { fileName: '.stryker/report.json' },
  ignorePatterns: ['/dist', '/dist.*', '/.build', '/.astro', '/.vitest', '/public', '/src/generated'],
};
