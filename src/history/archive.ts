/**
 * The tables of one release: its ledgers as they stood and its figures as published. They are copied out of the
 * history, never computed again, and their hashes are kept, so that neither a change of method nor of a format can
 * change what was published.
 */
import { groupBy } from '../domain/lists.ts';
import type { Programme } from '../domain/programme.ts';
import type { Release } from '../domain/rows.ts';
import { levelsOf } from '../domain/units/levels.ts';
import {
  canonicalHeader,
  canonicalRow,
  DEMONSTRATION_COLUMN,
  DEMONSTRATION_MARK,
  type Sheet,
} from '../ledgers/schemas/ledger.ts';
import { csvLines } from '../ledgers/text/csv.ts';
import { sha256 } from '../ledgers/text/sha256.ts';
import { bytesOf, joined, type Bytes } from '../ledgers/text/text-bytes.ts';
import { programmeTextAt, stateAt, type History } from './history.ts';
import { BULLETINS, FIGURES, RANKINGS, TARGETS, sortRows } from './tables.ts';
import { KEPT_LEDGERS, ledgerOf, orderOf, sortCells, type State } from './versions.ts';

/** The hashes of all releases' tables, in the writing of sha256sum. */
export const SUMS_FILE = 'history/SHA256SUMS';

/** A CSV file of a release: RFC 4180, and made-up rows end in a column that says so. */
function table(header: readonly string[], rows: readonly (readonly string[])[], isMadeUp: boolean): Bytes {
  const lines = isMadeUp
    ? csvLines(
        [...header, DEMONSTRATION_COLUMN],
        rows.map((row) => [...row, DEMONSTRATION_MARK]),
        '\r\n',
      )
    : csvLines(header, rows, '\r\n');
  return joined(bytesOf(lines));
}

/** programme.json as it was in force, with the as-of date of the release. */
function programmeOf(text: string, { asOf }: Release): string {
  return text.replace(/("as_of"\s*:\s*")[^"]*(")/, `$1${asOf}$2`);
}

/** The figures that a release has kept in a table of the history. */
function kept<Row extends { readonly release: string }>(
  sheet: Sheet<Row>,
  rows: readonly Row[],
  release: string,
  isMadeUp: boolean,
): readonly (readonly [string, Bytes])[] {
  const own = rows.filter((row) => row.release === release);
  if (own.length === 0) return [];
  const cells = sortRows(sheet, own, orderOf([{ id: release }])).map((row) => canonicalRow(sheet, row));
  return [[sheet.file.replace('history/', ''), table(canonicalHeader(sheet), cells, isMadeUp)]];
}

/** The files of a release by name: programme.json, the ledgers that were kept, the figures. */
export function releaseTables(
  history: History,
  releases: readonly Release[],
  release: Release,
  settings: Pick<Programme, 'demonstration' | 'levels'>,
  state: State = stateAt(history, releases, release.id),
): ReadonlyMap<string, Bytes> {
  const programme = programmeTextAt(history, releases, release.id);
  const { demonstration } = settings;
  const levels = levelsOf(settings);
  const ledgers = KEPT_LEDGERS.flatMap((id): (readonly [string, Bytes])[] => {
    const rows = state[id];
    if (rows === null) return [];
    return [
      [`${id}.csv`, table(canonicalHeader(ledgerOf(id, levels)), sortCells(id, [...rows.values()]), demonstration)],
    ];
  });
  return new Map([
    ...(programme === null ? [] : [['programme.json', joined(bytesOf([programmeOf(programme, release)]))] as const]),
    ...ledgers,
    ...kept(FIGURES, history.figures, release.id, demonstration),
    ...kept(TARGETS, history.targets, release.id, demonstration),
    ...kept(BULLETINS, history.bulletins, release.id, demonstration),
    ...kept(RANKINGS, history.rankings, release.id, demonstration),
  ]);
}

/** The hashes of a release's tables, by `<release>/<file>`. */
export async function sumsOf(
  release: string,
  tables: ReadonlyMap<string, Bytes>,
): Promise<readonly (readonly [path: string, sum: string])[]> {
  return Promise.all([...tables].map(async ([name, bytes]) => [`${release}/${name}`, await sha256(bytes)] as const));
}

/** A table whose bytes are no longer those of its release, or that is missing, or new. */
export interface Altered {
  readonly release: string;
  readonly table: string;
}

/** The tables of the history that are not what their kept hashes say. */
export async function altered(
  history: History,
  releases: readonly Release[],
  kept: readonly Release[],
  programmeOfRelease: (release: Release) => Pick<Programme, 'demonstration' | 'levels'>,
): Promise<readonly Altered[]> {
  const faults: Altered[] = [];
  const sums = groupBy(Object.entries(history.sums), ([path]) => path.slice(0, path.indexOf('/')));
  for (const release of kept) {
    const tables = releaseTables(history, releases, release, programmeOfRelease(release));
    const found = new Map(await sumsOf(release.id, tables));
    for (const [path, sum] of sums.get(release.id) ?? []) {
      if (found.get(path) !== sum) faults.push({ release: release.id, table: path.slice(release.id.length + 1) });
    }
    for (const path of found.keys()) {
      if (history.sums[path] === undefined)
        faults.push({ release: release.id, table: path.slice(release.id.length + 1) });
    }
  }
  return faults;
}
