/** The lines of compared places as marks that a build and a browser draw alike: told apart by stroke and by shape, not by colour. */
import { DRAWING } from '../../charts/frame/drawings.ts';
import { axisRoom, LABEL_GAP as AXIS_GAP } from '../../charts/frame/axes.ts';
import { frameOf, round, spread, type ChartSize, type Point } from '../../charts/geometry.ts';
import { TEXT_SIZE, widest } from '../../charts/labels.ts';
import { textWidth } from '../../charts/text-width.ts';
import type { IsoDate } from '../../domain/rows.ts';
import { dayNumber } from '../../domain/time/calendar.ts';

export interface Mark {
  readonly tag: 'path' | 'circle' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Of a text. */
  readonly text?: string;
}

export interface ComparedLine {
  /** The place of a chosen one among them; null for the whole, which is drawn beneath them. */
  readonly order: number | null;
  readonly name: string;
  /** Its last value, finished. */
  readonly value: string;
  /** A fraction a date; null where there is none. */
  readonly points: readonly (number | null)[];
}

export interface LineDrawing extends ChartSize {
  readonly name: string;
  readonly marks: readonly Mark[];
}

const SIZES = [
  { name: 'narrow', width: DRAWING.narrow, height: 300 },
  { name: 'half', width: DRAWING.half, height: 290 },
  { name: 'large', width: DRAWING.large, height: 280 },
] as const;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const MARGIN = { top: 14, bottom: 26 };
const GAP = { before: 10, after: 2, line: 15 };
/** About so many shapes stand along a line. */
const SHAPES = 6;
const R = 4;
/** From the middle of a diamond to its corners. */
const D = R + 1.5;

/** The shape that stands along a line and at its end, by its order: no two are alike without colour. */
function shapeAt(order: number, { x, y }: Point): Mark {
  const className = `compare-shape compare-fill-${order}`;
  const path = (d: string): Mark => ({ tag: 'path', attributes: { class: className, d } });
  switch (order) {
    case 0:
      return { tag: 'circle', attributes: { class: className, cx: x, cy: y, r: R } };
    case 1:
      return path(`M${round(x - R)} ${round(y - R)}h${2 * R}v${2 * R}h${-2 * R}Z`);
    case 2:
      return path(`M${x} ${round(y - R - 1)}l${R + 1} ${2 * R + 1}h${-2 * R - 2}Z`);
    case 3:
      return path(`M${x} ${round(y - D)}l${D} ${D}l${-D} ${D}l${-D} ${-D}Z`);
    default:
      return path(`M${round(x - R - 1)} ${round(y - R)}h${2 * R + 2}l${-R - 1} ${2 * R + 1}Z`);
  }
}

/** The same by itself, before a name in a table or a list: in a box of 14 by 14. */
export const keyShape = (order: number): Mark => shapeAt(order, { x: 7, y: 7 });

const textMark = (className: string, x: number, y: number, text: string, anchor = 'start'): Mark => ({
  tag: 'text',
  attributes: { class: className, x, y, ...(anchor === 'start' ? {} : { 'text-anchor': anchor }) },
  text,
});

/** The first days of the years within a span. */
function yearStarts(from: IsoDate, to: IsoDate): { readonly day: IsoDate; readonly year: number }[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .map((year) => ({ year, day: `${year}-01-01` }))
    .filter(({ day }) => day >= from);
}

/** From a tick to the name of the year that begins there, and between two names. */
const YEAR_GAP = 4;

interface YearTick {
  readonly x: number;
  readonly name: string;
}

/** The years whose names stand whole and touch no other. */
function named(years: readonly YearTick[], width: number): readonly YearTick[] {
  let end = -Infinity;
  return years.filter(({ x, name }) => {
    const to = x + YEAR_GAP + textWidth(name, TEXT_SIZE);
    if (x < end || to > width) return false;
    end = to;
    return true;
  });
}

export interface LineWords {
  readonly value: (rate: number) => string;
  readonly year: (year: number) => string;
}

