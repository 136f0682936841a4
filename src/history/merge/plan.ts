/** What merging sub-districts' files into a data folder would write, or why it is refused. Pure. */
import type { Dataset, LedgerId } from '../../domain/model.ts';
import type { IsoDate, Month } from '../../domain/rows.ts';
import type { Reading } from '../../ledgers/dataset.ts';
import type { Problem } from '../../ledgers/problems/problem.ts';
import { canonicalHeader, canonicalRow, type AnyLedger } from '../../ledgers/schemas/ledger.ts';
import { LEDGERS } from '../../ledgers/schemas/ledgers.ts';
import { LEDGER_OF_LEVEL, levelsOf, type Levels } from '../../domain/units/levels.ts';
import { readTables, type DataFiles, type ReadTables } from '../../ledgers/sources/folder-reader.ts';
import { originalsOf } from '../../ledgers/sources/originals.ts';
import type { Nameables } from '../../ledgers/sources/resolve.ts';
import { levelsIn, tableOf, type Tables } from '../../ledgers/sources/tables.ts';
import { csvText } from '../../ledgers/text/csv.ts';
import { unexplained } from '../corrections.ts';
import { differences, type Change } from '../difference.ts';
import { keptReleases, stateAt, type History } from '../history.ts';
import { readCity } from '../read.ts';
import {
  byKeptLedger,
  fileOf as ledgerFile,
  KEPT_LEDGERS,
  keyOf,
  keyPositions,
  sameCells,
  sortCells,
  stateOf,
  type Cells,
  type KeptLedgerId,
  type LedgerState,
  type State,
} from '../versions.ts';
import { mergeRows, type Merge, type MergeFault } from './rows.ts';
import { mergedOwn, ownCellsIn, ownOf, sameOwn, type OwnCells } from './own-cells.ts';
import { isShared, sentFrom, type Sent } from './sent.ts';

/** What was sent, as it lies in the folder of the month. */
export interface Submission {
  /** The workbook or the folder, as it is called there. */
  readonly name: string;
  readonly files: DataFiles;
}

export interface MergeOptions {
  /** The month for which the files were sent; null = none was said. */
  readonly month: Month | null;
  /** The day on which they were; null = none was said. */
  readonly reportedOn: IsoDate | null;
  /** Whether a sender's rows that its file lacks are taken out. */
  readonly withdraw: boolean;
}

/** What there is to say of a file that was sent and has no errors. */
interface Remark {
  readonly sent: string;
  /** Files of its folder that hold no ledger. */
  readonly unread: readonly string[];
  /** How it was read where that is not as it is written. */
  readonly problems: readonly Problem[];
}

/** What is told of a merge. */
export interface MergeTold extends Omit<Merge, 'faults' | 'state'> {
  /** The sub-districts of which nothing has come, now or before. */
  readonly silent: readonly string[];
  /** Those that are entered in the ledger of reports now, and those that stood there; null = no such ledger is kept. */
  readonly reported: { readonly now: readonly string[]; readonly before: readonly string[] } | null;
  /** Ledgers that the city did not keep until now. */
  readonly begun: readonly KeptLedgerId[];
  /** Ledgers that were sent and are not a sub-district's to send. */
  readonly notTaken: readonly { readonly sent: string; readonly ledger: LedgerId }[];
  /** What has been published and is another now, without a reason. */
  readonly published: readonly Change[];
  readonly remarks: readonly Remark[];
  /** Files of the city that say more than the ledgers that replace them, and where they are kept. */
  readonly aside: ReadonlyMap<string, string>;
  /** The names of sub-districts by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** Which levels the city has. */
  readonly levels: Levels;
}

/** Problems, and where the columns stand that they name. */
type Found = Pick<Reading, 'problems' | 'columns'>;

