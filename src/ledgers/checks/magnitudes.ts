/** Figures of another magnitude than they should have: in 万元 or 千元, in 万平方米, out of ten. */
import type { Inspection, Works } from '../../domain/rows.ts';
import type { Problem } from '../problems/problem.ts';
import type { CompoundCells } from '../schemas/units.ts';
import type { City, Tables } from '../sources/tables.ts';
import type { TableRow } from '../table/rows.ts';
import { cellProblem, type Table } from '../table/table.ts';
import { apartFrom, LEAST_GAP } from './apart.ts';
import { groupsWithGaps, type LogOf } from './gaps.ts';
import { Found } from './plausible-rows.ts';
import { HOME_M2 } from './totals.ts';

/** Values of a column that are needed to say how large they usually are. */
const ENOUGH = 12;
/** In decades: nothing lies in a gap as wide as this in an honest column, whose values crowd about their middle. */
const GAP = 1.5;
/** In decades: the middle of what lies beyond the gap is this far from the middle of the rest; 千 and 万 are 3 and 4. */
const APART = 2.3;

interface Measured<Row> {
  readonly row: TableRow<Row>;
  readonly log: number;
}

const middle = (sorted: readonly { readonly log: number }[]): number => sorted[sorted.length >> 1]?.log ?? NaN;

/** The values parted at every gap, each part in rising order. */
function partsOf<Row>(sorted: readonly Measured<Row>[]): readonly (readonly Measured<Row>[])[] {
  const parts: Measured<Row>[][] = [];
  for (const [i, value] of sorted.entries()) {
    if (i === 0 || value.log - (sorted[i - 1]?.log ?? value.log) >= GAP) parts.push([]);
    parts.at(-1)?.push(value);
  }
  return parts;
}

/** The logarithm of a row's value. */
const logOf =
  <Row>(valueOf: (row: TableRow<Row>) => number | null | undefined): LogOf<Row> =>
  (row) => {
    const value = valueOf(row);
    return typeof value === 'number' && value > 0 ? Math.log10(value) : null;
  };

/** Rows whose value lies apart from the rest of their group, of all groups of a column together: one warning a factor. */
function cellsApart<Row>(
  table: Table<Row>,
  field: keyof Row & string,
  valueOf: (row: TableRow<Row>) => number | null | undefined,
  groupOf: (row: TableRow<Row>) => string = () => '',
): Problem[] {
  const apart = new Map<number, Measured<Row>[]>();
  let usual = NaN;
  for (const group of groupsWithGaps(table, GAP, logOf(valueOf), groupOf)) {
    if (group.length < ENOUGH) continue;
    group.sort((a, b) => a.log - b.log);
    const parts = partsOf(group);
    const main = parts.reduce((a, b) => (b.length > a.length ? b : a));
    for (const part of parts) {
      const decades = middle(part) - middle(main);
      if (part === main || Math.abs(decades) < APART) continue;
      const rounded = Math.round(decades);
      const known = apart.get(rounded) ?? [];
      apart.set(rounded, known);
      for (const measured of part) known.push(measured);
      usual = middle(main);
    }
  }
  return [...apart].flatMap(([decades, measured]) => {
    const found = new Found<Row>();
    for (const { row } of measured.sort((a, b) => a.row.line - b.row.line)) found.add(row);
    return found.problems(table, field, 'W-MAGNITUDE', (rows) => ({
      reason: 'cells-apart',
      ...rows,
      factor: 10 ** Math.abs(decades),
      isLarger: decades > 0,
      median: 10 ** usual,
    }));
  });
}

/** What the median of a whole column comes to where its unit is the right one. */
const BOUNDS = {
  home: HOME_M2,
  /** Yuan a square metre and category of works: painting a wall costs more, building the house anew less. */
  'square-metre': [0.02, 20_000],
  /** Yuan a payment: nobody is paid a subsidy of some yuan, nor thousands of millions. */
  payment: [100, 1e9],
} as const;

