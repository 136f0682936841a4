/** Cells that left their rows: a column sorted by itself, columns that no longer belong together, a row one cell off. */
import type { LedgerId } from '../../domain/model.ts';
import { isInside } from '../cells/coordinates.ts';
import type { Problem } from '../problems/problem.ts';
import { columnsOf } from '../schemas/ledger.ts';
import { tableOf, type AnyTable, type City, type Tables } from '../sources/tables.ts';
import { cellProblem } from '../table/table.ts';

/** Rows and distinct values that a column in perfect order has at least: in order by chance they never are. */
const ROWS_TO_TELL = 30;
const VALUES_TO_TELL = 10;

/** 1 where the values never fall, -1 where they never rise, 0 where neither; empty cells are passed over. */
function directionOf(table: AnyTable, field: string): -1 | 0 | 1 {
  let before: string | number | null = null;
  let direction: -1 | 0 | 1 = 0;
  let [rows, changes] = [0, 0];
  for (const { values } of table.rows) {
    const value = values[field];
    if (typeof value !== 'number' && typeof value !== 'string') continue;
    rows += 1;
    if (before !== null && value !== before) {
      const step = value > before ? 1 : -1;
      if (direction !== 0 && step !== direction) return 0;
      direction = step;
      changes += 1;
    }
    before = value;
  }
  return rows < ROWS_TO_TELL || changes < VALUES_TO_TELL - 1 ? 0 : direction;
}

/** Figures that no ledger is numbered by. */
const SORTED_ALONE: Readonly<Partial<Record<LedgerId, readonly string[]>>> = {
  compounds: ['households', 'floorAreaM2', 'longitude', 'latitude'],
  works: ['costCny'],
  subsidies: ['amountCny'],
  inspections: ['score'],
};

/**
 * Figures that are in perfect order while the rows are in that of their ids. A ledger that was sorted as a whole has its
 * ids out of order; one that was numbered after sorting by households has its floor areas in about the same order.
 */
function sortedAlone(tables: Tables): Problem[] {
  return (Object.keys(SORTED_ALONE) as LedgerId[]).flatMap((id) => {
    const table = tableOf(tables, id);
    const [first] = table.rows;
    const [key = 'id'] = table.ledger.key;
    if (first === undefined || directionOf(table, key) === 0) return [];
    const sorted = (SORTED_ALONE[id] ?? []).filter((field) => directionOf(table, field) !== 0);
    // Households and floor areas in order together are a ledger that was numbered by size.
    if (sorted.includes('households') && sorted.includes('floorAreaM2')) return [];
    return sorted.map((field) =>
      cellProblem(table, first, field, 'W-SHIFT', { reason: 'column-sorted', rows: table.rows.length }),
    );
  });
}

/** Larger compounds have more homes: honest ledgers come to 0.8 and more, columns that were torn apart to about 0. */
const UNRELATED = 0.3;

/** What differs from row to row in any honest ledger. */
const VARIED: Readonly<Partial<Record<LedgerId, readonly string[]>>> = {
  compounds: ['name', 'address', 'households', 'floorAreaM2'],
  works: ['costCny'],
  inspections: ['score'],
};
/** The share of a column's cells that say the same when one of them was drawn over the others. */
const FILLED = 0.8;

/** Columns that say nearly the same in all rows: the first cell was drawn down over the others. */
function filledDown(tables: Tables): Problem[] {
  return (Object.keys(VARIED) as LedgerId[]).flatMap((id) => {
    const table = tableOf(tables, id);
    return (VARIED[id] ?? []).flatMap((field) => {
      const counts = new Map<unknown, number>();
      let of = 0;
      for (const { values } of table.rows) {
        const value = values[field];
        if (value === undefined || value === null) continue;
        of += 1;
        counts.set(value, (counts.get(value) ?? 0) + 1);
        // A column of many values is varied, whatever comes.
        if (counts.size > VALUES_TO_TELL && of > ROWS_TO_TELL && counts.size > of * (1 - FILLED)) return [];
      }
      let rows = 0;
      for (const count of counts.values()) rows = Math.max(rows, count);
      if (of < ROWS_TO_TELL || rows < FILLED * of) return [];
      const first = table.rows.find(({ values }) => counts.get(values[field]) === rows);
      return first === undefined
        ? []
        : [cellProblem(table, first, field, 'W-SHIFT', { reason: 'column-filled', rows, of })];
    });
  });
}

