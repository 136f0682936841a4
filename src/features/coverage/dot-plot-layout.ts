/** Places a dot plot: units sorted by a rate, one a row, against one reference value. */
import { scaleLinear } from 'd3';
import { round } from '../../charts/geometry.ts';

export interface DotRow {
  readonly name: string;
  /** A fraction; null without data. */
  readonly rate: number | null;
  /** The rate if what is not known were all covered; equal to the rate where everything is known. */
  readonly upper: number | null;
}

export interface PlacedDot<Row extends DotRow> {
  readonly row: Row;
  readonly y: number;
  /** Null without data: no dot. */
  readonly x: number | null;
  /** Right end of the possible range; null where there is none. */
  readonly upperX: number | null;
}

export interface DotPlotLayout<Row extends DotRow> {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  readonly referenceX: number | null;
  readonly dots: readonly PlacedDot<Row>[];
}

export interface DotPlotSize {
  readonly width: number;
  readonly step: number;
  readonly left: number;
  readonly right: number;
}

const TOP = 40;
const BOTTOM = 24;

/** Highest rate first, units without data last; the axis runs from 0 to all, so that distances are honest. */
export function dotPlotLayout<Row extends DotRow>(
  rows: readonly Row[],
  reference: number | null,
  size: DotPlotSize,
): DotPlotLayout<Row> {
  const sorted = [...rows].sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1));
  const right = size.width - size.right;
  const x = scaleLinear([0, 1], [size.left, right]);
  const bottom = TOP + sorted.length * size.step;
  return {
    height: bottom + BOTTOM,
    left: size.left,
    right,
    top: TOP,
    bottom,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ x: round(x(value)), value })),
    referenceX: reference === null ? null : round(x(reference)),
    dots: sorted.map((row, index) => ({
      row,
      y: TOP + (index + 0.5) * size.step,
      x: row.rate === null ? null : round(x(row.rate)),
      upperX: row.rate === null || row.upper === null || row.upper <= row.rate ? null : round(x(row.upper)),
    })),
  };
}
