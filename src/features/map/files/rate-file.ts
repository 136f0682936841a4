/** Every unit's rate on every date by one indicator and measure: numerators and denominators as they change. */
import type { Parts } from '../../../domain/indicators/tally.ts';
import { fromDeltas, toDeltas } from './deltas.ts';

export interface RateFile {
  /** Number of the first unit: the city is 0. */
  readonly first: number;
  readonly dates: number;
  /** Numbers are whole multiples of 1 / scale. */
  readonly scale: number;
  /** One list a unit, in the order of the area file; null where the indicator has no such rate for the unit. */
  readonly numerators: readonly (readonly number[] | null)[];
  readonly denominators: readonly (readonly number[] | null)[];
  /** What would come to the numerator if all that is not known were achieved; empty where everything is known. */
  readonly unknowns: readonly (readonly number[] | null)[];
  /** 1 where too few compounds stand in the denominator for a percentage, else 0; empty where nowhere. */
  readonly smalls: readonly (readonly number[] | null)[];
}

/** A rate's two parts, and what is not known about its numerator. */
export interface Rate extends Parts {
  readonly unknown: number;
  readonly small: boolean;
}

/** What there is without data. */
export const NO_RATE: Rate = { numerator: 0, denominator: 0, unknown: 0, small: true };

/** Packs one list of rates a unit, from the one with the number `first` on, each with one rate a date. Areas come in tenths. */
export function packRates(units: readonly (readonly Rate[] | null)[], scale: number, first = 0): RateFile {
  const column = (valueOf: (rate: Rate) => number): (number[] | null)[] =>
    units.map((rates) => (rates === null ? null : toDeltas(rates.map(valueOf))));
  const scaled = (part: Exclude<keyof Rate, 'small'>) => column((rate) => Math.round(rate[part] * scale));
  const unlessNone = (lists: (number[] | null)[]) =>
    lists.every((list) => list === null || list.length === 0) ? [] : lists;
  return {
    first,
    dates: Math.max(0, ...units.map((rates) => rates?.length ?? 0)),
    scale,
    numerators: scaled('numerator'),
    denominators: scaled('denominator'),
    unknowns: unlessNone(scaled('unknown')),
    smalls: unlessNone(column((rate) => Number(rate.small))),
  };
}

export interface RateTable {
  /** The rate of a unit at a date; null where there is none of this kind. */
  readonly at: (unit: number, date: number) => Rate | null;
}

export function unpackRates({ first, dates, scale, numerators, denominators, unknowns, smalls }: RateFile): RateTable {
  const column = (lists: readonly (readonly number[] | null | undefined)[]): (number[] | null)[] =>
    lists.map((list) => (list === null || list === undefined ? null : fromDeltas(list, dates)));
  const [tops, bottoms, open, few] = [column(numerators), column(denominators), column(unknowns), column(smalls)];
  return {
    at: (number, date) => {
      const unit = number - first;
      const [top, bottom] = [tops[unit], bottoms[unit]];
      if (!top || !bottom) return null;
      return {
        numerator: (top[date] ?? 0) / scale,
        denominator: (bottom[date] ?? 0) / scale,
        unknown: (open[unit]?.[date] ?? 0) / scale,
        small: few[unit]?.[date] === 1,
      };
    },
  };
}

/** What is in several tables, each with units of its own. */
export function joinedRates(tables: readonly RateTable[]): RateTable {
  return {
    at: (unit, date) => {
      for (const table of tables) {
        const rate = table.at(unit, date);
        if (rate !== null) return rate;
      }
      return null;
    },
  };
}