/** The correlation of the logarithms of pairs of figures, as they are added. */
class Correlation {
  pairs = 0;
  readonly #sums = { x: 0, y: 0, xx: 0, yy: 0, xy: 0 };

  add(one: number, other: number): void {
    const [x, y] = [Math.log(one), Math.log(other)];
    const sums = this.#sums;
    this.pairs += 1;
    sums.x += x;
    sums.y += y;
    sums.xx += x * x;
    sums.yy += y * y;
    sums.xy += x * y;
  }

  /** Null where there are too few pairs, or they are all of about one size. */
  get value(): number | null {
    const { x, y, xx, yy, xy } = this.#sums;
    const n = this.pairs;
    const [vx, vy] = [xx - (x * x) / n, yy - (y * y) / n];
    return n < ROWS_TO_TELL || vx / n < 0.04 || vy / n < 0.04 ? null : (xy - (x * y) / n) / Math.sqrt(vx * vy);
  }
}

/** Households against floor area, by their logarithms. */
function homesAndAreas({ compounds: table }: Tables): Problem[] {
  const all = new Correlation();
  for (const { values } of table.rows) {
    const { households, floorAreaM2 } = values;
    if (typeof households === 'number' && typeof floorAreaM2 === 'number') all.add(households, floorAreaM2);
  }
  const [first] = table.rows;
  const correlation = all.value;
  if (first === undefined || correlation === null || correlation >= UNRELATED) return [];
  const parameters = { reason: 'columns-unrelated', of: 'homes', rows: all.pairs, correlation } as const;
  return [cellProblem(table, first, 'floorAreaM2', 'W-SHIFT', parameters)];
}

/** Costs against floor area, of each category by itself: a warning where no category shows what all should. */
function costsAndAreas({ compounds, works: table }: Tables): Problem[] {
  const areas = new Map(compounds.rows.map(({ values: { id, floorAreaM2 } }) => [id, floorAreaM2]));
  const byCategory = new Map<string | undefined, Correlation>();
  for (const { values } of table.rows) {
    const area = areas.get(values.compoundId);
    if (typeof area !== 'number' || typeof values.costCny !== 'number' || values.costCny <= 0) continue;
    const own = byCategory.get(values.category) ?? new Correlation();
    byCategory.set(values.category, own);
    own.add(area, values.costCny);
  }
  const told = [...byCategory.values()].flatMap((own) => {
    const correlation = own.value;
    return correlation === null ? [] : [{ rows: own.pairs, correlation }];
  });
  const [first] = table.rows;
  if (first === undefined || told.length === 0 || told.some(({ correlation }) => correlation >= UNRELATED)) return [];
  const rows = told.reduce((sum, own) => sum + own.rows, 0);
  const correlation = told.reduce((sum, own) => sum + own.correlation * own.rows, 0) / rows;
  return [
    cellProblem(table, first, 'costCny', 'W-SHIFT', { reason: 'columns-unrelated', of: 'costs', rows, correlation }),
  ];
}

/** An address: a road and a number. */
const ADDRESS = /[路街巷道].{0,8}\d+号?/;
/** The share of all compounds from which on names and addresses are taken for swapped. */
const SWAPPED = 0.3;

/** Names that are addresses beside addresses that are none. Many compounds are named by their address, and then both are. */
function swappedNames({ compounds: table }: Tables): Problem[] {
  let [swapped, sound] = [0, 0];
  for (const { values } of table.rows) {
    const { name, address } = values;
    if (name === undefined || address === undefined) continue;
    const [nameIs, addressIs] = [ADDRESS.test(name), ADDRESS.test(address)];
    if (nameIs && !addressIs) swapped += 1;
    if (addressIs && !nameIs) sound += 1;
  }
  const [first] = table.rows;
  const of = table.rows.length;
  if (first === undefined || of < ROWS_TO_TELL || swapped < SWAPPED * of || sound > swapped / 10) return [];
  return [cellProblem(table, first, 'name', 'W-SHIFT', { reason: 'names-as-addresses', rows: swapped, of })];
}

/** Grids that are needed to tell, and the share of all scatter that lies within grids where positions are those of others. */
const GRIDS_TO_TELL = 5;
const SCATTERED = 0.7;

