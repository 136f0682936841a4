/** Closes a test run with the plain line that `.ci/run` ends on, `N passed, N failed`, after why tests were left out. */
import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const closingLine = ({ passed, failed }: Tally): string => `${String(passed)} passed, ${String(failed)} failed`;

/** Names the file for the counts of a run that is a part of a greater one, which then closes with the line itself. */
export const TALLY_FILE = 'TALLY_FILE';

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let [passed, failed] = [0, errors.length];
    const whyLeftOut = new Set<string>();
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const result = test.result();
        const { state } = result;
        if (result.state === 'skipped' && result.note !== undefined) whyLeftOut.add(result.note);
        if (state === 'passed') passed += 1;
        if (state === 'failed') failed += 1;
      }
    }
    for (const why of whyLeftOut) process.stdout.write(`\n${why}\n`);
    const file = process.env[TALLY_FILE];
    if (file === undefined) process.stdout.write(`\n${closingLine({ passed, failed })}\n`);
    else writeFileSync(file, JSON.stringify({ passed, failed }));
  }
}
