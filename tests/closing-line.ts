/**
 * Closes a test run with the plain line that `.ci/run` ends on, `N passed, N failed`, after why tests were left out and
 * which failed: whoever reads the end of a long run need not look for them.
 */
import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export interface Tally {
  readonly passed: number;
  /** What failed, each with where it is and what was wrong. */
  readonly failures: readonly string[];
}

/** The end of a run: what failed, an entry after the other, then the plain line. */
export const closing = ({ passed, failures }: Tally): string =>
  [...failures, `${String(passed)} passed, ${String(failures.length)} failed`].map((line) => `\n${line}\n`).join('');

/** Names the file for the counts of a run that is a part of a greater one, which then closes with the line itself. */
export const TALLY_FILE = 'TALLY_FILE';

/** The lines of a fault that are told again at the end: a comparison of long texts fills screens. */
const LINES_TOLD = 12;

const told = (where: string, errors: readonly SerializedError[]): string =>
  [`FAILED ${where}`, ...errors.flatMap(({ message }) => message.split('\n').slice(0, LINES_TOLD))].join('\n  ');

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0;
    const failures = errors.map((error) => told('outside a test', [error]));
    const whyLeftOut = new Set<string>();
    for (const module of modules) {
      const file = module.relativeModuleId;
      failures.push(...module.errors().map((error) => told(file, [error])));
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'skipped' && result.note !== undefined) whyLeftOut.add(result.note);
        if (result.state === 'passed') passed += 1;
        if (result.state === 'failed') failures.push(told(`${file} > ${test.fullName}`, result.errors));
      }
    }
    for (const why of whyLeftOut) process.stdout.write(`\n${why}\n`);
    const tally: Tally = { passed, failures };
    const file = process.env[TALLY_FILE];
    if (file === undefined) process.stdout.write(closing(tally));
    else writeFileSync(file, JSON.stringify(tally));
  }
}
