/** Places the marks of a drift chart: how far from the plan each month was, in points and in months. */
import { area, line, scaleLinear } from 'd3';
import { timeAxis, type TimeTick } from '../../charts/frame/time-axis.ts';
import { round, type ChartSize, type Point } from '../../charts/geometry.ts';
import type { IsoDate } from '../../domain/rows.ts';
import type { DatedValue } from '../../domain/targets/milestones.ts';

export interface DriftPanel {
  readonly top: number;
  readonly bottom: number;
  /** Height of the line on which reality meets the plan. */
  readonly zero: number;
  readonly yTicks: readonly { readonly y: number; readonly value: number }[];
  readonly path: string;
  /** The area between the values and the plan. */
  readonly area: string;
  readonly end: (Point & DatedValue) | null;
  /** The lowest value where it lies well before the end; it gets a label of its own. */
  readonly lowest: (Point & DatedValue) | null;
}

export interface DriftLayout {
  readonly left: number;
  readonly right: number;
  readonly xTicks: readonly TimeTick[];
  /** Height of the years' labels. */
  readonly axis: number;
  readonly panels: readonly DriftPanel[];
}

const MARGIN = { left: 42, right: 74, top: 26, bottom: 26, between: 34 };

/** Places any number of series one above the other on one time axis, each with its own scale that contains zero. */
export function driftLayout(series: readonly (readonly DatedValue[])[], size: ChartSize): DriftLayout {
  const [left, right] = [MARGIN.left, size.width - MARGIN.right];
  const dates = series.flatMap((points) => points.map((point) => point.date)).sort();
  const from = `${(dates[0] ?? '1970-01').slice(0, 7)}-01`;
  const to = dates[dates.length - 1] ?? '1970-02-01';
  const time = timeAxis(from, to, { left, right });
  const free = size.height - MARGIN.top - MARGIN.bottom - MARGIN.between * (series.length - 1);
  const height = free / Math.max(1, series.length);
  return {
    left,
    right,
    xTicks: time.ticks,
    axis: size.height - 8,
    panels: series.map((points, i) => {
      const top = MARGIN.top + i * (height + MARGIN.between);
      return panel(points, time.x, round(top), round(top + height));
    }),
  };
}

function panel(points: readonly DatedValue[], x: (date: IsoDate) => number, top: number, bottom: number): DriftPanel {
  const values = points.map((point) => point.value);
  const y = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [bottom, top]).nice(4);
  // A series that never leaves the plan still needs a scale.
  if (y.domain()[0] === y.domain()[1]) y.domain([-1, 1]);
  const at = (point: DatedValue): Point & DatedValue => ({
    x: x(point.date),
    y: round(y(point.value)),
    ...point,
  });
  const placed = points.map(at);
  const zero = round(y(0));
  const end = placed[placed.length - 1] ?? null;
  const lowest = placed.reduce<(Point & DatedValue) | null>(
    (low, point) => (low === null || point.value < low.value ? point : low),
    null,
  );
  const isApart = lowest !== null && end !== null && lowest.value < 0 && end.x - lowest.x > 48;
  return {
    top,
    bottom,
    zero,
    yTicks: y.ticks(4).map((value) => ({ y: round(y(value)), value })),
    path:
      line<Point>(
        (point) => point.x,
        (point) => point.y,
      ).digits(1)(placed) ?? '',
    area:
      area<Point>()
        .x((point) => point.x)
        .y0(zero)
        .y1((point) => point.y)
        .digits(1)(placed) ?? '',
    end,
    lowest: isApart ? lowest : null,
  };
}