function columnApart<Row>(
  table: Table<Row>,
  field: keyof Row & string,
  per: keyof typeof BOUNDS,
  valueOf: (row: TableRow<Row>) => number | null | undefined,
): Problem[] {
  const values: number[] = [];
  for (const row of table.rows) {
    const value = valueOf(row);
    if (typeof value === 'number' && value > 0) values.push(value);
  }
  const [first] = table.rows;
  if (values.length < ENOUGH || first === undefined) return [];
  const median = Float64Array.from(values).sort()[values.length >> 1] ?? NaN;
  const [least, most] = BOUNDS[per];
  if (median >= least && median <= most) return [];
  const parameters = { reason: 'column-apart', per, median, isLarger: median > most } as const;
  return [cellProblem(table, first, field, 'W-MAGNITUDE', parameters)];
}

type CompoundRow = TableRow<CompoundCells>;

/** The floor area of a home of a compound, on average. */
const areaOfHome = ({ values: { floorAreaM2: area, households } }: CompoundRow): number | null =>
  typeof area !== 'number' || typeof households !== 'number' ? null : area / households;

/** The same unless it is that of no home, of which another check has spoken. */
function soundAreaOfHome(row: CompoundRow): number | null {
  const area = areaOfHome(row);
  const [smallest, largest] = HOME_M2;
  return area === null || area < smallest || area > largest ? null : area;
}

function floorAreas({ compounds }: Tables): Problem[] {
  return [
    ...columnApart(compounds, 'floorAreaM2', 'home', areaOfHome),
    ...figuresApart(compounds, 'floorAreaM2', 'home', soundAreaOfHome),
  ];
}

/**
 * Rows whose figure lies apart from the like by less than a thousand times: asked of what a figure comes to a square metre or
 * home where that is known, since figures themselves spread widely.
 */
function figuresApart<Row>(
  table: Table<Row>,
  field: keyof Row & string,
  per: 'square-metre' | 'home' | 'row',
  valueOf: (row: TableRow<Row>) => number | null | undefined,
  groupOf: (row: TableRow<Row>) => string = () => '',
): Problem[] {
  return groupsWithGaps(table, LEAST_GAP, logOf(valueOf), groupOf).flatMap((group) =>
    apartFrom(group).flatMap(({ values, median, distance }) => {
      // What is a thousand times too large or small has been said.
      if (Math.abs(distance) >= APART) return [];
      const found = new Found<Row>();
      for (const { row } of [...values].sort((a, b) => a.row.line - b.row.line)) found.add(row);
      return found.problems(table, field, 'W-MAGNITUDE', (rows) => ({
        reason: 'figures-apart',
        ...rows,
        per,
        factor: 10 ** Math.abs(distance),
        isLarger: distance > 0,
        median: 10 ** median,
      }));
    }),
  );
}

/** Works are measured by the floor area of their compound, of which their cost is some yuan a square metre. */
function costs({ compounds, works }: Tables): Problem[] {
  const areas = new Map(compounds.rows.map(({ values: { id, floorAreaM2 } }) => [id, floorAreaM2]));
  const doubted = new Set(compounds.rows.flatMap((row) => (soundAreaOfHome(row) === null ? [row.values.id] : [])));
  const costOfMetre = ({ values: { compoundId, costCny } }: TableRow<Works>): number | null => {
    const area = areas.get(compoundId);
    return typeof costCny !== 'number' || typeof area !== 'number' ? null : costCny / area;
  };
  return [
    ...cellsApart(
      works,
      'costCny',
      ({ values: { costCny } }) => costCny,
      ({ values: { category } }) => category ?? '',
    ),
    ...figuresApart(
      works,
      'costCny',
      'square-metre',
      (row) => (doubted.has(row.values.compoundId) ? null : costOfMetre(row)),
      ({ values: { category } }) => category ?? '',
    ),
    ...columnApart(works, 'costCny', 'square-metre', costOfMetre),
  ];
}

/** A budget that is spent to less than a thousandth after many payments is in another unit than they are. */
const BUDGET_FACTOR = 1000;

