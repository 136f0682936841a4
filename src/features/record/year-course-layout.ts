/** Places one year's cumulative counts over its months, with the year's plan as a level line. */
import { line, scaleLinear } from 'd3';
import type { AxisLabel } from '../../charts/frame/axes.ts';
import { timeAxis } from '../../charts/frame/time-axis.ts';
import { frameOf, round, type Box, type ChartSize, type Point } from '../../charts/geometry.ts';
import { TEXT_SIZE, widest, type PlacedText } from '../../charts/labels.ts';
import type { YearCourse, YearPoint } from '../../domain/record/public-record.ts';

export interface CoursePoint extends Point {
  /** Beside its point, or beneath it where the plan's line would run through the words. */
  readonly label: PlacedText;
}

/** What the drawing says of a year: values of its plan, starts and completions, and months along the axis. */
export interface CourseWords {
  readonly month: (month: number) => string;
  readonly plan: (value: number) => string;
  readonly started: (value: number) => string;
  readonly completed: (value: number) => string;
}

export interface CourseLayout {
  readonly frame: Box;
  /** The first days of January, April, July and October. */
  readonly x: readonly AxisLabel[];
  readonly planY: number | null;
  /** Just above the plan's line, at the left, where cumulative counts are still low. */
  readonly plan: PlacedText | null;
  readonly startedPath: string;
  readonly started: readonly CoursePoint[];
  readonly completed: readonly CoursePoint[];
}

const MARGIN = { left: 6, top: 22, bottom: 24 };
const LABEL_GAP = { before: 9, after: 4 };

/** `top` is the value at the frame's top, the same for all years of a scope so that they compare. */
export function courseLayout(course: YearCourse, top: number, size: ChartSize, words: CourseWords): CourseLayout {
  const texts = [
    ...course.started.slice(-1).map(({ value }) => words.started(value)),
    ...course.completed.map(({ value }) => words.completed(value)),
  ];
  const frame = frameOf(size, {
    ...MARGIN,
    right: Math.ceil(LABEL_GAP.before + widest(texts, TEXT_SIZE.label, 'bold') + LABEL_GAP.after),
  });
  const time = timeAxis(`${String(course.year)}-01-01`, `${String(course.year)}-12-31`, frame);
  const y = scaleLinear([0, Math.max(top, 1)], [frame.bottom, frame.top]);
  const planY = course.plan === null ? null : round(y(course.plan.value));
  const place =
    (name: (value: number) => string) =>
    ({ on, value }: Pick<YearPoint, 'on' | 'value'>): CoursePoint => {
      const point = { x: time.x(on), y: round(y(value)) };
      const isOnPlan = planY !== null && Math.abs(point.y - planY) < 9 && point.x < frame.right - 4;
      return {
        ...point,
        label: {
          x: round(point.x + LABEL_GAP.before),
          y: round(point.y + (isOnPlan ? 20 : 5)),
          anchor: 'start',
          text: name(value),
        },
      };
    };
  const started = course.started.map(place(words.started));
  const draw = line<Point>(
    (point) => point.x,
    (point) => point.y,
  ).digits(1);
  return {
    frame,
    x: time.ticks.map(({ x }, i) => ({ at: x, label: words.month(1 + 3 * i), x, anchor: 'start' })),
    planY,
    plan:
      planY === null || course.plan === null
        ? null
        : { x: frame.left, y: planY - 6, anchor: 'start', text: words.plan(course.plan.value) },
    startedPath: started.length < 2 ? '' : (draw(started) ?? ''),
    started,
    completed: course.completed.map(place(words.completed)),
  };
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
