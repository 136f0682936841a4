/** Ledgers that have lost rows since they were last published: half a file is easily saved, and reads without a fault. */
import type { Reading } from '../ledgers/dataset.ts';
import { problem, type Problem } from '../ledgers/problems/problem.ts';
import type { DataFiles } from '../ledgers/sources/folder-reader.ts';
import type { Sheet } from '../ledgers/schemas/ledger.ts';
import { readTable } from '../ledgers/table/table.ts';
import { readCsv } from '../ledgers/text/csv.ts';
import { decodeText } from '../ledgers/text/decode.ts';
import { HELD, versionsFile, type Held } from './tables.ts';
import { fileOf, KEPT_LEDGERS, type KeptLedgerId, type Version } from './versions.ts';

/** A ledger that keeps less than this of the rows that it had at the last publication has lost them, not withdrawn them. */
const STILL_THERE = 0.8;
/** A ledger of fewer rows may well lose some. */
const ROWS_TO_TELL = 10;

/** How many rows a ledger had at the newest release. */
export function countStillSo(versions: readonly Version[]): number {
  return versions.filter(({ last }) => last === null).length;
}

/** The same of a history that has not been read, since the ledgers have errors; 0 where it cannot be. */
export function rowsStillSo(files: DataFiles, ledger: KeptLedgerId): number {
  const file = versionsFile(ledger);
  const bytes = files.get(file);
  const text = bytes === undefined ? null : decodeText(file, bytes).text;
  if (text === null) return 0;
  // What its rows say is not asked, and which levels they tell of may not be known.
  const sheet: Sheet<Held> = { file, key: [], columns: HELD };
  return readTable<Held, Sheet<Held>>(sheet, readCsv(file, text)).table.rows.filter(
    ({ values }) => values.lastRelease === null,
  ).length;
}

/**
 * Ledgers that have far fewer rows than at the newest release, or are gone. Beside errors a ledger of which nothing was
 * read is not said to be gone: its file may be there and be what is faulty.
 */
export function rowsLost(
  published: (ledger: KeptLedgerId) => number,
  { dataset, sources }: Pick<Reading, 'dataset' | 'sources'>,
): readonly Problem[] {
  return KEPT_LEDGERS.flatMap((ledger) => {
    const { file = fileOf(ledger), sheet = null, rows: now = 0 } = sources[ledger] ?? {};
    if (now === 0 && dataset === null) return [];
    const then = published(ledger);
    if (then < ROWS_TO_TELL || now >= STILL_THERE * then) return [];
    return [problem('W-ROWS', { file, sheet }, { reason: 'rows-lost', ledger, then, now })];
  });
}
