/** Places one year's cumulative counts over its months, with the year's plan as a level line. */
import { line, scaleLinear } from 'd3';
import { frameOf, round, type Box, type ChartSize, type Point } from '../../charts/geometry.ts';
import type { YearCourse, YearPoint } from '../../domain/record/public-record.ts';
import { dayNumber } from '../../domain/time/calendar.ts';

export interface CoursePoint extends Point {
  readonly value: number;
  /** Baseline of the point's label: beside it, or beneath it where the plan's line would run through the words. */
  readonly labelY: number;
}

export interface CourseLayout {
  readonly frame: Box;
  /** The first days of January, April, July and October, and the year's end. */
  readonly months: readonly { readonly x: number; readonly month: number }[];
  readonly planY: number | null;
  /** Height of the plan's label:just above its line. */
  readonly planLabelY: number | null;
  readonly startedPath: string;
  readonly started: readonly CoursePoint[];
  readonly completed: readonly CoursePoint[];
}

const MARGIN = { left: 6, right: 84, top: 22, bottom: 24 };

/** `top` is the value at the frame's top, the same for all years of a scope so that they compare. */
export function courseLayout(course: YearCourse, top: number, size: ChartSize): CourseLayout {
  const frame = frameOf(size, MARGIN);
  const [from, to] = [dayNumber(`${course.year}-01-01`), dayNumber(`${course.year}-12-31`)];
  const x = scaleLinear([from, to], [frame.left, frame.right]);
  const y = scaleLinear([0, Math.max(top, 1)], [frame.bottom, frame.top]);
  const planY = course.plan === null ? null : round(y(course.plan.value));
  const place = ({ on, value }: Pick<YearPoint, 'on' | 'value'>): CoursePoint => {
    const point = { x: round(x(dayNumber(on))), y: round(y(value)), value };
    const isOnPlan = planY !== null && Math.abs(point.y - planY) < 9 && point.x < frame.right - 4;
    return { ...point, labelY: round(point.y + (isOnPlan ? 20 : 5)) };
  };
  const started = course.started.map(place);
  const draw = line<Point>(
    (point) => point.x,
    (point) => point.y,
  ).digits(1);
  // The plan's label stands at the left, where cumulative counts are still low.
  return {
    frame,
    months: [1, 4, 7, 10].map((month) => ({
      x: round(x(dayNumber(`${course.year}-${String(month).padStart(2, '0')}-01`))),
      month,
    })),
    planY,
    planLabelY: planY === null ? null : planY - 6,
    startedPath: started.length < 2 ? '' : (draw(started) ?? ''),
    started,
    completed: course.completed.map(place),
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
