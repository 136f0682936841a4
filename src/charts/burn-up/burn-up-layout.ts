/** Places the marks of a burn-up chart: a target's schedule, what was reached, and the fan of forecasts. */
import { line, scaleLinear } from 'd3';
import type { IsoDate } from '../../domain/rows.ts';
import type { DatedValue } from '../../domain/targets/milestones.ts';
import { dayFromNumber, dayNumber } from '../../domain/time/calendar.ts';
import { axisRoom, yearLabels, type AxisLabel, type AxisTick, type AxisWords } from '../frame/axes.ts';
import { timeAxis } from '../frame/time-axis.ts';
import { frameOf, inSteps, overlaps, round, type Box, type ChartSize, type Point } from '../geometry.ts';
import { centred, labelBox, TEXT_SIZE, type PlacedText } from '../labels.ts';
import { textWidth, type Weight } from '../text-width.ts';

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
  readonly milestones?: readonly (DatedValue & { readonly label: string })[];
  /** True when the target is open and no pace reaches it: what follows today is then marked as unknown. */
  readonly isUnknown?: boolean;
  readonly words: BurnUpWords;
}

/** What the drawing says, finished but for the place; what has no place is not said. */
export interface BurnUpWords extends AxisWords {
  /** Today's value, the value that the schedule asks for today, and today itself. */
  readonly actual: string;
  readonly expected: string;
  readonly today: string;
  /** The target and its due date. */
  readonly due: string;
  /** When the target is reached; `beyond` where that lies past the end of the axis. */
  readonly forecast: { readonly within: string; readonly beyond: string };
  /** Why nothing can be forecast; null where that need not be said. */
  readonly unknown: string | null;
}

