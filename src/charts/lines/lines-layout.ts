/** Places lines of rates over time, between zero and all, each with its label at its end. */
import { line, scaleLinear } from 'd3';
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import type { IsoDate } from '../../domain/rows.ts';
import { axisRoom, dayLabels, yearLabels, type AxisLabel, type AxisTick, type AxisWords } from '../frame/axes.ts';
import { timeAxis, type TimeAxis } from '../frame/time-axis.ts';
import { frameOf, inSteps, round, spread, type Box, type ChartSize, type Point } from '../geometry.ts';
import { TEXT_SIZE, widest, type PlacedText } from '../labels.ts';

/** A rate on a day; null where there is no data: the line breaks there. */
export interface DatedRate {
  readonly date: IsoDate;
  readonly rate: number | null;
}

/** A rate on a day that is written out too. */
export interface ToldPoint extends DatedRate, ToldRate {}

/** The last point of a series that has a value; where none has, the last; undefined for an empty series. */
export function endOf(points: readonly ToldPoint[]): ToldPoint | undefined {
  return points.findLast((point) => point.rate !== null) ?? points.at(-1);
}

/** A series and the finished label of its end: its name and its last known value. */
export interface LabelledLine {
  readonly points: readonly DatedRate[];
  readonly end: string;
}

export interface PlacedLine {
  /** Broken where there is no data. */
  readonly path: string;
  /** The points that have a value. */
  readonly points: readonly Point[];
  /** The last point that has a value; null for a series without any. */
  readonly end: Point | null;
}

export interface LinesLayout {
  readonly frame: Box;
  readonly y: readonly AxisTick[];
  readonly x: readonly AxisLabel[];
  readonly lines: readonly (PlacedLine & {
    readonly label: PlacedText | null;
    /** A stroke of the line in front of its label, where the labels stand above the frame; '' where they stand at the ends. */
    readonly sample: string;
  })[];
  readonly height: number;
  /** Where each date of the first series stands: what a reader may ask for. */
  readonly readings: readonly number[];
}

export interface PanelLayout {
  readonly frame: Box;
  readonly y: readonly AxisTick[];
  readonly x: readonly AxisLabel[];
  readonly lines: readonly PlacedLine[];
}

const BOTTOM = 26;
const LABEL_HEIGHT = 16;
/** Between a line's end and its label, and between the label and the drawing's edge. */
const LABEL_GAP = { before: 7, after: 4 };
/** Labels that would take more of the width than this stand above the frame, a line each behind a stroke of their own. */
const MOST_LABELS = 1 / 3;
const KEY = { line: 20, stroke: 24, gap: 6, below: 12 };
const RATE_TICKS = [0, 0.25, 0.5, 0.75, 1];
/** Small panels have room for fewer labels. */
const PANEL = { top: 28, right: 4, bottom: 24, ticks: [0, 0.5, 1] };

/**
 * Places any number of series on one axis from 0 to 100%, the left margin as wide as the axis's labels and the right one
 * as the lines' labels, which stand above the frame where they would leave too little of it. `top` is the room above, where
 * a value that is read stands.
 */
export function linesLayout(
  lines: readonly LabelledLine[],
  size: ChartSize & { readonly top: number },
  words: AxisWords,
): LinesLayout {
  const values = RATE_TICKS.map(words.value);
  const labels = widest(
    lines.map(({ end }) => end),
    TEXT_SIZE,
    'bold',
  );
  const isAbove = labels > size.width * MOST_LABELS;
  const top = isAbove ? Math.max(size.top, lines.length * KEY.line + KEY.below) : size.top;
  const height = size.height + top - size.top;
  const frame = frameOf(
    { width: size.width, height },
    {
      left: axisRoom(values),
      right: isAbove ? LABEL_GAP.after : Math.ceil(LABEL_GAP.before + labels + LABEL_GAP.after),
      top,
      bottom: BOTTOM,
    },
  );
  const { time, y, placed } = place(
    lines.map(({ points }) => points),
    frame,
  );
  const heights = spread(
    placed.map(({ end }) => end?.y ?? frame.bottom),
    frame,
    LABEL_HEIGHT,
    'bottom',
  );
  return {
    frame,
    y: RATE_TICKS.map((value, i) => ({ at: round(y(value)), label: values[i] ?? null })),
    x: timeLabels(lines[0]?.points ?? [], time, words, frame),
    lines: placed.map((own, i) => ({
      ...own,
      ...(isAbove
        ? keyLabel(own.end, lines.length - 1 - i, lines[i]?.end)
        : endLabel(own.end, heights[i], lines[i]?.end)),
    })),
    height,
    readings: (lines[0]?.points ?? []).map((point) => time.x(point.date)),
  };
}

