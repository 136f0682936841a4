/** What comes of a case: the folder spoiled, read, and the report of it. */
import { problemLines } from '../../scripts/terminal/problem-report.ts';
import type { Dataset } from '../../src/domain/model.ts';
import { readCity } from '../../src/history/read.ts';
import type { Case } from './case.ts';
import { spoiled } from './edits.ts';

export interface Outcome {
  /** The exit code of `npm run check`. */
  readonly exit: number;
  /** What it says of the problems. */
  readonly text: string;
  /** The rows of each file; null for files that have none. */
  readonly rows: Readonly<Record<string, number | null>>;
  /** The ledgers as they would be published; null where nothing is. */
  readonly dataset: Dataset | null;
}

/** What comes of a case that is put on the files of its base. */
export async function outcomeOf(base: ReadonlyMap<string, Uint8Array>, one: Case): Promise<Outcome> {
  const reading = await readCity(spoiled(base, one));
  const isFaulty = reading.problems.some(({ severity }) => severity === 'error');
  return {
    exit: isFaulty ? 1 : 0,
    text: [...problemLines(reading)].join('\n'),
    rows: reading.rowCounts,
    dataset: reading.dataset,
  };
}