export type MergePlan =
  /** Files that were sent cannot be read. */
  | {
      readonly outcome: 'unreadable';
      readonly faulty: readonly ({ readonly sent: string } & Found)[];
    }
  /** The city's own ledgers cannot be read. */
  | ({ readonly outcome: 'faulty' } & Found)
  | ({ readonly outcome: 'clash'; readonly faults: readonly MergeFault[] } & Pick<MergeTold, 'names' | 'levels'>)
  /** Reports are kept, and of these the month or the day is not known. */
  | { readonly outcome: 'undated'; readonly missing: 'month' | 'day' }
  /** The ledgers would have errors afterwards. */
  | ({ readonly outcome: 'unsound'; readonly told: Omit<MergeTold, 'published'> } & Found)
  | {
      readonly outcome: 'ready';
      /** Errors none; what else there is to say of the ledgers afterwards. */
      readonly problems: readonly Problem[];
      readonly told: MergeTold;
      /** The files to write, all or none, null where one is taken away; none where nothing changes. */
      readonly files: ReadonlyMap<string, Uint8Array | null>;
    };

const isError = ({ severity }: Problem): boolean => severity === 'error';
/** A sub-district keeps few of the ledgers, and a new city has none yet. */
const isAbsence = ({ parameters }: Problem): boolean => parameters.reason === 'missing-file';
const faultsOf = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter((p) => isError(p) && !isAbsence(p));

/** The ledgers of tables without errors. */
function stateIn(tables: Tables): State {
  return byKeptLedger((id): LedgerState | null => {
    const { ledger, present, rows } = tableOf(tables, id);
    if (!present) return null;
    const parts = keyPositions(id);
    return new Map(
      rows.map(({ values }) => {
        const cells = canonicalRow(ledger, values);
        return [keyOf(parts, cells), cells] as const;
      }),
    );
  });
}

const NAME_COLUMN = 1;

/** The names of units. */
function namesIn(units: LedgerState | null): ReadonlyMap<string, string> {
  return new Map([...(units ?? [])].map(([id, cells]) => [id, cells[NAME_COLUMN] ?? id]));
}

interface Reports {
  readonly rows: LedgerState | null;
  readonly now: readonly string[];
  readonly before: readonly string[];
}

/** The reports with a row for every sender that has none of the month; the reason where that cannot be written. */
function withReports(
  city: State,
  { state, senders }: Pick<Merge, 'state' | 'senders'>,
  { month, reportedOn }: MergeOptions,
): Reports | 'month' | 'day' {
  const rows = state.reports;
  if (rows === null || city.reports === null) return { rows: city.reports, now: [], before: [] };
  if (month === null) return 'month';
  const after = new Map(rows);
  const now: string[] = [];
  const before: string[] = [];
  for (const { subdistrictId } of senders) {
    const key = `${month}/${subdistrictId}`;
    if (after.has(key)) before.push(subdistrictId);
    else if (reportedOn === null) return 'day';
    else {
      after.set(key, canonicalRow(LEDGERS.reports, { month, unitId: subdistrictId, reportedOn }));
      now.push(subdistrictId);
    }
  }
  return { rows: after, now, before };
}

const isSameLedger = (a: LedgerState | null, b: LedgerState | null): boolean =>
  a === b || (a?.size === b?.size && [...(a ?? [])].every(([key, cells]) => sameCells(cells, b?.get(key) ?? [])));

/** Whether a ledger's rows say more than its columns do: it would be lost with the file. */
function saysMore(tables: Tables, id: KeptLedgerId): boolean {
  const { rows, positions, own } = tableOf(tables, id);
  const known = new Set([...positions.values(), ...own.map(({ position }) => position)]);
  return rows.filter(({ cells }) => cells.some((cell, i) => !known.has(i) && cell.trim() !== '')).length > 0;
}

/** The cells of each ledger that are the city's own. */
type OwnByLedger = Readonly<Record<KeptLedgerId, OwnCells>>;

