/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';
import { playwright } from '@vitest/browser-playwright';
import { CHROMIUM_FLAGS, findChromium } from './scripts/find-chromium.ts';
import { testsLeftOut } from './tests/shipped-city.ts';

const executablePath = (await findChromium()) ?? undefined;
const others = testsLeftOut();

export default getViteConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    maxConcurrency: 2,
    // A busy machine is waited for: no test asserts a time.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // No test changes what modules hold, so that files share them: loading them anew took most of the time.
          isolate: false,
          // Properties over large inputs take seconds on a busy machine.
          testTimeout: 60_000,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', ...others],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          environment: 'node',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/journeys/**', ...others],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          isolate: false,
          include: ['tests/journeys/**/*.test.ts'],
          exclude: [...others],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({
              launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath === undefined ? {} : { executablePath }) },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 390, height: 844 } }],
          },
        },
      },
    ],
  },
});
