/** Places the marks of a burn-up chart: a target's schedule, what was reached, and the fan of forecasts. */
import { line, scaleLinear } from 'd3';
import type { IsoDate } from '../../domain/rows.ts';
import type { DatedValue } from '../../domain/targets/milestones.ts';
import { dayFromNumber, dayNumber } from '../../domain/time/calendar.ts';
import { timeAxis, type TimeTick } from '../frame/time-axis.ts';
import { frameOf, overlaps, round, type Box, type ChartSize, type Point } from '../geometry.ts';
import type { PlacedLabel } from '../labels.ts';

export interface BurnUpData {
  /** The schedule's dated points: start and baseline, milestones, due date and target value. */
  readonly schedule: readonly DatedValue[];
  /** What was reached, in date order; the last one is today's. */
  readonly actual: readonly DatedValue[];
  /** The dates whose values a reader may ask for, in order: the rows of the chart's table. */
  readonly dates: readonly IsoDate[];
  /** Today's expected value; null before there is one. */
  readonly expected: number | null;
  /** Days on which the target would be reached at three paces; null where that pace never reaches it. */
  readonly forecast: {
    readonly earliest: IsoDate | null;
    readonly central: IsoDate | null;
    readonly latest: IsoDate | null;
  };
  /** The schedule's steps between start and due date; they get labels where there is room. */
  readonly milestones?: readonly DatedValue[];
  /** True when the target is open and no pace reaches it: what follows today is then marked as unknown. */
  readonly isUnknown?: boolean;
}

