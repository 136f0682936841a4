/** The days for which figures are published: month by month, or those on which a city surveyed (contract, section 9). */
import type { Frame, IsoDate, Month, Quarter } from '../rows.ts';
import {
  lastDayBeforeQuarter,
  lastDayOfQuarter,
  monthEnds,
  monthOf,
  quarterOf,
  quartersEnded,
  seriesDates,
} from './calendar.ts';

/** What of the settings says which days these are. */
export type Calendar = Pick<Frame, 'asOf' | 'seriesFrom' | 'observedOn'>;

export interface Series {
  /** The days with figures, in order: month ends and the as-of date, or the days of the surveys. */
  readonly dates: readonly IsoDate[];
  /** The months that are told as such; none of a city that surveys. */
  readonly months: readonly Month[];
  /** The quarters that are scored: both their ends have figures. */
  readonly quarters: readonly Quarter[];
  /** Whether it is known how things stood on a day up to the as-of date: on every one, or on those of the surveys alone. */
  readonly isKnown: (day: IsoDate) => boolean;
}

/** The surveyed days up to the as-of date; null of a city that reports by the month. */
export function surveysOf({ asOf, observedOn }: Calendar): readonly IsoDate[] | null {
  return observedOn === null ? null : observedOn.filter((day) => day <= asOf);
}

/** What a day of the series is called: the month that a month's end stands for, or the day of a survey. */
export function calledBy(isSurveyed: boolean): (day: IsoDate) => Month | IsoDate {
  return isSurveyed ? (day) => day : monthOf;
}

/** The first month of a city that reports by the month; null of one that surveys. */
function firstMonth({ seriesFrom, observedOn }: Calendar): Month | null {
  if (observedOn !== null) return null;
  if (seriesFrom === null) throw new Error('neither months nor surveys');
  return seriesFrom;
}

/** The day on which the series begins: a month's first, or that of the first survey. */
export function seriesStart(calendar: Calendar): IsoDate {
  const month = firstMonth(calendar);
  return month === null ? (calendar.observedOn?.[0] ?? calendar.asOf) : `${month}-01`;
}

export function seriesOf(calendar: Calendar): Series {
  const { asOf } = calendar;
  const from = firstMonth(calendar);
  if (from !== null) {
    return {
      dates: seriesDates(from, asOf),
      months: monthEnds(from, asOf).map(monthOf),
      quarters: quartersEnded(from, asOf),
      isKnown: (day) => day <= asOf,
    };
  }
  const dates = surveysOf(calendar) ?? [];
  const surveyed = new Set(dates);
  return {
    dates,
    months: [],
    quarters: dates
      .map(quarterOf)
      .filter((quarter, i) => lastDayOfQuarter(quarter) === dates[i] && surveyed.has(lastDayBeforeQuarter(quarter))),
    isKnown: (day) => surveyed.has(day),
  };
}
