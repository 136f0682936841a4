/** The incentive money: what was paid, to whom and when, beside the budget. Money is whole fen. */
import { byCodePoint, get, indexBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import { fenOf } from '../domain/money/sum.ts';
import { inBaseUnit } from '../domain/record/quantity.ts';
import type { PublishedFigure } from '../domain/record/rows.ts';
import type { IsoDate, Month, Subsidy, WrittenDate } from '../domain/rows.ts';
import { toldDate } from '../domain/time/known-in-part.ts';
import { monthOf, shiftMonth } from '../domain/time/calendar.ts';
import { seriesStart } from '../domain/time/series.ts';
import { unitKey } from '../domain/units/hierarchy.ts';
import { kept, keptEach } from './kept.ts';
import type { Rates } from './rates.ts';
import type { Place, Tree, Unit } from './tree.ts';

/** One payment of the ledger. */
export interface Payment {
  readonly id: string;
  /** The day from which it counts. */
  readonly paidOn: IsoDate;
  /** Its date as written. */
  readonly toldOn: WrittenDate;
  readonly fen: number;
  /** Where it was paid: a unit of the smallest level. */
  readonly unit: Unit;
  /** The firm's name; null where it was not paid to a firm. */
  readonly firm: string | null;
}

/** Everything paid to a place. */
export interface Paid {
  readonly payments: number;
  readonly fen: number;
  /** Share of all payments; null where nothing was paid anywhere. */
  readonly share: number | null;
  readonly firstOn: IsoDate | null;
  readonly lastOn: IsoDate | null;
  /** One entry a calendar year with a payment, in order; they add up to the whole. */
  readonly years: readonly { readonly year: string; readonly payments: number; readonly fen: number }[];
  /** Households of the compounds that are covered now, and what was paid for each; null where there is none. */
  /** Null where a compound in scope has no number of households. */
  readonly coveredHouseholds: number | null;
  readonly fenPerHousehold: number | null;
}

/** A calendar month, without a payment too. */
export interface MonthPaid {
  readonly month: Month;
  readonly payments: number;
  readonly fen: number;
  /** Everything paid up to this month's end. */
  readonly cumulativeFen: number;
}

export interface Money {
  /** Null where the programme names none. */
  readonly budgetFen: number | null;
  /** The published plans of exactly that sum. */
  readonly budgetSources: readonly PublishedFigure[];
  paid(place: Place): Paid;
  /** In the order of their dates, then of their ids. */
  payments(place: Place): readonly Payment[];
  /** From the series' first month, or from the first payment where that is earlier, to the as-of date's month. */
  readonly byMonth: readonly MonthPaid[];
}

const keyOf = ({ level, id }: Place): string => unitKey(level, id);

/** Payments added up by a key, in the order of the payments. */
function sumsBy(payments: readonly Payment[], key: (payment: Payment) => string) {
  const sums = new Map<string, { payments: number; fen: number }>();
  for (const payment of payments) {
    const sum = sums.get(key(payment)) ?? { payments: 0, fen: 0 };
    sums.set(key(payment), { payments: sum.payments + 1, fen: sum.fen + payment.fen });
  }
  return sums;
}

export function moneyOf(facts: Dataset, tree: Tree, rates: Rates): Money {
  const { subsidyBudgetCny, asOf } = facts.programme;
  const seriesFrom = monthOf(seriesStart(facts.programme));
  const firms = indexBy(facts.firms, (firm) => firm.id);
  const toPayment = ({ amountCny, unitId, firmId, ...row }: Subsidy): Payment => ({
    id: row.id,
    paidOn: row.paidOn,
    toldOn: toldDate(row, 'paidOn'),
    fen: fenOf(amountCny),
    unit: tree.unit(tree.levels.smallest, unitId),
    firm: firmId === null ? null : get(firms, firmId).name,
  });
  const all = facts.subsidies
    .map(toPayment)
    .toSorted((a, b) => byCodePoint(a.paidOn, b.paidOn) || byCodePoint(a.id, b.id));
  const byPlace = new Map<string, Payment[]>();
  for (const payment of all) {
    for (const unit of [...tree.above(payment.unit), payment.unit]) {
      const key = keyOf(unit);
      const own = byPlace.get(key);
      if (own) own.push(payment);
      else byPlace.set(key, [payment]);
    }
  }
  const payments = (place: Place): readonly Payment[] => byPlace.get(keyOf(place)) ?? [];
  const fen = (of: readonly Payment[]): number => of.reduce((sum, payment) => sum + payment.fen, 0);
  const total = fen(all);
  const budgetFen = subsidyBudgetCny === null ? null : fenOf(subsidyBudgetCny);

  const paid = keptEach((place: Place): Paid => {
    const own = payments(place);
    const sum = fen(own);
    const households = rates.now(place, { indicator: 'coverage', measure: 'households' }).numerator;
    return {
      payments: own.length,
      fen: sum,
      share: total === 0 ? null : sum / total,
      firstOn: own[0]?.paidOn ?? null,
      lastOn: own.at(-1)?.paidOn ?? null,
      years: [...sumsBy(own, ({ paidOn }) => paidOn.slice(0, 4))].map(([year, sums]) => ({ year, ...sums })),
      coveredHouseholds: households,
      fenPerHousehold: households === null || households === 0 ? null : sum / households,
    };
  }, keyOf);

  const byMonth = kept((): readonly MonthPaid[] => {
    const sums = sumsBy(all, ({ paidOn }) => monthOf(paidOn));
    const first = all[0] === undefined ? seriesFrom : monthOf(all[0].paidOn);
    const months: MonthPaid[] = [];
    let cumulativeFen = 0;
    for (let month = first < seriesFrom ? first : seriesFrom; month <= monthOf(asOf); month = shiftMonth(month, 1)) {
      const own = sums.get(month) ?? { payments: 0, fen: 0 };
      cumulativeFen += own.fen;
      months.push({ month, ...own, cumulativeFen });
    }
    return months;
  });

  return {
    budgetFen,
    budgetSources: facts.published.filter((figure) => {
      const { value, unit } = inBaseUnit(figure);
      return figure.kind === 'plan' && unit === 'yuan' && fenOf(value) === budgetFen;
    }),
    paid,
    payments,
    get byMonth() {
      return byMonth();
    },
  };
}
