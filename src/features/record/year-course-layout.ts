/** Places one year's cumulative counts over its months, with the year's plan as a level line. */
import { line, scaleLinear } from 'd3';
import { axisRoom, type AxisLabel, type AxisTick } from '../../charts/frame/axes.ts';
import { timeAxis } from '../../charts/frame/time-axis.ts';
import {
  frameOf,
  inSteps,
  isInside,
  overlaps,
  round,
  type Box,
  type ChartSize,
  type Point,
} from '../../charts/geometry.ts';
import { centred, labelBox, TEXT_SIZE, widest, type PlacedText } from '../../charts/labels.ts';
import type { YearCourse, YearPoint } from '../../domain/record/public-record.ts';

/** What the drawing says of a year: values along the axis, of its plan, of starts and completions, and months. */
export interface CourseWords {
  readonly value: (value: number) => string;
  readonly month: (month: number) => string;
  readonly plan: (value: number) => string;
  readonly started: (value: number) => string;
  readonly completed: (value: number) => string;
}

export interface CourseLayout {
  readonly frame: Box;
  readonly y: readonly AxisTick[];
  /** The first days of January, April, July and October. */
  readonly x: readonly AxisLabel[];
  readonly planY: number | null;
  readonly startedPath: string;
  readonly started: readonly Point[];
  readonly completed: readonly Point[];
  /** What stands beside the plan's line, the last start and each completion, no text on another or on a point. */
  readonly labels: {
    readonly plan: PlacedText | null;
    readonly started: PlacedText | null;
    readonly completed: readonly PlacedText[];
  };
}

const MARGIN = { top: 24, bottom: 24, right: 8 };
const LABEL_GAP = { before: 9, after: 4 };
/** Labels that would take more of the width than this stand over the frame, where counts are still low. */
const MOST_LABELS = 0.42;
/** Half of what a point takes. */
const RADIUS = 5;

/** `top` is the value at the frame's top, the same for all years of a scope so that they compare. */
export function courseLayout(course: YearCourse, top: number, size: ChartSize, words: CourseWords): CourseLayout {
  const last = course.started.at(-1);
  const texts = [
    ...(last === undefined ? [] : [words.started(last.value)]),
    ...course.completed.map(({ value }) => words.completed(value)),
  ];
  const beside = Math.ceil(LABEL_GAP.before + widest(texts, TEXT_SIZE, 'bold') + LABEL_GAP.after);
  const y = scaleLinear([0, Math.max(top, 1)], [size.height - MARGIN.bottom, MARGIN.top]);
  const values = y.ticks(3).map((value) => ({ value, label: words.value(value) }));
  const frame = frameOf(size, {
    ...MARGIN,
    left: axisRoom(values.map(({ label }) => label)),
    right: beside > size.width * MOST_LABELS ? MARGIN.right : beside,
  });
  const time = timeAxis(`${String(course.year)}-01-01`, `${String(course.year)}-12-31`, frame);
  const place = ({ on, value }: Pick<YearPoint, 'on' | 'value'>): Point => ({ x: time.x(on), y: round(y(value)) });
  const started = course.started.map(place);
  const completed = course.completed.map(place);
  const planY = course.plan === null ? null : round(y(course.plan.value));
  const draw = line<Point>(
    (point) => point.x,
    (point) => point.y,
  ).digits(1);
  return {
    frame,
    y: values.map(({ value, label }) => ({ at: round(y(value)), label })),
    x: monthLabels(time.ticks, words.month, frame.right),
    planY,
    startedPath: started.length < 2 ? '' : inSteps(draw(started) ?? ''),
    started,
    completed,
    labels: placeLabels(
      { frame, planY, points: [...started, ...completed], room: { ...frame, right: size.width, top: 0 } },
      {
        plan: course.plan === null ? null : words.plan(course.plan.value),
        started: last === undefined ? null : { point: place(last), text: words.started(last.value) },
        completed: course.completed.map((each) => ({ point: place(each), text: words.completed(each.value) })),
      },
    ),
  };
}