interface Written {
  /** New contents by their paths; null = the file is taken away. */
  readonly files: ReadonlyMap<string, Uint8Array | null>;
  /** Files that are kept aside, and where. */
  readonly aside: ReadonlyMap<string, string>;
}

/**
 * The ledgers that are others now, as the files that say so. A workbook, or another file in which one of them stands, is
 * taken away with all that it holds, and kept aside; so is a file that says more than its columns do.
 */
function writtenOf(
  files: DataFiles,
  { tables, sources }: ReadTables,
  before: State,
  after: State,
  own: OwnByLedger,
): Written {
  const encoder = new TextEncoder();
  const changed = new Set<LedgerId>(
    KEPT_LEDGERS.filter(
      (id) =>
        !isSameLedger(before[id], after[id]) || !sameOwn(ownCellsIn(tables, id), own[id], after[id]?.keys() ?? []),
    ),
  );
  const fileOf = (id: LedgerId): string | undefined => sources[id]?.file;
  const replaced = new Set(
    KEPT_LEDGERS.flatMap((id) => {
      const file = fileOf(id);
      const isLost = file !== ledgerFile(id) || saysMore(tables, id);
      return changed.has(id) && file !== undefined && isLost ? [file] : [];
    }),
  );
  const ids = (Object.keys(tables) as LedgerId[]).filter((id) => changed.has(id) || replaced.has(fileOf(id) ?? ''));
  const texts = ids.map((id) => {
    const { ledger } = tableOf(tables, id);
    const { names, rows } = rowsAfter(ledger, tables, after, own);
    const text = csvText([...canonicalHeader(ledger), ...names], rows, '\n');
    return [ledger.file, encoder.encode(text)] as const;
  });
  const aside = originalsOf(files, [...replaced]);
  const copies = [...aside].flatMap(([from, to]) => {
    const bytes = files.get(from);
    return bytes === undefined ? [] : [[to, bytes] as const];
  });
  const written = new Map<string, Uint8Array | null>([...copies, ...texts]);
  for (const file of replaced) if (!written.has(file)) written.set(file, null);
  return { files: written, aside };
}

/** The columns that are the city's own and the rows of a ledger as they are to be written: of one that no sub-district sends, as they stand. */
function rowsAfter(
  { id }: AnyLedger,
  tables: Tables,
  after: State,
  own: OwnByLedger,
): { readonly names: readonly string[]; readonly rows: readonly Cells[] } {
  const kept = KEPT_LEDGERS.find((each) => each === id);
  if (kept !== undefined) {
    const parts = keyPositions(kept);
    const rows = sortCells(kept, [...(after[kept]?.values() ?? [])]);
    return { names: own[kept].names, rows: rows.map((cells) => [...cells, ...ownOf(own[kept], keyOf(parts, cells))]) };
  }
  const table = tableOf(tables, id);
  return {
    names: table.own.map(({ name }) => name),
    rows: table.rows.map(({ values, cells }) => [
      ...canonicalRow(table.ledger, values),
      ...table.own.map(({ position }) => cells[position] ?? ''),
    ]),
  };
}

/** What has been published, is another now and has no reason; nothing where no publication is kept. */
function publishedChanges(history: History | null, dataset: Dataset): readonly Change[] {
  const against = history === null ? undefined : keptReleases(history, dataset.releases).at(-1);
  if (history === null || against === undefined) return [];
  const before = stateAt(history, dataset.releases, against.id);
  const after = stateOf(dataset, history.versions);
  const levels = levelsOf(dataset.programme);
  const changes = differences(before, after, against.asOf, levels);
  return unexplained(changes, { before, after }, dataset.corrections, against.closedOn, levels);
}

/** What programs and systems leave beside the files of people. */
const HIDDEN = /(^|\/)(\.|~\$)/;

