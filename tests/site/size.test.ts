/** A city three times as large: three times the work, counted and not timed, and pages as light as before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { makeCity } from '../../scripts/bench/runs.ts';
import { checkSite } from '../../scripts/check-site.ts';
import { isShippedCity } from '../shipped-city.ts';
import { filesIn, runScript, temporaryFolder } from './commands.ts';
import type { WorkCounts } from './count-work.ts';

const folder = temporaryFolder('sizes');

interface Built {
  readonly counts: WorkCounts;
  readonly pages: number;
}

/** Builds so many copies of the second city and counts what is done. */
async function built(times: number): Promise<Built> {
  const [data, out, report] = ['data', 'dist', 'counts.json'].map((name) => join(folder, `${String(times)}-${name}`));
  if (data === undefined || out === undefined || report === undefined) throw new Error('no folder');
  await makeCity('tests/fixtures/second-city', data, times, false);
  const result = runScript('build.ts', {
    DATA_DIR: data,
    OUT_DIR: out,
    WORK_COUNTS: report,
    NODE_OPTIONS: `--import ${join(process.cwd(), 'tests/site/count-work.ts')}`,
  });
  if (result.status !== 0) throw new Error(result.stdout + result.stderr);
  return {
    counts: JSON.parse(readFileSync(report, 'utf8')) as WorkCounts,
    pages: [...filesIn(out).keys()].filter((name) => name.endsWith('.html')).length,
  };
}

/** Sorting 12 copies takes 3.8 times as many comparisons as sorting 4; what looks at each for each takes 9 times as many. */
const MOST = 4;
/** Functions that are called less often than this cost nothing whose growth would be felt. */
const FEW = 20_000;

describe('a build of 12 copies beside one of 4', () => {
  let four: Built;
  let twelve: Built;
  beforeAll(async () => {
    [four, twelve] = [await built(4), await built(12)];
  });

  it('calls no function more than in proportion', () => {
    const grown = Object.entries(twelve.counts.calls)
      .filter(([name, calls]) => calls > FEW && calls > MOST * (four.counts.calls[name] ?? 0))
      .map(([name, calls]) => `${name}: ${String(four.counts.calls[name] ?? 0)} -> ${String(calls)}`);
    expect(grown).toEqual([]);
  });

  it('reads each page once more, to check it, and few files besides', () => {
    const more = twelve.pages - four.pages;
    expect(more).toBeGreaterThan(100);
    expect((twelve.counts.filesRead - four.counts.filesRead) / more).toBeLessThan(1.5);
  });
});

test.runIf(isShippedCity())(
  'three copies of the shipped city have no fault and no page over its weight',
  async () => {
    const [data, out] = [join(folder, 'three', 'data'), join(folder, 'three', 'dist')];
    await makeCity('data', data, 3, false);
    expect(runScript('build.ts', { DATA_DIR: data, OUT_DIR: out })).toMatchObject({ status: 0 });
    expect(checkSite(out)).toMatchObject({ faults: [], heavy: [] });
  },
  480_000,
);
