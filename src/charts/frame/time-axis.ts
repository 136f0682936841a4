/** Where years and quarters begin on a horizontal axis. */
import type { IsoDate } from '../../domain/model.ts';
import { addMonths, dayNumber } from '../../domain/time/calendar.ts';

/** A tick on a time axis: a year's first day is labelled, a quarter's is not. */
export interface TimeTick {
  readonly day: number;
  /** The year that begins here, or null for a quarter within a year. */
  readonly year: number | null;
}

/** The first days of all quarters from one date to another, both included. */
export function quarterTicks(from: IsoDate, to: IsoDate): TimeTick[] {
  const ticks: TimeTick[] = [];
  for (let date = `${from.slice(0, 4)}-01-01`; date <= to; date = addMonths(date, 3)) {
    if (date < from) continue;
    ticks.push({ day: dayNumber(date), year: date.endsWith('-01-01') ? Number(date.slice(0, 4)) : null });
  }
  return ticks;
}
