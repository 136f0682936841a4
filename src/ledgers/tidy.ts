/** Ledgers written anew as canonical CSV: what is read stays the same, and what the new files do not say is kept aside. Pure. */
import type { LedgerId } from '../domain/model.ts';
import { readLedgers, type Reading } from './dataset.ts';
import { canonicalHeader, canonicalRow, columnsOf } from './schemas/ledger.ts';
import { LEDGER_LIST, LEDGERS } from './schemas/ledgers.ts';
import { readTables, type DataFiles } from './sources/folder-reader.ts';
import { originalsOf } from './sources/originals.ts';
import { tableOf } from './sources/tables.ts';
import { csvText } from './text/csv.ts';

type AnyTable = ReturnType<typeof tableOf>;

/** A ledger that is written anew. */
export interface TidyLedger {
  readonly ledger: LedgerId;
  /** The file that it was read from. */
  readonly from: string;
  /** The canonical file. */
  readonly file: string;
  readonly rows: number;
  /** Cells that are written otherwise now. */
  readonly cells: number;
  /** How many filled columns are none of the ledger's. */
  readonly left: number;
}

export interface TidyPlan extends Pick<Reading, 'problems' | 'columns'> {
  readonly tidied: readonly TidyLedger[];
  /** Files that are canonical already. */
  readonly same: readonly string[];
  /** Files with errors, which stay as they are. */
  readonly refused: readonly string[];
  /** Where the files that are replaced are kept, by their paths. */
  readonly aside: ReadonlyMap<string, string>;
  /** What to write, all or none; null = the file is taken away. */
  readonly files: ReadonlyMap<string, Uint8Array | null>;
}

const isSame = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  a.length === b?.length && a.every((byte, i) => byte === b[i]);

/** Cells that the canonical rows write otherwise, and columns with cells that they do not have. */
function changesOf(table: AnyTable, canonical: readonly (readonly string[])[]): Pick<TidyLedger, 'cells' | 'left'> {
  const positions = columnsOf(table.ledger).map(({ field }) => table.positions.get(field));
  const known = new Set([...positions, ...table.own.map(({ position }) => position)]);
  const left = new Set<number>();
  let cells = 0;
  for (const [i, row] of [...table.rows].entries()) {
    const written = row.cells;
    positions.forEach((position, column) => {
      if (position !== undefined && (written[position] ?? '') !== (canonical[i]?.[column] ?? '')) cells += 1;
    });
    written.forEach((cell, position) => {
      if (!known.has(position) && cell.trim() !== '') left.add(position);
    });
  }
  return { cells, left: left.size };
}

/** The ledgers that are read from a file, by the file: a workbook may hold all of them. */
function ledgersByFile(sources: Reading['sources']): ReadonlyMap<string, readonly LedgerId[]> {
  const byFile = new Map<string, LedgerId[]>();
  for (const { id } of LEDGER_LIST) {
    const file = sources[id]?.file;
    if (file !== undefined) byFile.set(file, [...(byFile.get(file) ?? []), id]);
  }
  return byFile;
}

/** What tidying a data folder would write. A file of which any ledger has an error stays as it is. */
export async function planTidy(files: DataFiles): Promise<TidyPlan> {
  const { tables } = await readTables(files);
  const { problems, columns, sources } = await readLedgers(files);
  const faulty = new Set(problems.filter((p) => p.severity === 'error').map(({ file }) => file));
  const tidied: TidyLedger[] = [];
  const [same, refused]: [string[], string[]] = [[], []];
  const texts = new Map<string, Uint8Array>();
  for (const [from, ids] of ledgersByFile(sources)) {
    if ([from, ...ids.map((id) => LEDGERS[id].file)].some((file) => faulty.has(file))) {
      refused.push(from);
      continue;
    }
    for (const id of ids) {
      const table = tableOf(tables, id);
      const { own, ledger } = table;
      const { file } = ledger;
      // What is the city's own stays behind the columns of the ledger.
      const rows = table.rows.map(({ values, cells }) => [
        ...canonicalRow(ledger, values),
        ...own.map(({ position }) => cells[position] ?? ''),
      ]);
      const header = [...canonicalHeader(ledger), ...own.map(({ name }) => name)];
      const text = new TextEncoder().encode(csvText(header, rows, '\n'));
      if (from === file && isSame(text, files.get(from))) same.push(file);
      else {
        texts.set(file, text);
        tidied.push({ ledger: id, from, file, rows: rows.length, ...changesOf(table, rows) });
      }
    }
  }
  const aside = originalsOf(files, [...new Set(tidied.map(({ from }) => from))]);
  const written = new Map<string, Uint8Array | null>();
  for (const [from, to] of aside) written.set(to, files.get(from) ?? new Uint8Array());
  for (const [file, text] of texts) written.set(file, text);
  for (const from of aside.keys()) if (!texts.has(from)) written.set(from, null);
  return { tidied, same, refused, problems, columns, aside, files: written };
}
