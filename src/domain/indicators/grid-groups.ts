/** What the published rows of grids say about groups of them that are no unit of their own: pilot grids, the rest, a district's. */
import { groupBy } from '../lists.ts';
import type { IsoDate, Measure } from '../rows.ts';
import type { RateRow } from './rates.ts';
import { isSmall } from './small-numbers.ts';
import type { ToldRate } from './small-numbers.ts';
import { knownParts, rateOf, wholeSum, type Parts } from './tally.ts';

/** The parts of a coverage row that grouping needs; rows of other levels, and of grids by `grids`, are not given. */
export type GridRow = Pick<RateRow, 'date' | 'unitId' | 'measure' | 'numerator' | 'denominator'>;

/** A grid's parts by compounds. */
export type CountedGrid = GridRow & Parts;

/** The coverage of a group of grids on a day; the rate is null where the group has no compound in scope. */
export interface GroupRate extends ToldRate {
  readonly date: IsoDate;
  readonly rate: number | null;
}

/** How many grids have a service in all of their compounds, in some, in none; and how many have no compound in scope. */
export interface GridStates {
  readonly full: number;
  readonly partial: number;
  readonly none: number;
  readonly empty: number;
  /** Of the partly covered grids, those that lack one compound only. */
  readonly oneShort: number;
}

const MEASURES: readonly Measure[] = ['compounds', 'households', 'floor_area'];

/** Counts grids by how far they are covered. `rows` are those of one day by compounds, one a grid. */
export function gridStates(rows: readonly CountedGrid[]): GridStates {
  const count = (holds: (row: CountedGrid) => boolean): number => rows.filter(holds).length;
  const isPartial = (row: CountedGrid): boolean => row.numerator > 0 && row.numerator < row.denominator;
  return {
    full: count((row) => row.denominator > 0 && row.numerator === row.denominator),
    partial: count(isPartial),
    none: count((row) => row.denominator > 0 && row.numerator === 0),
    empty: count((row) => row.denominator === 0),
    oneShort: count((row) => isPartial(row) && row.denominator - row.numerator === 1),
  };
}

/**
 * The coverage of all given grids together, by date and measure in the rows' order of dates: numerators and denominators
 * are added, rates are not averaged. `grids` counts the grids with a compound in scope, and those covered in full.
 */
export function coverageOfGrids(rows: readonly GridRow[]): GroupRate[] {
  return [...groupBy(rows, (row) => row.date)].flatMap(([date, dated]) => {
    const sums = MEASURES.map((measure) => {
      const own = dated.filter((row) => row.measure === measure);
      const sum = (of: 'numerator' | 'denominator'): number | null => wholeSum(own.map((row) => row[of]));
      return { date, measure, numerator: sum('numerator'), denominator: sum('denominator') };
    });
    const { full, partial, none } = gridStates(
      dated.flatMap((row) => {
        const parts = row.measure === 'compounds' ? knownParts(row) : null;
        return parts === null ? [] : [{ ...row, ...parts }];
      }),
    );
    const grids = { date, measure: 'grids' as const, numerator: full, denominator: full + partial + none };
    const compounds = sums.find(({ measure }) => measure === 'compounds')?.denominator ?? null;
    return [...sums, grids].map((row) => {
      const counted = row.measure === 'grids' ? row.denominator : compounds;
      return { ...row, rate: rateOf(row), small: counted === null || isSmall(counted) };
    });
  });
}
