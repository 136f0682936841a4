import { expect, test } from 'vitest';
import type { Cost } from './measure.ts';
import { ratiosOf, reportLines } from './report.ts';
import type { SizeRun } from './runs.ts';

const cost = (cpu: number): Cost => ({ exitCode: 0, cpu, wall: cpu, peakMiB: 100, said: '' });
const run = (
  times: number,
  clean: number,
  minimal: number,
  incremental: number,
  first: number | null = null,
): SizeRun => ({
  times,
  compounds: times,
  hasHistory: first !== null,
  clean: { ...cost(clean), pages: 10 * times, files: 20 * times, bytes: 1e6 * times },
  minimal: { ...cost(minimal), pages: 10 * times, files: 10 * times, bytes: 1e3 * times },
  first: first === null ? null : cost(first),
  incremental: cost(incremental),
});

test('ratios: to the minimal site, after one row to clean, and each size to the one before; the aim grows with the size', () => {
  const measured = { sizes: [run(1, 15, 6, 3, 6), run(10, 180, 30, 90)], browser: null };
  const of = (part: string) => ratiosOf(measured).filter(({ name }) => name.includes(part));
  expect(of('minimal').map(({ value, aim }) => [value, aim])).toEqual([
    [2.5, 3],
    [6, null],
  ]);
  expect(of('one more row').map(({ value, aim }) => [value, aim])).toEqual([
    [0.2, 0.3],
    [0.5, 0.3],
  ]);
  // A city that has published nothing has no first row since.
  expect(of('first row').map(({ value, aim }) => [value, aim])).toEqual([[0.4, 0.3]]);
  expect(of('time, x10 to x1').map(({ value, aim }) => [value, aim])).toEqual([[12, 11]]);
  const lines = reportLines(measured);
  expect(lines[0]).toContain('ratio');
  expect(lines.filter((line) => line.includes('MISSED'))).toHaveLength(3);
});
