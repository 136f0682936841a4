/** The facts as ledgers stated them at some time: kept cells → rows that indicators are computed from. */
import type { FactRows, Facts, Frame } from '../domain/rows.ts';
import { countedRow } from '../domain/time/known-in-part.ts';
import { levelsOf, type Levels } from '../domain/units/levels.ts';
import { columnsOf } from '../ledgers/schemas/ledger.ts';
import {
  ledgerOf,
  rowBehind,
  whenAsked,
  withRow,
  type Cells,
  type KeptLedgerId,
  type LedgerState,
  type State,
} from './versions.ts';

/** The row that cells say. Kept cells have been checked when they were read; a cell that does not read is a bug. */
function rowOf(id: KeptLedgerId, cells: Cells, levels: Levels): object {
  const before = rowBehind(cells);
  if (before !== undefined) return before;
  const row: Record<string, unknown> = {};
  columnsOf(ledgerOf(id, levels)).forEach(({ field, column }, i) => {
    const result = column.decode(cells[i] ?? '');
    if (!result.ok) throw new Error(`${id}.${field} does not read "${cells[i] ?? ''}"`);
    row[field] = result.value;
  });
  // A place on the map is no part of any figure.
  if (id === 'compounds') row['lngLat'] = null;
  withRow(cells, row);
  return row;
}

/** The rows as they count: most stand in many states. */
const countedRows = new WeakMap<Cells, object>();

function countedRowOf(id: KeptLedgerId, cells: Cells, levels: Levels): object {
  const before = countedRows.get(cells);
  if (before !== undefined) return before;
  const row = countedRow(id, rowOf(id, cells, levels));
  countedRows.set(cells, row);
  return row;
}

/** The rows of a ledger as it stood: what has not changed between two steps is read, and grouped, once. */
const rowsOf = new WeakMap<LedgerState, readonly object[]>();

function readRows(id: KeptLedgerId, state: LedgerState, levels: Levels): readonly object[] {
  const before = rowsOf.get(state);
  if (before !== undefined) return before;
  const rows = Array.from(state.values(), (cells) => countedRowOf(id, cells, levels));
  rowsOf.set(state, rows);
  return rows;
}

const NO_ROWS: readonly object[] = [];

/**
 * The facts that a state of the ledgers says, counted as a programme says. Positions of compounds may be left out. A
 * ledger is read when it is asked for.
 */
export function factsOf(state: State, programme: Frame): Facts {
  const levels = levelsOf(programme);
  const rows = whenAsked((id) => {
    const ledger = state[id];
    return ledger === null ? NO_ROWS : readRows(id, ledger, levels);
  });
  const kept = whenAsked((id) => state[id] !== null);
  const properties = Object.getOwnPropertyDescriptors(rows as FactRows);
  return Object.defineProperties({ programme, kept }, properties) as Facts;
}
