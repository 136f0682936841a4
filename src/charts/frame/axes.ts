/** What stands along the axes of a drawing: ticks with their finished labels, and the room that the labels take. */
import type { IsoDate } from '../../domain/rows.ts';
import { round, type Box } from '../geometry.ts';
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
  /** How a day of a survey is written, where the axis names these and no years. */
  readonly day?: ((day: IsoDate) => string) | undefined;
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

/** Names of single days beneath their ticks: the last and the first, then of those between as many as have room. */
export function dayLabels(
  days: readonly IsoDate[],
  x: (day: IsoDate) => number,
  name: (day: IsoDate) => string,
  edges: Pick<Box, 'left' | 'right'>,
): AxisLabel[] {
  const taken: Pick<Box, 'left' | 'right'>[] = [];
  const [first, ...others] = days.map((day, i) => ({ i, at: x(day), text: name(day) }));
  const last = others.pop();
  const placed = [last, first, ...others.toReversed()].flatMap((tick): (AxisLabel & { i: number })[] => {
    if (tick === undefined) return [];
    const { i, at, text } = tick;
    const width = textWidth(text, TEXT_SIZE);
    const left = Math.min(Math.max(at - width / 2, edges.left), edges.right - width);
    const room = { left, right: left + width };
    const isFree = taken.every((other) => room.left > other.right + LABEL_GAP || room.right < other.left - LABEL_GAP);
    if (isFree) taken.push(room);
    return [{ i, at, label: isFree ? text : '', x: round(left), anchor: 'start' }];
  });
  return placed.sort((a, b) => a.i - b.i).map(({ i: _, ...label }) => label);
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