/** Compounds of a grid lie together: of the scatter of all positions, little is left within the grids. */
function scatteredGrids({ tables: { compounds: table }, programme }: City): Problem[] {
  const bounds = programme?.values.map?.bounds ?? undefined;
  const grids = new Map<string, { n: number; x: number; y: number }>();
  const all = { n: 0, x: 0, y: 0, squares: 0 };
  for (const { values } of table.rows) {
    const { unitId: gridId, longitude: x, latitude: y } = values;
    if (gridId === undefined || typeof x !== 'number' || typeof y !== 'number') continue;
    // A position off the map has been said, and would outweigh all others.
    if (bounds !== undefined && !isInside([x, y], [bounds[0] - 1, bounds[1] - 1, bounds[2] + 1, bounds[3] + 1]))
      continue;
    const grid = grids.get(gridId) ?? { n: 0, x: 0, y: 0 };
    grids.set(gridId, grid);
    grid.n += 1;
    grid.x += x;
    grid.y += y;
    all.n += 1;
    all.x += x;
    all.y += y;
    all.squares += x * x + y * y;
  }
  const several = [...grids.values()].filter(({ n }) => n > 1).length;
  const [first] = table.rows;
  if (first === undefined || all.n < ROWS_TO_TELL || several < GRIDS_TO_TELL) return [];
  const total = all.squares - (all.x ** 2 + all.y ** 2) / all.n;
  const within = [...grids.values()].reduce((left, { n, x, y }) => left - (x ** 2 + y ** 2) / n, all.squares);
  // A grid's own middle takes a part of the scatter even where its positions are anybody's.
  const share = total <= 0 ? 0 : (within / total) * ((all.n - 1) / Math.max(1, all.n - grids.size));
  if (share < SCATTERED) return [];
  return [cellProblem(table, first, 'unitId', 'W-SHIFT', { reason: 'grids-scattered', rows: all.n, share })];
}

/** Cells that could not be read in a row that is one cell off, at least. */
const UNREAD = 2;
/** Rows with faults that are looked at, so that a ruined ledger costs no more than a sound one. */
const LOOKED_AT = 1000;

/** Rows in which several cells cannot be read, and all of them could one column further left or right. */
function shiftedRows(table: AnyTable): Problem[] {
  const columns = columnsOf(table.ledger).flatMap(({ field, column }) => {
    const position = table.positions.get(field);
    return position === undefined ? [] : [{ field, column, position }];
  });
  const problems: Problem[] = [];
  let looked = 0;
  for (const row of table.rows) {
    const { values } = row;
    if (columns.every(({ field }) => values[field] !== undefined)) continue;
    const { cells } = row;
    const unread = columns.filter(({ field, column, position }) => {
      if (values[field] !== undefined) return false;
      const read = column.decode((cells[position] ?? '').trim());
      // A figure that is too large or left out is a fault of its own, and no sign that cells have moved.
      return !read.ok && read.fault.code !== 'E-RANGE' && read.fault.code !== 'E-EMPTY';
    });
    const [first] = unread;
    if (first === undefined || unread.length < UNREAD) continue;
    looked += 1;
    if (looked > LOOKED_AT) break;
    const start = Math.min(...unread.map(({ position }) => position));
    const readsAt = (at: (position: number) => number): boolean =>
      columns.every(({ column, position }) => column.decode((cells[at(position)] ?? '').trim()).ok);
    const before = Array.from({ length: start + 1 }, (_, i) => start - i);
    // A cell that was left out pulls those after it to the left, one too many pushes them to the right.
    const isLeftOut = before.some((gap) =>
      readsAt((position) => (position === gap ? -1 : position > gap ? position - 1 : position)),
    );
    const isTooMany = (): boolean =>
      before.some((extra) => readsAt((position) => (position < extra ? position : position + 1)));
    const to = isLeftOut ? 'right' : isTooMany() ? 'left' : null;
    if (to !== null) problems.push(cellProblem(table, row, first.field, 'W-SHIFT', { reason: 'row-shifted', to }));
  }
  return problems;
}

/** Columns that were sorted by themselves or lost their rows, and rows that are one cell off. */
export function checkMovedCells(city: City): Problem[] {
  const { tables } = city;
  return [
    ...sortedAlone(tables),
    ...filledDown(tables),
    ...costsAndAreas(tables),
    ...homesAndAreas(tables),
    ...swappedNames(tables),
    ...scatteredGrids(city),
    ...(['compounds', 'services', 'works', 'subsidies', 'pairings', 'inspections', 'outreach'] as const).flatMap((id) =>
      shiftedRows(tableOf(tables, id)),
    ),
  ];
}
