/** Places the lines of a trend chart: rates over time, between zero and all. */
import { line, scaleLinear } from 'd3';
import type { IsoDate } from '../../domain/rows.ts';
import type { DatedRate } from '../../site/rows.ts';
import { timeAxis, type TimeTick } from '../frame/time-axis.ts';
import { frameOf, round, spread, type Box, type ChartSize, type Margin, type Point } from '../geometry.ts';

export interface TrendLine {
  readonly path: string;
  /** The last point that has a value, and its value. */
  readonly end: (Point & { readonly rate: number }) | null;
}

export interface TrendLayout {
  readonly frame: Box;
  readonly yTicks: readonly { readonly y: number; readonly value: number }[];
  readonly xTicks: readonly TimeTick[];
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
  const frame = frameOf(size, margin);
  const dates = series.flatMap((points) => points.map((point) => point.date)).sort();
  // A month-end value speaks for its month, so the axis begins with the month.
  const from = `${(dates[0] ?? '1970-01').slice(0, 7)}-01`;
  const to = dates.at(-1) ?? from;
  const time = timeAxis(from, to, frame);
  const y = scaleLinear([0, 1], [frame.bottom, frame.top]);
  const lines = series.map((points) => trendLine(points, time.x, y));
  return {
    frame,
    yTicks: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ y: round(y(value)), value })),
    xTicks: time.ticks,
    lines,
    readings: (series[0] ?? []).map((point) => time.x(point.date)),
    labelHeights: spread(
      lines.map((placed) => placed.end?.y ?? frame.bottom),
      frame,
      LABEL_HEIGHT,
      'bottom',
    ),
  };
}

/** A line without axes for a table cell: the same scale for every row, so that rows compare. */
export function sparkline(points: readonly DatedRate[], size: ChartSize): TrendLine {
  const { x } = timeAxis(points[0]?.date ?? '1970-01-01', points.at(-1)?.date ?? '1970-01-02', {
    left: 1,
    right: size.width - 3,
  });
  return trendLine(points, x, scaleLinear([0, 1], [size.height - 2, 2]));
}

function trendLine(points: readonly DatedRate[], x: (date: IsoDate) => number, y: (rate: number) => number): TrendLine {
  const draw = line<DatedRate>(
    (point) => x(point.date),
    (point) => y(point.rate ?? 0),
  )
    .defined((point) => point.rate !== null)
    .digits(1);
  const last = points.filter((point) => point.rate !== null).at(-1);
  const end =
    last === undefined || last.rate === null ? null : { x: x(last.date), y: round(y(last.rate)), rate: last.rate };
  return { path: draw(points) ?? '', end };
}
