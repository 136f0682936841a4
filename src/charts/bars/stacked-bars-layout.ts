/** Places horizontal stacked bars of counts: one row a unit or category, one segment a state. */
import { scaleLinear } from 'd3';
import { round } from '../geometry.ts';

export interface StackedRow {
  readonly label: string;
  /** Counts in the order of the states. */
  readonly values: readonly number[];
}

export interface PlacedSegment {
  /** Index of the state. */
  readonly state: number;
  readonly value: number;
  readonly x: number;
  readonly width: number;
  /** Whether the count fits into the segment. */
  readonly labelled: boolean;
}

export interface PlacedBar {
  readonly y: number;
  readonly segments: readonly PlacedSegment[];
}

export interface StackedBarsLayout {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly barHeight: number;
  readonly bars: readonly PlacedBar[];
}

export interface StackedBarsSize {
  readonly width: number;
  readonly barHeight: number;
  /** Distance from one bar's top to the next one's. */
  readonly step: number;
  /** Room for the longest label on the left, and for a figure on the right. */
  readonly left: number;
  readonly right: number;
  /** Room above the first bar. */
  readonly top: number;
}

const DIGIT_WIDTH = 7.5;
const LABEL_PADDING = 6;

/**
 * All bars share one scale from 0 to the largest sum, so that lengths compare. States that a row does not have get no
 * segment: zero is drawn as zero.
 */
export function stackedBarsLayout(rows: readonly StackedRow[], size: StackedBarsSize): StackedBarsLayout {
  const right = size.width - size.right;
  const longest = Math.max(1, ...rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const x = scaleLinear([0, longest], [size.left, right]);
  const bars = rows.map(({ values }, index) => {
    let before = 0;
    const segments = values.flatMap((value, state): PlacedSegment[] => {
      if (value === 0) return [];
      const from = x(before);
      before += value;
      const width = x(before) - from;
      const labelled = width >= String(value).length * DIGIT_WIDTH + LABEL_PADDING;
      return [{ state, value, x: round(from), width: round(width), labelled }];
    });
    return { y: size.top + index * size.step, segments };
  });
  return {
    height: size.top + Math.max(0, rows.length - 1) * size.step + size.barHeight + 2,
    left: size.left,
    right,
    barHeight: size.barHeight,
    bars,
  };
}
