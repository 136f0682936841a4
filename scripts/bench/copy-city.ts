/**
 * A city of several copies of another, for measuring: every unit, firm and fact again under new ids and names, each copy
 * beside the last on the map, and its past with it. Figures of the past are computed again, copy and all, by what computes
 * them at a release.
 */
import { levelsOf, type Levels } from '../../src/domain/units/levels.ts';
import { extentOf } from '../../src/domain/units/extent.ts';
import type { Dataset } from '../../src/domain/model.ts';
import type { Correction, Release } from '../../src/domain/rows.ts';
import { factsOf } from '../../src/history/facts.ts';
import { keptReleases, NO_HISTORY, programmeTextAt, stateAt, type History } from '../../src/history/history.ts';
import { programmeAt, readCity } from '../../src/history/read.ts';
import { historyFiles, recordRelease } from '../../src/history/record.ts';
import {
  byKeptLedger,
  fileOf,
  KEPT_LEDGERS,
  keyOf,
  keyPositions,
  ledgerOf,
  stateOf,
  type Cells,
  type KeptLedgerId,
  type State,
} from '../../src/history/versions.ts';
import { BOUNDARY_LEVELS } from '../../src/ledgers/outlines/levels.ts';
import { canonicalHeader, canonicalRow, columnsOf } from '../../src/ledgers/schemas/ledger.ts';
import { LEDGERS } from '../../src/ledgers/schemas/ledgers.ts';
import { PROGRAMME_FILE } from '../../src/ledgers/schemas/programme.ts';
import type { DataFiles } from '../../src/ledgers/sources/folder-reader.ts';
import { csvText } from '../../src/ledgers/text/csv.ts';
import { copiedBoundaries, copiedProgramme, layout, type Ground, type Layout } from './copy-map.ts';

export interface CopyOptions {
  /** How many copies the city has, the original among them. */
  readonly times: number;
  /** Whether the past is copied too: it takes a computation a release. */
  readonly withHistory: boolean;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A cell of a column in one of the copies. */
type CellCopier = (text: string) => string;

const same: CellCopier = (text) => text;
const filled =
  (copy: CellCopier): CellCopier =>
  (text) =>
    text === '' ? '' : copy(text);

/** How the cells of a ledger read in a copy. The first copy is the original. */
function copiersOf(id: KeptLedgerId, index: number, ground: Ground, levels: Levels): ReadonlyMap<string, CellCopier> {
  const moved =
    (placeOf: (degrees: number) => number): CellCopier =>
    (text) =>
      String(placeOf(Number(text)));
  return new Map(
    columnsOf(ledgerOf(id, levels)).map(({ field, column }): [string, CellCopier] => {
      if (index === 0) return [column.name, same];
      if (field === 'id' || column.references !== null)
        return [column.name, filled((text) => `${text}x${String(index)}`)];
      switch (field) {
        case 'name':
        case 'address':
          return [column.name, filled((text) => `${text}${String(index)}`)];
        case 'formerNames':
          return [column.name, filled((text) => text.replaceAll(/[^；]+/g, (name) => `${name}${String(index)}`))];
        // No two firms have one code.
        case 'creditCode':
          return [column.name, () => ''];
        case 'longitude':
          return [column.name, filled(moved(ground.longitude))];
        case 'latitude':
          return [column.name, filled(moved(ground.latitude))];
        default:
          return [column.name, same];
      }
    }),
  );
}

/** Copies rows of one ledger; a row that stands at many releases is copied once. */
class LedgerCopier {
  readonly id: KeptLedgerId;
  readonly #copies: readonly (readonly CellCopier[])[];
  readonly #positions: readonly number[];
  readonly #known = new WeakMap<Cells, readonly Cells[]>();

  constructor(id: KeptLedgerId, { grounds }: Layout, levels: Levels) {
    this.id = id;
    this.#copies = grounds.map((ground, index) => [...copiersOf(id, index, ground, levels).values()]);
    this.#positions = keyPositions(id);
  }

  copies(cells: Cells): readonly Cells[] {
    const before = this.#known.get(cells);
    if (before !== undefined) return before;
    const copies = this.#copies.map((copiers) => cells.map((cell, i) => copiers[i]?.(cell) ?? cell));
    this.#known.set(cells, copies);
    return copies;
  }