function monthLabels(
  ticks: readonly { readonly x: number }[],
  name: (month: number) => string,
  right: number,
): AxisLabel[] {
  const labels = ticks.map((_, i) => name(1 + 3 * i));
  const pitch = (ticks[1]?.x ?? right) - (ticks[0]?.x ?? 0);
  const every = widest(labels) + LABEL_GAP.after > pitch ? 2 : 1;
  return ticks.map(({ x }, i) => ({ at: x, label: i % every === 0 ? (labels[i] ?? '') : '', x, anchor: 'start' }));
}

interface Ground {
  readonly frame: Box;
  readonly planY: number | null;
  readonly points: readonly Point[];
  /** What labels may take: the drawing above the months. */
  readonly room: Box;
}

interface PointLabel {
  readonly point: Point;
  readonly text: string;
}

/** Each text at the first of its places that is free: beside its point, then above and beneath it; a long one over the frame. */
function placeLabels(
  { frame, planY, points, room }: Ground,
  texts: {
    readonly plan: string | null;
    readonly started: PointLabel | null;
    readonly completed: readonly PointLabel[];
  },
): CourseLayout['labels'] {
  const dots = points.map(({ x, y }) => ({ left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS }));
  const strip: Box[] =
    planY === null ? [] : [{ left: frame.left, right: frame.right, top: planY - 1, bottom: planY + 1 }];
  const taken = [...dots, ...strip];
  const settle = (places: readonly PlacedText[], weight: 'regular' | 'bold'): PlacedText | null => {
    const inside = places.filter((place) => isInside(labelBox(place, TEXT_SIZE, weight), room));
    const free = inside.find((place) => !taken.some((box) => overlaps(box, labelBox(place, TEXT_SIZE, weight))));
    const settled = free ?? inside[0] ?? null;
    if (settled !== null) taken.push(labelBox(settled, TEXT_SIZE, weight));
    return settled;
  };
  const beside = ({ point: { x, y }, text }: PointLabel): PlacedText[] => [
    { x: round(x + LABEL_GAP.before), y: round(y + 5), anchor: 'start', text },
    { x: round(x + LABEL_GAP.before), y: round(y + 20), anchor: 'start', text },
    { x: round(x + RADIUS), y: round(y - 10), anchor: 'end', text },
    { x: round(x - LABEL_GAP.before), y: round(y + 5), anchor: 'end', text },
    { x: round(x - RADIUS), y: round(y - 10), anchor: 'start', text },
    { x: round(x + RADIUS), y: round(y + 20), anchor: 'end', text },
    { x: round(x + RADIUS), y: round(y - 26), anchor: 'end', text },
    { x: round(x + RADIUS), y: round(y + 36), anchor: 'end', text },
  ];
  const over = ({ point, text }: PointLabel): PlacedText =>
    centred({ x: point.x, y: 12 }, text, { left: 0, right: room.right }, TEXT_SIZE, 'bold');
  const started = texts.started === null ? null : (settle(beside(texts.started), 'bold') ?? over(texts.started));
  const completed = texts.completed.map((each) => settle(beside(each), 'bold') ?? over(each));
  // Over the line at the left, where counts are still low, else beneath it or at its right.
  const plan =
    planY === null || texts.plan === null
      ? null
      : settle(
          [
            { x: frame.left + 2, y: round(planY - 6), anchor: 'start', text: texts.plan },
            { x: frame.left + 2, y: round(planY + 16), anchor: 'start', text: texts.plan },
            { x: frame.right, y: round(planY - 6), anchor: 'end', text: texts.plan },
            { x: frame.right, y: round(planY + 16), anchor: 'end', text: texts.plan },
          ],
          'regular',
        );
  return { plan, started, completed };
}

/** The largest value that any of the years reaches or plans. */
export function courseTop(courses: readonly YearCourse[]): number {
  return Math.max(
    1,
    ...courses.flatMap(({ plan, started, completed }) =>
      [...(plan === null ? [] : [plan]), ...started, ...completed].map((point) => point.value),
    ),
  );
}
