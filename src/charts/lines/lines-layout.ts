/** Places the lines of a trend chart: rates over time, between zero and all. */
import { line, scaleLinear } from 'd3';
import { dayNumber } from '../../domain/time/calendar.ts';
import type { DatedRate } from '../../site/rows.ts';
import { quarterTicks } from '../frame/time-axis.ts';
import type { ChartSize, Margin, Point } from '../geometry.ts';

export interface TrendLine {
  readonly path: string;
  /** The last point that has a value, and its value. */
  readonly end: (Point & { readonly rate: number }) | null;
}

export interface TrendLayout {
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly yTicks: readonly { readonly y: number; readonly value: number }[];
  readonly xTicks: readonly { readonly x: number; readonly year: number | null }[];
  readonly lines: readonly TrendLine[];
  /** Where each date of the first series stands: what a reader may ask for. */
  readonly readings: readonly number[];
  /** Heights of the lines' end labels, at least 16 apart, in the order of the lines. */
  readonly labelHeights: readonly number[];
}

const MARGIN: Margin = { left: 42, right: 92, top: 28, bottom: 26 };
const LABEL_HEIGHT = 16;

/** Places any number of series on one axis from 0 to 100%; the right margin holds the direct labels. */
export function trendLayout(
  series: readonly (readonly DatedRate[])[],
  size: ChartSize,
  margin: Margin = MARGIN,
): TrendLayout {
  const frame = {
    left: margin.left,
    right: size.width - margin.right,
    top: margin.top,
    bottom: size.height - margin.bottom,
  };
  const dates = series.flatMap((points) => points.map((point) => point.date)).sort();
  // A month-end value speaks for its month, so the axis begins with the month.
  const from = `${(dates[0] ?? '1970-01').slice(0, 7)}-01`;
  const to = dates.at(-1) ?? from;
  const x = scaleLinear([dayNumber(from), dayNumber(to)], [frame.left, frame.right]);
  const y = scaleLinear([0, 1], [frame.bottom, frame.top]);
  const lines = series.map((points) => trendLine(points, x, y));
  return {
    frame,
    yTicks: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ y: round(y(value)), value })),
    xTicks: quarterTicks(from, to).map((tick) => ({ x: round(x(tick.day)), year: tick.year })),
    lines,
    readings: (series[0] ?? []).map((point) => round(x(dayNumber(point.date)))),
    labelHeights: spread(
      lines.map((placed) => placed.end?.y ?? frame.bottom),
      frame.bottom,
    ),
  };
}

/** A line without axes for a table cell: the same scale for every row, so that rows compare. */
export function sparkline(points: readonly DatedRate[], size: ChartSize): TrendLine {
  const x = scaleLinear(
    [dayNumber(points[0]?.date ?? '1970-01-01'), dayNumber(points.at(-1)?.date ?? '1970-01-02')],
    [1, size.width - 3],
  );
  return trendLine(points, x, scaleLinear([0, 1], [size.height - 2, 2]));
}

function trendLine(points: readonly DatedRate[], x: (day: number) => number, y: (rate: number) => number): TrendLine {
  const draw = line<DatedRate>(
    (point) => x(dayNumber(point.date)),
    (point) => y(point.rate ?? 0),
  )
    .defined((point) => point.rate !== null)
    .digits(1);
  const last = points.filter((point) => point.rate !== null).at(-1);
  const end =
    last === undefined || last.rate === null
      ? null
      : { x: round(x(dayNumber(last.date))), y: round(y(last.rate)), rate: last.rate };
  return { path: draw(points) ?? '', end };
}

/** Moves label heights apart, from the lowest label upwards, without passing below the floor. */
function spread(heights: readonly number[], floor: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => b.height - a.height);
  const placed = [...heights];
  let limit = floor;
  for (const { height, index } of order) {
    const at = Math.min(height, limit);
    placed[index] = round(at);
    limit = at - LABEL_HEIGHT;
  }
  return placed;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
