/**
 * Where the cells of a group stand: rows of so many columns, filled state by state, so that a state is one outline of at
 * most eight corners however many compounds it has. Units are cells.
 */
import { CONDITIONS, type Condition } from '../../domain/indicators/condition.ts';

export type StateCounts = Readonly<Record<Condition, number>>;

/** All cells of one state. */
export interface CellShape {
  readonly state: Condition;
  /** The points of an SVG polygon. */
  readonly points: string;
}

export interface CellBlock {
  readonly rows: number;
  readonly shapes: readonly CellShape[];
}

/** How many cells stand for so many compounds: the last of a state may stand for fewer. */
export function cellsFor(count: number, each: number): number {
  return Math.ceil(count / each);
}

/**
 * The outline of the cells from `from` up to `to`: the rest of a row, whole rows, and the beginning of a row. Where the
 * two ends do not touch, the outline goes from one to the other and back on one line.
 */
function outline(from: number, to: number, columns: number): string {
  const [left, top] = [from % columns, Math.floor(from / columns)];
  const last = Math.floor((to - 1) / columns);
  const right = to - last * columns;
  const corners =
    last === top
      ? [left, top, right, top, right, top + 1, left, top + 1]
      : [left, top, columns, top, columns, last, right, last, right, last + 1, 0, last + 1, 0, top + 1, left, top + 1];
  return corners.join(' ');
}

/** The cells of a group, one for `each` compounds. */
export function cellBlock(counts: StateCounts, columns: number, each: number): CellBlock {
  let next = 0;
  const shapes = CONDITIONS.flatMap((state): CellShape[] => {
    const from = next;
    next += cellsFor(counts[state], each);
    return next === from ? [] : [{ state, points: outline(from, next, columns) }];
  });
  return { rows: Math.ceil(next / columns), shapes };
}
