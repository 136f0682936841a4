/** Places the marks of a drift chart: how far from the plan each month was, in points. */
import { area, line, scaleLinear } from 'd3';
import {
  axisRoom,
  dayLabels,
  yearLabels,
  type AxisLabel,
  type AxisTick,
  type AxisWords,
} from '../../charts/frame/axes.ts';
import { timeAxis } from '../../charts/frame/time-axis.ts';
import { frameOf, round, type Box, type ChartSize, type Point } from '../../charts/geometry.ts';
import { centred, TEXT_SIZE, widest, type PlacedText } from '../../charts/labels.ts';
import type { IsoDate } from '../../domain/rows.ts';
import type { DatedValue } from '../../domain/targets/milestones.ts';

export interface DriftSeries {
  readonly points: readonly DatedValue[];
  /** How a value is written, along the axis and beside its point. */
  readonly value: (value: number) => string;
}

export interface DriftLayout {
  readonly frame: Box;
  readonly y: readonly AxisTick[];
  readonly x: readonly AxisLabel[];
  /** Height of the line on which reality meets the plan. */
  readonly zero: number;
  readonly path: string;
  readonly dots: readonly Point[];
  /** The area between the values and the plan. */
  readonly area: string;
  readonly end: (Point & { readonly label: PlacedText }) | null;
  /** The lowest value where it lies well before the end. */
  readonly lowest: PlacedText | null;
}

const MARGIN = { top: 14, bottom: 26 };
const LABEL_GAP = { before: 7, after: 4 };
/** From the end to the lowest value there is room for a label from here on. */
const APART = 48;

/** Places a series on a scale that contains zero. `level` is what the plan's line is called, `year` how a year is. */
export function driftLayout(
  { points, value }: DriftSeries,
  size: ChartSize,
  words: { readonly level: string } & Pick<AxisWords, 'year' | 'day'>,
): DriftLayout {
  const y = scaleOf(points.map((point) => point.value));
  const ticks = y.ticks(4).map((tick) => ({ tick, label: tick === 0 ? '0' : value(tick) }));
  const ends = points.slice(-1).map((point) => value(point.value));
  const right = Math.max(widest([words.level]), widest(ends, TEXT_SIZE, 'bold'));
  const frame = frameOf(size, {
    ...MARGIN,
    left: axisRoom(ticks.map(({ label }) => label)),
    right: Math.ceil(LABEL_GAP.before + right + LABEL_GAP.after),
  });
  y.range([frame.bottom, frame.top]);
  const dates = points.map((point) => point.date);
  const time = timeAxis(`${(dates[0] ?? '1970-01').slice(0, 7)}-01`, dates.at(-1) ?? '1970-02-01', frame);
  return {
    frame,
    y: ticks.map(({ tick, label }) => ({ at: round(y(tick)), label })),
    x:
      words.day === undefined
        ? yearLabels(time.ticks, words.year, frame.right)
        : dayLabels(dates, time.x, words.day, frame),
    ...marks({ points, value }, time.x, y, frame),
  };
}

function scaleOf(values: readonly number[]) {
  const y = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [1, 0]).nice(4);
  // A series that never leaves the plan still needs a scale.
  return y.domain()[0] === y.domain()[1] ? y.domain([-1, 1]) : y;
}

function marks(
  { points, value }: DriftSeries,
  x: (date: IsoDate) => number,
  y: (value: number) => number,
  frame: Box,
): Omit<DriftLayout, 'frame' | 'x' | 'y'> {
  const placed = points.map((point) => ({ x: x(point.date), y: round(y(point.value)), value: point.value }));
  const zero = round(y(0));
  const end = placed.at(-1);
  const lowest = placed.reduce<(typeof placed)[number] | null>(
    (low, point) => (low === null || point.value < low.value ? point : low),
    null,
  );
  const isApart = lowest !== null && end !== undefined && lowest.value < 0 && end.x - lowest.x > APART;
  return {
    zero,
    dots: placed,
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
    end:
      end === undefined
        ? null
        : {
            x: end.x,
            y: end.y,
            // Beside its point, or under the plan's own label where the two would meet (over it at the foot of the panel).
            label: {
              x: round(end.x + LABEL_GAP.before),
              y: Math.abs(end.y - zero) >= 16 ? end.y + 4 : zero + 20 <= frame.bottom ? zero + 20 : zero - 12,
              anchor: 'start',
              text: value(end.value),
            },
          },
    // Under its point, or over it at the foot of the panel.
    lowest: isApart
      ? centred(
          { x: lowest.x, y: lowest.y + (lowest.y + 15 <= frame.bottom + 4 ? 15 : -8) },
          value(lowest.value),
          frame,
        )
      : null,
  };
}