function drawing(
  lines: readonly ComparedLine[],
  dates: readonly IsoDate[],
  size: (typeof SIZES)[number],
  words: LineWords,
): LineDrawing {
  const values = TICKS.map(words.value);
  const isWide = size.name === 'half';
  const labels = lines.map(({ name, value }) => (isWide ? [`${name} ${value}`] : [name, value]));
  const frame = frameOf(size, {
    ...MARGIN,
    left: axisRoom(values),
    right: Math.ceil(GAP.before + widest(labels.flat(), TEXT_SIZE, 'bold') + GAP.after),
  });
  const last = dates[dates.length - 1] ?? '1970-01-31';
  // A month-end value speaks for its month, so the axis begins with the month.
  const from = `${(dates[0] ?? last).slice(0, 7)}-01`;
  const [start, span] = [dayNumber(from), Math.max(1, dayNumber(last) - dayNumber(from))];
  const xOf = (date: IsoDate): number =>
    round(frame.left + ((dayNumber(date) - start) / span) * (frame.right - frame.left));
  const yOf = (rate: number): number => round(frame.bottom - rate * (frame.bottom - frame.top));
  const placed = lines.map((line) => {
    const known = line.points.flatMap((rate, i): (Point & { at: number })[] =>
      rate === null ? [] : [{ x: xOf(dates[i] ?? last), y: yOf(rate), at: i }],
    );
    return { ...line, known, end: known[known.length - 1] ?? null };
  });
  const heights = spread(
    placed.map(({ end }) => (end?.y ?? frame.bottom) - (isWide ? 0 : GAP.line / 2)),
    { top: frame.top - 4, bottom: frame.bottom - (isWide ? 0 : GAP.line) },
    isWide ? GAP.line + 1 : 2 * GAP.line + 1,
    'bottom',
  );
  // Few dates have a shape each: between two of them nothing may be known.
  const every = Math.floor(dates.length / SHAPES) || 1;
  const marks = placed
    .map((line, i): { order: number; marks: Mark[] } => {
      const { order, known, end } = line;
      const kind = order === null ? 'reference' : `compare-line compare-line-${order}`;
      const joined = known.map(({ x, y, at }, k) => `${k > 0 && known[k - 1]?.at === at - 1 ? 'L' : 'M'}${x},${y}`);
      const shapes = order === null ? [] : known.filter((point) => point === end || point.at % every === order % every);
      const labelled = (labels[i] ?? []).map((text, row) =>
        textMark(
          order === null ? 'axis-label' : 'actual-label compare-name',
          round((end?.x ?? frame.right) + GAP.before),
          round((heights[i] ?? 0) + 4 + row * GAP.line),
          text,
        ),
      );
      return {
        order: order ?? -1,
        marks: [
          { tag: 'path', attributes: { class: kind, d: joined.join('') } },
          ...shapes.map((point) => shapeAt(order ?? 0, point)),
          ...(end === null ? [] : labelled),
        ],
      };
    })
    // The first chosen lies over the others, the whole beneath all.
    .sort((a, b) => (a.order < 0 ? -1 : b.order < 0 ? 1 : b.order - a.order));
  const years = yearStarts(from, last).map(({ day, year }) => ({ x: xOf(day), name: words.year(year) }));
  return {
    ...size,
    marks: [
      {
        tag: 'path',
        attributes: {
          class: 'gridline',
          d: TICKS.map((rate) => `M${frame.left} ${yOf(rate)}H${frame.right}`).join(''),
        },
      },
      ...(years.length === 0
        ? []
        : [
            {
              tag: 'path' as const,
              attributes: { class: 'tick', d: years.map(({ x }) => `M${x} ${frame.bottom}v8`).join('') },
            },
          ]),
      ...TICKS.map((rate, i) => textMark('axis', frame.left - AXIS_GAP, yOf(rate) + 4, values[i] ?? '', 'end')),
      ...named(years, size.width).map(({ x, name }) => textMark('axis', x + YEAR_GAP, frame.bottom + 19, name)),
      ...marks.flatMap((each) => each.marks),
    ],
  };
}

/** The drawings for a phone, a wide page and large print. */
export function lineDrawings(
  lines: readonly ComparedLine[],
  dates: readonly IsoDate[],
  words: LineWords,
): LineDrawing[] {
  return SIZES.map((size) => drawing(lines, dates, size, words));
}
