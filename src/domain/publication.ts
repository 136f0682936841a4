/**
 * What is published: the computed rows behind every page and download (contract, section 7).
 * Rates are fractions and `null` where the denominator is zero; nothing is rounded here.
 */
import type {
  AggregateLevel,
  ClaimKind,
  ComponentId,
  IsoDate,
  Measure,
  Month,
  ReconcileTotal,
  Service,
} from './model.ts';

export interface CoverageRow {
  readonly date: IsoDate;
  readonly level: AggregateLevel;
  readonly unitId: string;
  readonly measure: Measure | 'grids';
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number | null;
  /** The rate if every uncovered compound of a sub-district that has not reported were covered; null for `grids`. */
  readonly rateUpper: number | null;
}

export interface RenovationRow {
  readonly date: IsoDate;
  readonly level: AggregateLevel;
  readonly unitId: string;
  readonly measure: Measure;
  /** `all` or a category's id; grids have `all` only. */
  readonly category: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number | null;
}

export type TargetStatus =
  'not_started' | 'achieved' | 'overdue' | 'regressing' | 'ahead' | 'on_track' | 'behind' | 'far_behind';

export interface ProgressRow {
  readonly targetId: string;
  readonly date: IsoDate;
  /** The target's baseline: set in the programme, or the indicator's value on the starting day. */
  readonly baseline: number | null;
  readonly actual: number | null;
  readonly expected: number | null;
  readonly progress: number | null;
  readonly expectedProgress: number | null;
  /** actual − expected, a fraction; times 100 it is percentage points. */
  readonly gap: number | null;
  /** Months between today and the day on which today's value was due; negative is behind. */
  readonly scheduleVarianceMonths: number | null;
  /** Change of the indicator a month, a fraction. */
  readonly pace3m: number | null;
  readonly pace6m: number | null;
  readonly pace12m: number | null;
  /** Change a month that would reach the target on its due date; null when reached or past due. */
  readonly requiredPace: number | null;
  readonly forecastEarliest: IsoDate | null;
  readonly forecastCentral: IsoDate | null;
  readonly forecastLatest: IsoDate | null;
  readonly status: TargetStatus | null;
}

export interface RankingRow {
  /** A quarter (`2018-Q4`) or a year (`2018`). */
  readonly period: string;
  readonly level: Exclude<AggregateLevel, 'city'>;
  readonly unitId: string;
  readonly score: number | null;
  readonly rank: number | null;
  /** Null for a year: the annual assessment has no interval. */
  readonly rankBest: number | null;
  readonly rankWorst: number | null;
  readonly previousRank: number | null;
  /** Component scores 0 to 100 in the scheme's order; null where missing; empty list for a year. */
  readonly components: readonly { readonly id: ComponentId; readonly score: number | null }[];
  /** Why the unit is not ranked: the components, or for a year the quarters, that are missing. */
  readonly missing: readonly string[];
}

export interface BulletinRow {
  readonly month: Month;
  readonly level: 'city' | 'district';
  readonly unitId: string;
  readonly coverage: number | null;
  readonly coverageChange: number | null;
  readonly renovation: number | null;
  readonly renovationChange: number | null;
  readonly newlyCovered: number;
  readonly newlyRenovated: number;
  readonly coverageLost: number;
}

export interface ReconcileRow {
  readonly id: ReconcileTotal['id'];
  readonly published: number;
  readonly ledger: number;
  /** ledger − published. */
  readonly difference: number;
  readonly tolerance: number;
  readonly source: string;
}

export type Standing = 'unclear' | 'agrees' | 'differs' | 'no_data' | TargetStatus;

/** One figure of a claim beside what its evidence measures, in the figure's unit. */
export interface ReviewFigure {
  readonly name: string;
  readonly unit: string;
  readonly claimed: number;
  readonly bound: 'exact' | 'at_least' | 'about';
  readonly measured: number | null;
}

export interface ReviewRow {
  readonly proposalId: string;
  readonly claimId: string;
  readonly kind: ClaimKind;
  /** Null for a mechanism, which is not judged. */
  readonly standing: Standing | null;
  /** True beside the status of a commitment whose due date has not passed. */
  readonly notDue: boolean;
  readonly figures: readonly ReviewFigure[];
  /** References as `kind:id`. */
  readonly evidence: readonly string[];
}

export type WorksState = 'exempt' | 'not_begun' | 'under_way' | 'completed' | 'accepted';

/** What is known of one compound on the as-of date. */
export interface CompoundState {
  readonly compoundId: string;
  readonly inScope: boolean;
  readonly covered: boolean;
  /** The contract in force on the as-of date. */
  readonly service: Service | null;
  /** Null when the compound needs no category. */
  readonly renovated: boolean | null;
  /** One entry a category, in the programme's order. */
  readonly works: readonly { readonly category: string; readonly state: WorksState }[];
}

/** Rows of a ledger that are later than the as-of date and therefore do not count. */
export interface SetAside {
  readonly ledger: string;
  readonly rows: number;
}

export interface Publication {
  readonly asOf: IsoDate;
  /** Month ends from series_from, then the as-of date. */
  readonly dates: readonly IsoDate[];
  readonly coverage: readonly CoverageRow[];
  readonly renovation: readonly RenovationRow[];
  readonly progress: readonly ProgressRow[];
  readonly rankings: readonly RankingRow[];
  readonly bulletins: readonly BulletinRow[];
  readonly reconcile: readonly ReconcileRow[];
  readonly review: readonly ReviewRow[];
  /** In the order of the compounds ledger, removed compounds too. */
  readonly compounds: readonly CompoundState[];
  readonly setAside: readonly SetAside[];
}