/** Reads what was sent; it may name what only the city's own ledgers have. */
async function readSubmissions(submissions: readonly Submission[], city: Nameables) {
  const sents: Sent[] = [];
  const sentTables: Tables[] = [];
  const faulty: ({ readonly sent: string } & Found)[] = [];
  const remarks: Remark[] = [];
  for (const { name, files } of submissions) {
    const { tables, problems, sources, columns } = await readTables(files, city);
    const own = faultsOf(problems);
    if (own.length > 0) {
      faulty.push({ sent: name, problems: own, columns });
      continue;
    }
    sents.push(sentFrom(name, tables));
    sentTables.push(tables);
    const read = new Set(Object.values(sources).map(({ file }) => file));
    const unread = [...files.keys()].filter((file) => !read.has(file) && !HIDDEN.test(file));
    const said = problems.filter((p) => !isError(p));
    if (unread.length > 0 || said.length > 0) remarks.push({ sent: name, unread, problems: said });
  }
  return { sents, sentTables, faulty, remarks };
}

/** The ledgers of the city and of its sub-districts, brought together if nothing is in the way. */
export async function planMerge(
  files: DataFiles,
  submissions: readonly Submission[],
  options: MergeOptions,
): Promise<MergePlan> {
  const read = await readTables(files);
  const own = faultsOf(read.problems);
  if (own.length > 0) return { outcome: 'faulty', problems: own, columns: read.columns };
  const { sents, sentTables, faulty, remarks } = await readSubmissions(submissions, read);
  if (faulty.length > 0) return { outcome: 'unreadable', faulty };
  const city = stateIn(read.tables);
  const levels = levelsIn(read.programme);
  const senders = city[LEDGER_OF_LEVEL[levels.reporting]];
  const names = namesIn(senders);
  const { faults, ...merge } = mergeRows(city, sents, { ...options, levels });
  if (faults.length > 0) return { outcome: 'clash', faults, names, levels };
  const reports = withReports(city, merge, options);
  if (reports === 'month' || reports === 'day') return { outcome: 'undated', missing: reports };

  const state: State = { ...merge.state, reports: reports.rows };
  const ownCells = byKeptLedger((id) =>
    mergedOwn(
      ownCellsIn(read.tables, id),
      sentTables.map((tables) => ownCellsIn(tables, id)),
      isShared(id, levels),
    ),
  );
  const { files: written, aside } = writtenOf(files, read, city, state, ownCells);
  const { changes } = merge;
  const heard = new Set([
    ...merge.senders.map(({ subdistrictId }) => subdistrictId),
    ...reportedFor(city, options.month),
  ]);
  const told = {
    senders: merge.senders,
    changes,
    silent: [...(senders?.keys() ?? [])].filter((id) => !heard.has(id)),
    reported: city.reports === null ? null : { now: reports.now, before: reports.before },
    begun: KEPT_LEDGERS.filter((id) => city[id] === null && state[id] !== null),
    notTaken: sents.flatMap((sent) => sent.notTaken.map((ledger) => ({ sent: sent.name, ledger }))),
    remarks,
    aside,
    names,
    levels,
  };
  const { dataset, history, problems, columns } = await readCity(withWritten(files, written));
  if (dataset === null) return { outcome: 'unsound', problems: problems.filter(isError), columns, told };
  const published = publishedChanges(history, dataset);
  return { outcome: 'ready', problems, told: { ...told, published }, files: written };
}

/** The folder as it will be. */
function withWritten(files: DataFiles, written: ReadonlyMap<string, Uint8Array | null>): DataFiles {
  const after = new Map(files);
  for (const [path, bytes] of written) {
    if (bytes === null) after.delete(path);
    else after.set(path, bytes);
  }
  return after;
}

/** The sub-districts that are entered as having reported for a month. */
function reportedFor({ reports }: State, month: Month | null): readonly string[] {
  const [atMonth, atSubdistrict] = keyPositions('reports');
  return [...(reports?.values() ?? [])]
    .filter((cells) => cells[atMonth ?? -1] === month)
    .map((cells) => cells[atSubdistrict ?? -1] ?? '');
}