export interface BurnUpLayout {
  readonly frame: Box;
  readonly yTicks: readonly { readonly y: number; readonly value: number }[];
  readonly xTicks: readonly TimeTick[];
  readonly schedulePath: string;
  readonly schedulePoints: readonly (Point & DatedValue)[];
  readonly actualPath: string;
  readonly today: (Point & DatedValue) | null;
  readonly expectedToday: Point | null;
  /** Outline of the area between the earliest and the latest forecast; null without a forecast. */
  readonly fanPath: string | null;
  readonly centralPath: string | null;
  /** Whether the central forecast lies beyond the frame. */
  readonly forecastBeyond: boolean;
  /** Where each of the dates stands. */
  readonly readings: readonly number[];
  readonly labels: {
    readonly actual: PlacedLabel | null;
    readonly expected: PlacedLabel | null;
    readonly due: PlacedLabel | null;
    readonly forecast: PlacedLabel | null;
    readonly today: PlacedLabel | null;
    readonly milestones: readonly (PlacedLabel & DatedValue)[];
    /** Where it stands why nothing can be forecast, if so. */
    readonly unknown: PlacedLabel;
  };
  /** The time after today of which nothing can be said; null where there is a forecast or nothing left to forecast. */
  readonly unknown: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

/** How far beyond the due date the time axis may reach for a late forecast, in days. */
const LONGEST_OVERRUN = 550;
const MARGIN = { left: 42, right: 14, top: 46, bottom: 46 };
/** Room that a label's text takes, in the drawing's units. */
const LABEL_WIDTH = { short: 78, forecast: 100, milestone: 104, due: 148, unknown: 160 };

/** Places every mark inside the given size; values run from 0 to the larger of 100% and the target. */
export function burnUpLayout(data: BurnUpData, size: ChartSize): BurnUpLayout {
  const frame = frameOf(size, MARGIN);
  const last = data.actual.at(-1) ?? null;
  const due = data.schedule.at(-1) ?? null;
  const days = [...data.schedule, ...data.actual].map((point) => dayNumber(point.date));
  const firstDay = Math.min(...days);
  const longest = due === null ? Math.max(...days) : dayNumber(due.date) + LONGEST_OVERRUN;
  const forecasts = [data.forecast.latest, data.forecast.central, data.forecast.earliest].filter(
    (date) => date !== null,
  );
  const lastDay = Math.max(...days, ...forecasts.map((date) => Math.min(dayNumber(date), longest)));
  const top = Math.max(1, due?.value ?? 1);
  const time = timeAxis(dayFromNumber(firstDay), dayFromNumber(lastDay), frame);
  const y = scaleLinear([0, top], [frame.bottom, frame.top]);
  const place = (point: DatedValue): Point => ({ x: time.x(point.date), y: round(y(point.value)) });
  const draw = line<Point>(
    (point) => point.x,
    (point) => point.y,
  ).digits(1);

  const today = last === null ? null : { ...place(last), ...last };
  /** The point where a straight forecast ends: at the target, or where the frame cuts it off. */
  const forecastEnd = (date: IsoDate | null): Point | null => {
    if (date === null || today === null || due === null) return null;
    const from = dayNumber(today.date);
    const to = dayNumber(date);
    if (to <= lastDay) return place({ date, value: due.value });
    const share = (lastDay - from) / (to - from);
    return { x: frame.right, y: round(y(today.value + (due.value - today.value) * share)) };
  };
  const earliest = forecastEnd(data.forecast.earliest);
  const central = forecastEnd(data.forecast.central);
  const latest = forecastEnd(data.forecast.latest);
  const expectedToday =
    today === null || data.expected === null ? null : place({ date: today.date, value: data.expected });
  const fan = fanOutline(today, earliest, latest, frame.right, round(y(due?.value ?? top)));

  const schedule = data.schedule.map(place);
  // A promise that is past due still stands: its line goes on to today.
  const held = due !== null && today !== null && today.date > due.date ? [{ x: today.x, y: round(y(due.value)) }] : [];
  const labels = {
    ...todayLabels(today, expectedToday, frame),
    due: due === null ? null : labelAbove(place(due), frame, 10),
    forecast: today === null || central === null ? null : labelUnder(today, central, frame.right),
  };
  const taken = [
    labelBox(labels.actual, LABEL_WIDTH.short),
    labelBox(labels.expected, LABEL_WIDTH.short),
    labelBox(labels.forecast, LABEL_WIDTH.forecast),
    labelBox(labels.due, LABEL_WIDTH.due),
  ];
  const steps = (data.milestones ?? []).map((step) => ({ ...place(step), ...step }));
  const milestones = milestoneLabels(steps, taken, frame);
  const isUnknown = data.isUnknown === true && today !== null && today.x < frame.right;

  return {
    frame,
    yTicks: y.ticks(5).map((value) => ({ y: round(y(value)), value })),
    xTicks: time.ticks,
    schedulePath: draw([...schedule, ...held]) ?? '',
    schedulePoints: data.schedule.map((point) => ({ ...place(point), ...point })),
    actualPath: draw(data.actual.map(place)) ?? '',
    today,
    expectedToday,
    fanPath: fan === null ? null : `${draw(fan) ?? ''}Z`,
    centralPath: today === null || central === null ? null : draw([today, central]),
    forecastBeyond: data.forecast.central !== null && dayNumber(data.forecast.central) > lastDay,
    readings: data.dates.map(time.x),
    unknown: isUnknown
      ? { x: today.x, y: frame.top, width: round(frame.right - today.x), height: frame.bottom - frame.top }
      : null,
    labels: {
      ...labels,
      milestones,
      unknown: unknownLabel([...taken, ...milestones.map((label) => labelBox(label, LABEL_WIDTH.milestone))], frame),
      today: today === null ? null : { x: clampMiddle(today.x, frame), y: frame.bottom + 38, anchor: 'middle' },
    },
  };
}

/** The triangle from today to the earliest and latest ends; its corner is the frame's when the latest is cut off. */
function fanOutline(
  today: Point | null,
  earliest: Point | null,
  latest: Point | null,
  right: number,
  top: number,
): Point[] | null {
  if (today === null || earliest === null) return null;
  const end = latest ?? { x: right, y: today.y };
  return end.y > top ? [today, earliest, { x: right, y: top }, end] : [today, earliest, end];
}

/** The lower of the two values is labelled below right, the higher above left, so that they never meet. */
function todayLabels(
  today: Point | null,
  expected: Point | null,
  frame: Box,
): { actual: PlacedLabel | null; expected: PlacedLabel | null } {
  if (today === null) return { actual: null, expected: null };
  const above = (point: Point): PlacedLabel =>
    point.x - frame.left > LABEL_WIDTH.short
      ? { x: point.x - 9, y: point.y - 8, anchor: 'end' }
      : { x: point.x + 2, y: point.y - 22, anchor: 'start' };
  const below = (point: Point): PlacedLabel =>
    frame.right - point.x > LABEL_WIDTH.short
      ? { x: point.x + 9, y: Math.min(point.y + 20, frame.bottom - 22), anchor: 'start' }
      : { x: point.x - 9, y: Math.min(point.y + 22, frame.bottom - 22), anchor: 'end' };
  const behind = expected !== null && expected.y < today.y;
  return {
    actual: behind ? below(today) : above(today),
    expected: expected === null ? null : behind ? above(expected) : below(expected),
  };
}

/** The room that a label of a given width takes. */
function labelBox(label: PlacedLabel | null, width: number): Box | null {
  if (label === null) return null;
  const left = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
  return { left, right: left + width, top: label.y - 13, bottom: label.y + 4 };
}

/** Each milestone's label beside its point, on the first side where it meets no other label; none where there is no side. */
function milestoneLabels(
  points: readonly (Point & DatedValue)[],
  taken: readonly (Box | null)[],
  frame: Box,
): (PlacedLabel & DatedValue)[] {
  const boxes = taken.filter((box) => box !== null);
  return points.flatMap((point) => {
    const sides: PlacedLabel[] = [
      { x: point.x - 8, y: point.y - 5, anchor: 'end' },
      { x: point.x + 9, y: point.y + 16, anchor: 'start' },
      { x: point.x + 9, y: point.y + 34, anchor: 'start' },
      { x: point.x - 8, y: point.y - 23, anchor: 'end' },
    ];
    for (const side of sides) {
      const box = labelBox(side, LABEL_WIDTH.milestone);
      if (box === null || boxes.some((other) => overlaps(box, other))) continue;
      if (box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom) continue;
      boxes.push(box);
      return [{ ...side, date: point.date, value: point.value }];
    }
    return [];
  });
}

/** At the right edge, as low as it meets no other label. */
function unknownLabel(taken: readonly (Box | null)[], frame: Box): PlacedLabel {
  const at = (y: number): PlacedLabel => ({ x: frame.right, y: round(y), anchor: 'end' });
  const height = frame.bottom - frame.top;
  const places = [0, 0.2, 0.4, 0.6].map((share) => at(frame.bottom - 12 - share * height));
  const free = places.find((label) => {
    const box = labelBox(label, LABEL_WIDTH.unknown);
    return box !== null && !taken.some((other) => other !== null && overlaps(box, other));
  });
  return free ?? at(frame.bottom - 12);
}

function labelAbove(point: Point, frame: Box, lift: number): PlacedLabel {
  if (point.x > frame.right - 70) return { x: Math.min(point.x + 4, frame.right), y: point.y - lift, anchor: 'end' };
  return { x: point.x, y: point.y - lift, anchor: 'middle' };
}

/** Beneath a rising line from `from` to `to`, about half-way along, so that the text crosses nothing. */
function labelUnder(from: Point, to: Point, right: number): PlacedLabel {
  const end = Math.min(right, from.x + (to.x - from.x) * 0.5 + LABEL_WIDTH.forecast);
  const start = end - LABEL_WIDTH.forecast;
  const share = to.x === from.x ? 1 : (start - from.x) / (to.x - from.x);
  return { x: end, y: round(from.y + (to.y - from.y) * Math.min(1, Math.max(0, share)) + 18), anchor: 'end' };
}

/** Keeps a centred date from leaving the frame. */
function clampMiddle(x: number, frame: Box): number {
  return Math.min(Math.max(x, frame.left + 20), frame.right - 40);
}