/** The years along the axis, or the days of surveys. */
const timeLabels = (
  points: readonly DatedRate[],
  time: TimeAxis,
  { year, day }: AxisWords,
  edges: Pick<Box, 'left' | 'right'>,
): readonly AxisLabel[] =>
  day === undefined
    ? yearLabels(time.ticks, year, edges.right)
    : dayLabels(
        points.map(({ date }) => date),
        time.x,
        day,
        edges,
      );

type Labelled = Pick<LinesLayout['lines'][number], 'label' | 'sample'>;

function endLabel(end: Point | null, height: number | undefined, text: string | undefined): Labelled {
  if (end === null || height === undefined || text === undefined) return { label: null, sample: '' };
  return { label: { x: round(end.x + LABEL_GAP.before), y: round(height + 4), anchor: 'start', text }, sample: '' };
}

/** In the key above the frame, in a row of its own: the line that is drawn last, on top of the others, comes first. */
function keyLabel(end: Point | null, row: number, text: string | undefined): Labelled {
  if (end === null || text === undefined) return { label: null, sample: '' };
  const y = (row + 0.5) * KEY.line;
  return {
    label: { x: KEY.stroke + KEY.gap, y: y + 4, anchor: 'start', text },
    sample: `M0 ${String(y)}h${String(KEY.stroke)}`,
  };
}

/** Lines that are nowhere further apart than this, as rates, are one line to the eye: about the breadth of a stroke. */
const ONE_STROKE = 0.015;

/**
 * The largest distance between series on a date, where they lie so close all along that they are one line to the eye;
 * null where they do not, where one has no data that another has, and where there is one only or too few to tell rates.
 */
export function coincidence(series: readonly (readonly ToldPoint[])[]): number | null {
  const [first, ...others] = series;
  if (first === undefined || others.length === 0 || series.flat().some(({ small }) => small)) return null;
  let most = 0;
  for (const [i, { rate }] of first.entries()) {
    const rates = [rate, ...others.map((points) => points[i]?.rate ?? null)];
    const known = rates.filter((each) => each !== null);
    if (known.length === 0) continue;
    if (known.length < rates.length) return null;
    most = Math.max(most, Math.max(...known) - Math.min(...known));
  }
  return most <= ONE_STROKE ? most : null;
}

/** The same in a small panel, without labels at the lines' ends and with few on the axes. */
export function panelLayout(series: readonly (readonly DatedRate[])[], size: ChartSize, words: AxisWords): PanelLayout {
  const values = PANEL.ticks.map(words.value);
  const frame = frameOf(size, { ...PANEL, left: axisRoom(values) });
  const { time, y, placed } = place(series, frame);
  return {
    frame,
    y: PANEL.ticks.map((value, i) => ({ at: round(y(value)), label: values[i] ?? null })),
    x:
      words.day === undefined
        ? yearLabels(
            time.ticks.filter((tick) => tick.year !== null),
            words.year,
            size.width,
          )
        : timeLabels(series[0] ?? [], time, words, { left: 0, right: size.width }),
    lines: placed,
  };
}

function place(series: readonly (readonly DatedRate[])[], frame: Box) {
  const dates = series.flatMap((points) => points.map((point) => point.date)).sort();
  // A month-end value speaks for its month, so the axis begins with the month.
  const from = `${(dates[0] ?? '1970-01').slice(0, 7)}-01`;
  const time = timeAxis(from, dates.at(-1) ?? from, frame);
  const y = scaleLinear([0, 1], [frame.bottom, frame.top]);
  return { time, y, placed: series.map((points) => placedLine(points, time.x, y)) };
}

/** A line without axes for a table cell: the same scale for every row, so that rows compare. */
export function sparkline(points: readonly DatedRate[], size: ChartSize): PlacedLine {
  const { x } = timeAxis(points[0]?.date ?? '1970-01-01', points.at(-1)?.date ?? '1970-01-02', {
    left: 1,
    right: size.width - 3,
  });
  return placedLine(points, x, scaleLinear([0, 1], [size.height - 2, 2]));
}

function placedLine(
  points: readonly DatedRate[],
  x: (date: IsoDate) => number,
  y: (rate: number) => number,
): PlacedLine {
  const known = points.flatMap(({ date, rate }) => (rate === null ? [] : [{ x: x(date), y: round(y(rate)) }]));
  const draw = line<DatedRate>(
    (point) => x(point.date),
    (point) => y(point.rate ?? 0),
  )
    .defined((point) => point.rate !== null)
    .digits(1);
  return { path: inSteps(draw(points) ?? ''), points: known, end: known.at(-1) ?? null };
}

/** The area between two lines: out along the first, back along the second; '' where they are not drawn. */
export function bandBetween(
  first: Pick<PlacedLine, 'points'> | undefined,
  second: Pick<PlacedLine, 'points'> | undefined,
): string {
  const outline = [...(first?.points ?? []), ...(second?.points ?? []).toReversed()];
  return outline.length < 4 ? '' : inSteps(`M${outline.map(({ x, y }) => `${String(x)},${String(y)}`).join('L')}Z`);
}
