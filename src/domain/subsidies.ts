/** The incentive money (奖补资金) paid to a place's grids, as known on the as-of date. */
import type { IsoDate, Subsidy } from './model.ts';

export interface SubsidyTotals {
  readonly payments: number;
  readonly amountCny: number;
  readonly firstOn: IsoDate | null;
  readonly lastOn: IsoDate | null;
  /** One entry a calendar year with a payment, in order; they add up to the total. */
  readonly years: readonly { readonly year: string; readonly payments: number; readonly amountCny: number }[];
}

/** Sums payments; of rows as known on a day (`factsAsOf`) none is later than it. */
export function subsidyTotals(payments: readonly Pick<Subsidy, 'paidOn' | 'amountCny'>[]): SubsidyTotals {
  const years = new Map<string, { payments: number; amountCny: number }>();
  const dates = payments.map((row) => row.paidOn).sort();
  let amountCny = 0;
  for (const row of payments) {
    const key = row.paidOn.slice(0, 4);
    const year = years.get(key) ?? { payments: 0, amountCny: 0 };
    years.set(key, { payments: year.payments + 1, amountCny: year.amountCny + row.amountCny });
    amountCny += row.amountCny;
  }
  return {
    payments: payments.length,
    amountCny,
    firstOn: dates[0] ?? null,
    lastOn: dates.at(-1) ?? null,
    years: [...years].sort(([a], [b]) => (a < b ? -1 : 1)).map(([year, sums]) => ({ year, ...sums })),
  };
}

/** Payments in the order of their dates, then of their ids. */
export function byPaymentDate<T extends Pick<Subsidy, 'paidOn' | 'id'>>(payments: readonly T[]): T[] {
  const key = (row: T): string => `${row.paidOn} ${row.id}`;
  return payments.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