function payments({ tables: { subsidies }, programme }: City): Problem[] {
  const budget = programme?.values.subsidyBudgetCny;
  const amounts = subsidies.rows.flatMap(({ values: { amountCny } }) => (amountCny === undefined ? [] : [amountCny]));
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  // Of amounts that could not be read nobody knows what they add.
  const isWhole = amounts.length === subsidies.rows.length;
  const [first] = subsidies.rows;
  const column = columnApart(subsidies, 'amountCny', 'payment', ({ values }) => values.amountCny);
  const isUnused =
    typeof budget === 'number' && isWhole && amounts.length >= ENOUGH && total > 0 && total * BUDGET_FACTOR <= budget;
  return [
    ...cellsApart(subsidies, 'amountCny', ({ values }) => values.amountCny),
    ...figuresApart(subsidies, 'amountCny', 'row', ({ values }) => values.amountCny),
    ...column,
    ...(isUnused && column.length === 0 && first !== undefined
      ? [cellProblem(subsidies, first, 'amountCny', 'W-MAGNITUDE', { reason: 'budget-unused', total, budget })]
      : []),
  ];
}

/** The top of a scale of ten. */
const TEN = 10;
/** Scores of one sub-district or month that are needed to tell. */
const SCORES = 5;
/** Where the median of all scores is below this, they may well be low. */
const OUT_OF_HUNDRED = 30;

/** Scores out of ten where a hundred is the most: all of them, or all those of some sub-districts or months. */
function scores({ inspections, subdistricts }: Tables): Problem[] {
  const table = inspections;
  let isAnyLow = false;
  for (const { values } of table.rows)
    isAnyLow ||= values.score !== undefined && values.score > 0 && values.score <= TEN;
  if (!isAnyLow) return [];
  const known = table.rows.flatMap((row) => (row.values.score === undefined ? [] : [{ row, score: row.values.score }]));
  const highestOf = (some: typeof known): number => some.reduce((most, { score }) => Math.max(most, score), 0);
  const warn = (rows: typeof known, of: string | null): Problem[] => {
    const found = new Found<Inspection>();
    for (const { row } of rows) found.add(row);
    const highest = highestOf(rows);
    return found.problems(table, 'score', 'W-MAGNITUDE', (own) => ({ reason: 'scores-of-ten', ...own, of, highest }));
  };
  const isOfTen = (rows: typeof known): boolean => {
    const highest = highestOf(rows);
    return rows.length >= SCORES && highest > 0 && highest <= TEN;
  };
  if (known.length >= ENOUGH && isOfTen(known)) return warn(known, null);
  const median = known.map(({ score }) => score).sort((a, b) => a - b)[known.length >> 1];
  if (median === undefined || median < OUT_OF_HUNDRED) return [];
  const names = new Map(subdistricts.rows.map(({ values: { id, name } }) => [id, name]));
  const bySubdistrict = Map.groupBy(
    known,
    ({
      row: {
        values: { unitId: id = '' },
      },
    }) => names.get(id) ?? id,
  );
  const apart = known.filter(({ score }) => score > 0 && score <= TEN);
  const least = known.reduce((low, { score }) => (score > TEN ? Math.min(low, score) : low), Infinity);
  const own = [...bySubdistrict].filter(([, rows]) => isOfTen(rows));
  if (own.length > 0) return own.flatMap(([name, rows]) => warn(rows, name));
  const byMonth = Map.groupBy(
    known,
    ({
      row: {
        values: { inspectedOn = '' },
      },
    }) => inspectedOn.slice(0, 7),
  );
  const months = [...byMonth].filter(([, rows]) => isOfTen(rows));
  if (months.length > 0) return months.flatMap(([month, rows]) => warn(rows, month));
  // Single low scores are told by the gap above them; where scores of all heights are given, they may be true.
  if (least < OUT_OF_HUNDRED) return [];
  const found = new Found<Inspection>();
  for (const { row } of apart) found.add(row);
  return found.problems(table, 'score', 'W-MAGNITUDE', (rows) => ({ reason: 'scores-apart', ...rows, least }));
}

/** Figures whose unit or scale is another one than the column's. */
export function checkMagnitudes(city: City): Problem[] {
  const { compounds, outreach } = city.tables;
  return [
    ...floorAreas(city.tables),
    ...cellsApart(compounds, 'households', ({ values }) => values.households),
    ...costs(city.tables),
    ...payments(city),
    ...(['leaflets', 'suggestions', 'volunteers'] as const).flatMap((field) => [
      ...cellsApart(outreach, field, ({ values }) => values[field]),
      ...figuresApart(outreach, field, 'row', ({ values }) => values[field]),
    ]),
    ...scores(city.tables),
  ];
}
