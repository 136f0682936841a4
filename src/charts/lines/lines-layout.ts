/** Places lines of rates over time, between zero and all, each with its label at its end. */
import { line, scaleLinear } from 'd3';
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import type { IsoDate } from '../../domain/rows.ts';
import { axisRoom, yearLabels, type AxisLabel, type AxisTick, type AxisWords } from '../frame/axes.ts';
import { timeAxis } from '../frame/time-axis.ts';
import { frameOf, round, spread, type Box, type ChartSize, type Point } from '../geometry.ts';
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
  /** The last point that has a value; null for a series without any. */
  readonly end: Point | null;
}

export interface LinesLayout {
  readonly frame: Box;
  readonly y: readonly AxisTick[];
  readonly x: readonly AxisLabel[];
  readonly lines: readonly (PlacedLine & { readonly label: PlacedText | null })[];
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
const RATE_TICKS = [0, 0.25, 0.5, 0.75, 1];
/** Small panels have room for fewer and smaller labels. */
const PANEL = { top: 28, right: 4, bottom: 22, text: 11, ticks: [0, 0.5, 1] };

/**
 * Places any number of series on one axis from 0 to 100%, the left margin as wide as the axis's labels and the right one
 * as the lines' labels. `top` is the room above, where a value that is read stands.
 */
export function linesLayout(
  lines: readonly LabelledLine[],
  size: ChartSize & { readonly top: number },
  words: AxisWords,
): LinesLayout {
  const values = RATE_TICKS.map(words.value);
  const frame = frameOf(size, {
    left: axisRoom(values),
    right: Math.ceil(
      LABEL_GAP.before +
        widest(
          lines.map(({ end }) => end),
          TEXT_SIZE.label,
          'bold',
        ) +
        LABEL_GAP.after,
    ),
    top: size.top,
    bottom: BOTTOM,
  });
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
    x: yearLabels(time.ticks, words.year, frame.right),
    lines: placed.map((own, i) => ({ ...own, label: endLabel(own.end, heights[i], lines[i]?.end) })),
    readings: (lines[0]?.points ?? []).map((point) => time.x(point.date)),
  };
}

function endLabel(end: Point | null, height: number | undefined, text: string | undefined): PlacedText | null {
  if (end === null || height === undefined || text === undefined) return null;
  return { x: round(end.x + LABEL_GAP.before), y: round(height + 4), anchor: 'start', text };
}

/** The same in a small panel, without labels at the lines' ends and with few on the axes. */
export function panelLayout(series: readonly (readonly DatedRate[])[], size: ChartSize, words: AxisWords): PanelLayout {
  const values = PANEL.ticks.map(words.value);
  const frame = frameOf(size, { ...PANEL, left: axisRoom(values, PANEL.text) });
  const { time, y, placed } = place(series, frame);
  return {
    frame,
    y: PANEL.ticks.map((value, i) => ({ at: round(y(value)), label: values[i] ?? null })),
    x: yearLabels(
      time.ticks.filter((tick) => tick.year !== null),
      words.year,
      size.width,
      PANEL.text,
    ),
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
  return { path: draw(points) ?? '', end: known.at(-1) ?? null };
}

/** The area between two lines: out along the first, back along the second; '' where they are not drawn. */
export function bandBetween(first: PlacedLine | undefined, second: PlacedLine | undefined): string {
  const points = (placed: PlacedLine | undefined): string[] => placed?.path.match(/-?[\d.]+,-?[\d.]+/g) ?? [];
  const outline = [...points(first), ...points(second).reverse()];
  return outline.length < 4 ? '' : `M${outline.join('L')}Z`;
}
