/** What stands along the axes of a drawing: ticks with their finished labels, and the room that the labels take. */
import type { Box } from '../geometry.ts';
import { TEXT_SIZE, widest, type PlacedLabel } from '../labels.ts';
import { textWidth } from '../text-width.ts';
import type { TimeTick } from './time-axis.ts';

export interface AxisTick {
  /** Its place along the axis. */
  readonly at: number;
  /** Null: a tick without a name; '': one whose name has no room. */
  readonly label: string | null;
}

/** A label beneath an axis. */
export interface AxisLabel extends AxisTick {
  /** From where on the label stands, and by which of its ends. */
  readonly x: number;
  readonly anchor: PlacedLabel['anchor'];
}

/** How the values and the years along axes are written. */
export interface AxisWords {
  readonly value: (value: number) => string;
  readonly year: (year: number) => string;
}

/** Between the labels of the vertical axis and the frame. */
export const LABEL_GAP = 8;
/** Between a tick and the name of the time that begins there. */
const NAME_GAP = 4;

/** Room to the left of the frame for the labels of a vertical axis. */
export function axisRoom(labels: readonly string[]): number {
  return Math.ceil(widest(labels) + LABEL_GAP + 2);
}

/**
 * Names of years beside the ticks where they begin; one that would pass the right end of the axis, or meet the name
 * before it, is left out.
 */
export function yearLabels(ticks: readonly TimeTick[], name: (year: number) => string, right: number): AxisLabel[] {
  let free = -Infinity;
  return ticks.map(({ x, year }) => {
    const label = year === null ? null : name(year);
    const end = x + NAME_GAP + textWidth(label ?? '', TEXT_SIZE);
    const fits = label !== null && x >= free && end <= right;
    if (fits) free = end;
    return { at: x, label: label === null || fits ? label : '', x: x + NAME_GAP, anchor: 'start' };
  });
}

/** Labels of values beneath their ticks, those at the ends of the axis kept inside it; every second where all have no room. */
export function valueLabels(ticks: readonly AxisTick[], edges: Pick<Box, 'left' | 'right'>): AxisLabel[] {
  const pitch = Math.min(...ticks.slice(1).map(({ at }, i) => at - (ticks[i]?.at ?? 0)));
  // A label at an end reaches further in than half of its width.
  const isTight = widest(ticks.map(({ label }) => label ?? '')) * 1.5 + NAME_GAP > pitch;
  return ticks.map(({ at, label: name }, i) => {
    const label = isTight && i % 2 === 1 && name !== null ? '' : name;
    const half = label === null ? 0 : textWidth(label, TEXT_SIZE) / 2;
    if (at - half < edges.left) return { at, label, x: edges.left, anchor: 'start' };
    if (at + half > edges.right) return { at, label, x: edges.right, anchor: 'end' };
    return { at, label, x: at, anchor: 'middle' };
  });
}
