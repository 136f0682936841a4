/** Time on a horizontal axis: where a day stands, and where years and quarters begin. */
import { scaleLinear } from 'd3';
import type { IsoDate } from '../../domain/rows.ts';
import { addMonths, dayNumber } from '../../domain/time/calendar.ts';
import { round, type Box } from '../geometry.ts';

/** A tick on a time axis: a year's first day is named, a quarter's is not. */
export interface TimeTick {
  readonly x: number;
  /** The year that begins here, or null for a quarter within a year. */
  readonly year: number | null;
}

export interface TimeAxis {
  /** Where a day stands. Days outside the axis stand outside the frame. */
  readonly x: (date: IsoDate) => number;
  readonly ticks: readonly TimeTick[];
}

/** An axis from one day to another across the frame's width. */
export function timeAxis(from: IsoDate, to: IsoDate, frame: Pick<Box, 'left' | 'right'>): TimeAxis {
  const scale = scaleLinear([dayNumber(from), dayNumber(to)], [frame.left, frame.right]);
  const x = (date: IsoDate): number => round(scale(dayNumber(date)));
  return {
    x,
    ticks: quarterStarts(from, to).map((date) => ({
      x: x(date),
      year: date.endsWith('-01-01') ? Number(date.slice(0, 4)) : null,
    })),
  };
}

/** The first days of all quarters from one date to another, both included. */
function quarterStarts(from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let date = `${from.slice(0, 4)}-01-01`; date <= to; date = addMonths(date, 3)) if (date >= from) days.push(date);
  return days;
}