export interface BurnUpLayout {
  readonly frame: Box;
  readonly y: readonly AxisTick[];
  readonly x: readonly AxisLabel[];
  readonly schedulePath: string;
  readonly schedulePoints: readonly (Point & DatedValue)[];
  readonly actualPath: string;
  readonly actualPoints: readonly Point[];
  readonly today: (Point & DatedValue) | null;
  readonly expectedToday: Point | null;
  /** Outline of the area between the earliest and the latest forecast; null without a forecast. */
  readonly fanPath: string | null;
  readonly centralPath: string | null;
  /** Where each of the dates stands. */
  readonly readings: readonly number[];
  readonly labels: {
    readonly actual: PlacedText | null;
    readonly expected: PlacedText | null;
    readonly due: PlacedText | null;
    readonly forecast: PlacedText | null;
    readonly today: PlacedText | null;
    readonly milestones: readonly PlacedText[];
    /** Why nothing can be forecast, if so. */
    readonly unknown: PlacedText | null;
  };
  /** The time after today of which nothing can be said; null where there is a forecast or nothing left to forecast. */
  readonly unknown: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

/** How far beyond the due date the time axis may reach for a late forecast, in days. */
const LONGEST_OVERRUN = 550;
const MARGIN = { right: 14, top: 46, bottom: 46 };

/** Places every mark inside the given size; values run from 0 to the larger of 100% and the target. */
export function burnUpLayout(data: BurnUpData, size: ChartSize): BurnUpLayout {
  const { words } = data;
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
  const values = scaleLinear([0, top], [0, 1]).ticks(5);
  const frame = frameOf(size, { ...MARGIN, left: axisRoom(values.map(words.value)) });
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
  const beyond = data.forecast.central !== null && dayNumber(data.forecast.central) > lastDay;
  const dueLabel = due === null ? null : labelAbove(place(due), frame, words.due);
  const told = { ...todayLabels(today, expectedToday, frame, boxOf(dueLabel), words), due: dueLabel };
  const first = [boxOf(told.actual, 'bold'), boxOf(told.expected), boxOf(told.due)].filter((box) => box !== null);
  const forecast =
    today === null || central === null
      ? null
      : labelUnder(today, central, frame, beyond ? words.forecast.beyond : words.forecast.within, first);
  const labels = { ...told, forecast };
  const taken = forecast === null ? first : [...first, labelBox(forecast)];
  const steps = (data.milestones ?? []).map((step) => ({ ...place(step), label: step.label }));
  const milestones = milestoneLabels(steps, taken, frame);
  const isUnknown = data.isUnknown === true && today !== null && today.x < frame.right;

  return {
    frame,
    y: values.map((value) => ({ at: round(y(value)), label: words.value(value) })),
    x: yearLabels(time.ticks, words.year, frame.right),
    schedulePath: draw([...schedule, ...held]) ?? '',
    schedulePoints: data.schedule.map((point) => ({ ...place(point), ...point })),
    actualPath: inSteps(draw(data.actual.map(place)) ?? ''),
    actualPoints: data.actual.map(place),
    today,
    expectedToday,
    fanPath: fan === null ? null : `${draw(fan) ?? ''}Z`,
    centralPath: today === null || central === null ? null : draw([today, central]),
    readings: data.dates.map(time.x),
    unknown: isUnknown
      ? { x: today.x, y: frame.top, width: round(frame.right - today.x), height: frame.bottom - frame.top }
      : null,
    labels: {
      ...labels,
      milestones,
      unknown:
        words.unknown === null
          ? null
          : unknownLabel(words.unknown, [...taken, ...milestones.map((label) => labelBox(label))], frame),
      today:
        today === null
          ? null
          : centred({ x: today.x, y: frame.bottom + 38 }, words.today, { left: 0, right: size.width }),
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

/**
 * The lower of the two values is labelled below right, the higher above left, so that they never meet; the value reached
 * goes to the other side where it would meet the label of the target.
 */
function todayLabels(
  today: Point | null,
  expected: Point | null,
  frame: Box,
  due: Box | null,
  words: BurnUpWords,
): { actual: PlacedText | null; expected: PlacedText | null } {
  if (today === null) return { actual: null, expected: null };
  const above = (point: Point, text: string): PlacedText =>
    point.x - 9 - textWidth(text, TEXT_SIZE, 'bold') > frame.left
      ? { x: point.x - 9, y: point.y - 8, anchor: 'end', text }
      : centred({ x: point.x, y: point.y - 22 }, text, frame, TEXT_SIZE, 'bold');
  const below = (point: Point, text: string): PlacedText =>
    point.x + 9 + textWidth(text, TEXT_SIZE, 'bold') < frame.right
      ? { x: point.x + 9, y: Math.min(point.y + 20, frame.bottom - 22), anchor: 'start', text }
      : centred({ x: point.x, y: Math.min(point.y + 22, frame.bottom - 22) }, text, frame, TEXT_SIZE, 'bold');
  const isBehind = expected !== null && expected.y < today.y;
  const higher = above(today, words.actual);
  const isClear = due === null || !overlaps(labelBox(higher, TEXT_SIZE, 'bold'), due);
  return {
    actual: isBehind || !isClear ? below(today, words.actual) : higher,
    expected: expected === null ? null : isBehind ? above(expected, words.expected) : below(expected, words.expected),
  };
}

const boxOf = (label: PlacedText | null, weight: Weight = 'regular'): Box | null =>
  label === null ? null : labelBox(label, TEXT_SIZE, weight);

/** Each milestone's label beside its point, on the first side where it meets no other label; none where there is no side. */
function milestoneLabels(
  steps: readonly (Point & { readonly label: string })[],
  taken: readonly Box[],
  frame: Box,
): PlacedText[] {
  const boxes = [...taken];
  return steps.flatMap(({ x, y, label: text }) => {
    const sides: PlacedText[] = [
      { x: x - 8, y: y - 5, anchor: 'end', text },
      { x: x + 9, y: y + 16, anchor: 'start', text },
      { x: x + 9, y: y + 34, anchor: 'start', text },
      { x: x - 8, y: y - 23, anchor: 'end', text },
    ];
    for (const side of sides) {
      const box = labelBox(side);
      if (!isFree(box, boxes)) continue;
      if (box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom) continue;
      boxes.push(box);
      return [side];
    }
    return [];
  });
}

/** At the right edge, as low as it meets no other label; left out where it meets one everywhere, or is too long. */
function unknownLabel(text: string, taken: readonly Box[], frame: Box): PlacedText | null {
  const height = frame.bottom - frame.top;
  const places = [0, 0.2, 0.4, 0.6, 0.8, 0.1, 0.3, 0.5, 0.7].map((share): PlacedText => ({
    x: frame.right,
    y: round(frame.bottom - 12 - share * height),
    anchor: 'end',
    text,
  }));
  return (
    places.find((label) => {
      const box = labelBox(label);
      return box.left >= 0 && isFree(box, taken);
    }) ?? null
  );
}

/** Above its point; beside the right edge it ends there. None where it is longer than the drawing is wide: a plan's end is told over the chart too. */
function labelAbove(point: Point, frame: Box, text: string): PlacedText | null {
  const y = point.y - 10;
  const width = textWidth(text, TEXT_SIZE);
  if (point.x + width / 2 <= frame.right && point.x >= width / 2) return { x: point.x, y, anchor: 'middle', text };
  const end = Math.min(point.x + 4, frame.right);
  if (end >= width) return { x: end, y: end - width < frame.left ? y - 4 : y, anchor: 'end', text };
  // Over the axis' own label.
  return width > frame.right ? null : centred({ x: point.x, y: y - 6 }, text, { left: 0, right: frame.right });
}

/**
 * Beneath a rising line from `from` to `to`, about half-way along, so that the text crosses nothing; further down where it
 * would meet another label, and left out where it meets one there too.
 */
function labelUnder(from: Point, to: Point, frame: Box, text: string, taken: readonly Box[]): PlacedText | null {
  const width = textWidth(text, TEXT_SIZE);
  const end = Math.min(frame.right, from.x + (to.x - from.x) * 0.5 + width);
  const share = to.x === from.x ? 1 : (end - width - from.x) / (to.x - from.x);
  const y = from.y + (to.y - from.y) * Math.min(1, Math.max(0, share)) + 18;
  const places = [0, 20, 40].map((drop): PlacedText => ({ x: round(end), y: round(y + drop), anchor: 'end', text }));
  return places.find((label) => isFree(labelBox(label), taken) && labelBox(label).bottom <= frame.bottom) ?? null;
}

const isFree = (box: Box, taken: readonly Box[]): boolean => !taken.some((other) => overlaps(box, other));