  state(rows: Iterable<Cells>): ReadonlyMap<string, Cells> {
    const state = new Map<string, Cells>();
    for (const row of rows) for (const cells of this.copies(row)) state.set(keyOf(this.#positions, cells), cells);
    return state;
  }
}

/** A correction in a copy: the row that it names, and what was and is in the cell, read as they do there. */
function copiedCorrection(row: Correction, index: number, ground: Ground, levels: Levels): Correction {
  const id = KEPT_LEDGERS.find((kept) => fileOf(kept) === row.file);
  if (index === 0 || id === undefined) return row;
  const copiers = copiersOf(id, index, ground, levels);
  const ledger = ledgerOf(id, levels);
  const copy = copiers.get(row.column) ?? same;
  const parts = row.key.split('/').map((part, i) => {
    const name = ledger.columns[ledger.key[i] ?? '']?.name;
    return (name === undefined ? undefined : copiers.get(name))?.(part) ?? part;
  });
  return {
    ...row,
    id: `${row.id}x${String(index)}`,
    key: parts.join('/'),
    oldValue: row.oldValue === null ? null : copy(row.oldValue),
    newValue: row.newValue === null ? null : copy(row.newValue),
  };
}

function copiedCorrections({ corrections, programme }: Dataset, { grounds }: Layout): string {
  const levels = levelsOf(programme);
  const ledger = LEDGERS.corrections;
  const isOfUnits = ({ file }: Correction): boolean => KEPT_LEDGERS.some((id) => fileOf(id) === file);
  const rows = grounds.flatMap((ground, index) =>
    corrections
      .filter((row) => index === 0 || isOfUnits(row))
      .map((row) => copiedCorrection(row, index, ground, levels)),
  );
  return csvText(
    canonicalHeader(ledger),
    rows.map((row) => canonicalRow(ledger, row)),
    '\n',
  );
}

/** The past of the copied city: each release as it was, with all copies, and its figures computed from them. */
async function copiedHistory(
  dataset: Dataset,
  history: History,
  where: Layout,
  copiers: { readonly [I in KeptLedgerId]: LedgerCopier },
): Promise<History> {
  const { releases } = dataset;
  const kept = new Set<Release>(keptReleases(history, releases));
  let after: History | null = null;
  for (const [i, release] of releases.entries()) {
    const text = programmeTextAt(history, releases, release.id);
    if (!kept.has(release) || text === null) continue;
    const programmeText = copiedProgramme(text, where);
    const state = stateAt(history, releases, release.id);
    const copied: State = byKeptLedger((id) => {
      const rows = state[id];
      return rows === null ? null : copiers[id].state(rows.values());
    });
    const programme = programmeAt({ ...NO_HISTORY, programmes: { [release.id]: programmeText } }, releases, release);
    const facts = factsOf(copied, programme);
    const then: Dataset = {
      ...dataset,
      ...facts,
      programme,
      kept: { ...dataset.kept, ...facts.kept },
      releases: releases.slice(0, i + 1),
    };
    after = await recordRelease(after, then, programmeText, release);
  }
  return after ?? NO_HISTORY;
}

/** The files of a city `times` as large. The city must be without errors. */
export async function copiedCity(
  files: DataFiles,
  { times, withHistory }: CopyOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { dataset, history, sources } = await readCity(files);
  if (dataset === null) throw new Error('the city to copy has errors');
  const bounds = extentOf(dataset);
  if (bounds === null) throw new Error('the city to copy has no place on the ground');
  const where = layout(bounds, times);
  const levels = levelsOf(dataset.programme);
  const copiers = byKeptLedger((id) => new LedgerCopier(id, where, levels));
  const now = stateOf(dataset);
  const texts = new Map<string, string>();
  for (const id of KEPT_LEDGERS) {
    const rows = now[id];
    if (rows === null) continue;
    const ledger = ledgerOf(id, levels);
    texts.set(ledger.file, csvText(canonicalHeader(ledger), [...copiers[id].state(rows.values()).values()], '\n'));
  }
  if (dataset.kept.corrections) texts.set(LEDGERS.corrections.file, copiedCorrections(dataset, where));
  texts.set(PROGRAMME_FILE, copiedProgramme(decoder.decode(files.get(PROGRAMME_FILE)), where));
  for (const level of BOUNDARY_LEVELS) {
    const path = `boundaries/${level}.geojson`;
    const outlines = files.get(path);
    if (outlines !== undefined) texts.set(path, copiedBoundaries(decoder.decode(outlines), where));
  }
  const isCopied = withHistory && history !== null;
  if (isCopied)
    for (const [path, text] of historyFiles(await copiedHistory(dataset, history, where, copiers), dataset))
      texts.set(path, text);
  // Ledgers may stand in workbooks and under names of their own.
  const replaced = new Set(KEPT_LEDGERS.map((id) => sources[id]?.file));
  const left = [...files].filter(
    ([path]) => !replaced.has(path) && !path.startsWith('history/') && (isCopied || path !== LEDGERS.releases.file),
  );
  return new Map([...left, ...[...texts].map(([path, text]) => [path, encoder.encode(text)] as const)]);
}
