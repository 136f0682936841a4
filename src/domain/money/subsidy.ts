/**
 * The incentive money (奖补资金) paid out of the budget, by month, by place and in all. Money is CNY; the payments are those
 * known on the as-of date (`factsAsOf`), so that none is later.
 */
import { byCodePoint, groupBy } from '../lists.ts';
import type { IsoDate, Month, Subsidy } from '../rows.ts';
import { monthOf, shiftMonth } from '../time/calendar.ts';
import { sumCny } from './sum.ts';

/** Payments of one calendar month. */
export interface SubsidyMonth {
  readonly month: Month;
  /** Number of payments. */
  readonly payments: number;
  readonly paidCny: number;
  /** Everything paid from the first payment to the end of this month (or to the as-of date, in its month). */
  readonly cumulativeCny: number;
}

/** Payments to one place, and the households they are held against. */
export interface SubsidyPlace {
  readonly unitId: string;
  readonly payments: number;
  readonly paidCny: number;
  /** Share of all payments; null where nothing was paid anywhere. */
  readonly share: number | null;
  /** Households of the compounds in scope and covered on the as-of date. */
  readonly coveredHouseholds: number;
  /** paidCny / coveredHouseholds; null where no household is covered. */
  readonly perHouseholdCny: number | null;
}

/** The sum of the payments. */
export function paidTotal(subsidies: readonly Pick<Subsidy, 'amountCny'>[]): number {
  return sumCny(subsidies.map((row) => row.amountCny));
}

/**
 * One row a month from `from`, or from the first payment where that is earlier, to the as-of date's month. Months
 * without a payment are there, with zero.
 */
export function subsidyMonths(subsidies: readonly Subsidy[], from: Month, asOf: IsoDate): SubsidyMonth[] {
  const first = subsidies.reduce((month, row) => (monthOf(row.paidOn) < month ? monthOf(row.paidOn) : month), from);
  const rows: SubsidyMonth[] = [];
  let cumulative = 0;
  for (let month = first; month <= monthOf(asOf); month = shiftMonth(month, 1)) {
    const own = subsidies.filter((row) => monthOf(row.paidOn) === month && row.paidOn <= asOf);
    const paidCny = paidTotal(own);
    cumulative = sumCny([cumulative, paidCny]);
    rows.push({ month, payments: own.length, paidCny, cumulativeCny: cumulative });
  }
  return rows;
}

/**
 * Payments by place, in the order of `places`. `placeOf` names the place of a payment's grid; `coveredHouseholds` gives
 * a place's households under a contract on the as-of date.
 */
export function subsidyPlaces(
  subsidies: readonly Subsidy[],
  places: readonly string[],
  placeOf: (gridId: string) => string,
  coveredHouseholds: (unitId: string) => number,
): SubsidyPlace[] {
  const total = paidTotal(subsidies);
  return places.map((unitId) => {
    const own = subsidies.filter((row) => placeOf(row.gridId) === unitId);
    const paidCny = paidTotal(own);
    const households = coveredHouseholds(unitId);
    return {
      unitId,
      payments: own.length,
      paidCny,
      share: total === 0 ? null : paidCny / total,
      coveredHouseholds: households,
      perHouseholdCny: households === 0 ? null : paidCny / households,
    };
  });
}

/** What was paid to one place. */
export interface SubsidyTotals {
  readonly payments: number;
  readonly amountCny: number;
  readonly firstOn: IsoDate | null;
  readonly lastOn: IsoDate | null;
  /** One entry a calendar year with a payment, in order; they add up to the total. */
  readonly years: readonly { readonly year: string; readonly payments: number; readonly amountCny: number }[];
}

/** Sums a place's payments, in all and by calendar year. */
export function subsidyTotals(payments: readonly Pick<Subsidy, 'paidOn' | 'amountCny'>[]): SubsidyTotals {
  const years = groupBy(payments, (row) => row.paidOn.slice(0, 4));
  const dates = payments.map((row) => row.paidOn).sort();
  return {
    payments: payments.length,
    amountCny: paidTotal(payments),
    firstOn: dates[0] ?? null,
    lastOn: dates.at(-1) ?? null,
    years: [...years]
      .sort(([a], [b]) => byCodePoint(a, b))
      .map(([year, own]) => ({ year, payments: own.length, amountCny: paidTotal(own) })),
  };
}

/** Payments in the order of their dates, then of their ids. */
export function byPaymentDate<T extends Pick<Subsidy, 'paidOn' | 'id'>>(payments: readonly T[]): T[] {
  const key = (row: T): string => `${row.paidOn} ${row.id}`;
  return payments.toSorted((a, b) => byCodePoint(key(a), key(b)));
}
