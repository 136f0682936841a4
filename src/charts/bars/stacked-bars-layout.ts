/** Places horizontal stacked bars of counts: one row a unit or category, one segment a state. */
import { scaleLinear } from 'd3';
import { round } from '../geometry.ts';
import { TEXT_SIZE, widest } from '../labels.ts';
import { textWidth } from '../text-width.ts';

/** A row with its finished labels. */
export interface StackedRow {
  readonly label: string;
  /** Counts in the order of the states. */
  readonly values: readonly number[];
  /** The figure at the right end; none where there is no such column. */
  readonly end: string;
}

export interface PlacedSegment {
  /** Index of the state. */
  readonly state: number;
  readonly x: number;
  readonly width: number;
  /** The count, where it fits into the segment. */
  readonly label: string | null;
}

export interface PlacedBar {
  readonly y: number;
  /** Where the row's name stands: right-aligned beside its bar, or above it. */
  readonly name: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
  readonly segments: readonly PlacedSegment[];
}

export interface StackedBarsSize {
  readonly width: number;
  readonly barHeight: number;
  /** Clear space between one row and the next. */
  readonly gap: number;
}

/** Room that the rows of a drawing share. */
export interface StackedBarsRoom {
  /** Where bars begin and end. */
  readonly left: number;
  readonly right: number;
  /** From one row to the next. */
  readonly step: number;
  /** From a row's top to its bar: names that would take too much of the width stand above the bars. */
  readonly drop: number;
}

/** Above the first row: the panel's name and the heading of the figures at the right. */
const HEAD = 22;
const NAME_GAP = 10;
const NAME_LINE = 18;
const SEGMENT_PADDING = 6;
/** Names take at most this share of the width beside the bars. */
const MOST_NAMES = 0.42;

/** The room for all rows of a drawing, from their labels, so that panels align. */
export function stackedBarsRoom(rows: readonly StackedRow[], size: StackedBarsSize): StackedBarsRoom {
  const names = widest(rows.map(({ label }) => label)) + NAME_GAP;
  const ends = widest(rows.map(({ end }) => end)) + NAME_GAP;
  const above = names > size.width * MOST_NAMES;
  const drop = above ? NAME_LINE : 0;
  return {
    left: above ? 0 : names,
    right: size.width - ends,
    step: drop + size.barHeight + size.gap,
    drop,
  };
}

/**
 * All bars share one scale from 0 to the largest sum, so that lengths compare. States that a row does not have get no
 * segment: zero is drawn as zero.
 */
export function stackedBarsLayout(
  rows: readonly StackedRow[],
  room: StackedBarsRoom,
  size: StackedBarsSize,
  number: (value: number) => string,
): PlacedBar[] {
  const longest = Math.max(1, ...rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const x = scaleLinear([0, longest], [room.left, room.right]);
  return rows.map(({ values }, index) => {
    const y = HEAD + index * room.step + room.drop;
    let before = 0;
    const segments = values.flatMap((value, state): PlacedSegment[] => {
      if (value === 0) return [];
      const from = x(before);
      before += value;
      const width = x(before) - from;
      const label = number(value);
      const fits = width >= textWidth(label, TEXT_SIZE) + SEGMENT_PADDING;
      return [{ state, x: round(from), width: round(width), label: fits ? label : null }];
    });
    const middle = y + size.barHeight / 2 + 5;
    return {
      y,
      name:
        room.drop === 0
          ? { x: round(room.left - NAME_GAP), y: middle, anchor: 'end' }
          : { x: 0, y: y - 5, anchor: 'start' },
      segments,
    };
  });
}

/** Height of a panel of so many rows. */
export function stackedBarsHeight(rows: number, room: StackedBarsRoom, size: StackedBarsSize): number {
  return HEAD + Math.max(0, rows - 1) * room.step + room.drop + size.barHeight;
}
