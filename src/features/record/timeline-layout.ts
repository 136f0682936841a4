/** Places what was promised and reported on one axis of time: a row a figure, its period as a bar, the day it was said as a tick. */
import { yearLabels, type AxisLabel } from '../../charts/frame/axes.ts';
import { wrapText } from '../../charts/frame/picture.ts';
import { timeAxis } from '../../charts/frame/time-axis.ts';
import type { Box } from '../../charts/geometry.ts';
import { TEXT_SIZE } from '../../charts/labels.ts';
import type { Stage } from '../../domain/record/rows.ts';
import type { IsoDate } from '../../domain/rows.ts';

export interface TimelineEntry {
  /** What was said, with its value, finished. */
  readonly text: string;
  /** `missing`: a plan of that time without a report of its completion. */
  readonly mark: Stage | 'missing';
  /** The period that it speaks of. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The day on which it was said; null where none is known. */
  readonly on: IsoDate | null;
}

export interface TimelineRow extends Pick<TimelineEntry, 'mark'> {
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly x: number;
  /** Upper side of the bar. */
  readonly y: number;
  readonly width: number;
  readonly said: number | null;
}

export interface TimelineLayout {
  readonly frame: Box;
  readonly height: number;
  readonly x: readonly AxisLabel[];
  readonly rows: readonly TimelineRow[];
}

export const BAR = 12;
const LINE = 18;
/** From a text's top to its baseline. */
const ASCENT = 14;
const GAP = { rows: 12, columns: 16 };
const BOTTOM = 26;
/** From this width on the words stand in a column of their own beside the bars. */
const BESIDE = { width: 600, share: 0.52 };

export function timelineLayout(
  entries: readonly TimelineEntry[],
  width: number,
  year: (year: number) => string,
): TimelineLayout {
  const days = entries.flatMap(({ from, to, on }) => [from, to, ...(on === null ? [] : [on])]).toSorted();
  const [first, last] = [days[0] ?? '1970-01-01', days.at(-1) ?? '1970-12-31'];
  const isBeside = width >= BESIDE.width;
  const column = isBeside ? Math.floor(width * BESIDE.share) : width;
  const edges = { left: isBeside ? column + GAP.columns : 1, right: width - 1 };
  const time = timeAxis(`${first.slice(0, 4)}-01-01`, `${last.slice(0, 4)}-12-31`, edges);
  let top = 0;
  const rows = entries.map(({ text, mark, from, to, on }): TimelineRow => {
    const lines = wrapText(text, column / TEXT_SIZE - 1).map((part, i) => ({
      text: part,
      y: top + i * LINE + ASCENT,
    }));
    const y = isBeside ? top + ASCENT - BAR + 1 : top + lines.length * LINE + 3;
    top += lines.length * LINE + (isBeside ? 0 : BAR + 4) + GAP.rows;
    const x = time.x(from);
    return { mark, lines, x, y, width: Math.max(2, time.x(to) - x), said: on === null ? null : time.x(on) };
  });
  return {
    frame: { ...edges, top: 0, bottom: top },
    height: top + BOTTOM,
    x: yearLabels(time.ticks, year, edges.right),
    rows,
  };
}
