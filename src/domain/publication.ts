/** What is published: the computed rows behind every page and download (contract, section 7). */
import type { BulletinRow } from './indicators/bulletin.ts';
import type { CompoundState } from './indicators/compound-state.ts';
import type { ModeTable } from './indicators/coverage-by-mode.ts';
import type { RateTable } from './indicators/rates.ts';
import type { IndicatorId } from './indicators/registry.ts';
import type { RankingRow } from './rankings/ranking.ts';
import type { ReconcileRow } from './record/reconcile.ts';
import type { ReviewRow } from './record/review.ts';
import type { IsoDate } from './rows.ts';
import type { StepRow } from './targets/steps.ts';
import type { ProgressRow } from './targets/target.ts';
import type { SetAside } from './time/facts.ts';

/** Rates are fractions and `null` where the denominator is zero; nothing is rounded here. */
export interface Publication {
  readonly asOf: IsoDate;
  /** Month ends from series_from, then the as-of date; or the days of observed_on. */
  readonly dates: readonly IsoDate[];
  /** Each indicator's rows; none where its ledger is not kept. */
  readonly rates: Readonly<Record<IndicatorId, RateTable>>;
  /** Coverage's numerators by mode of service. */
  readonly modes: ModeTable;
  readonly progress: readonly ProgressRow[];
  /** Each target's dated steps, in the programme's order of targets. */
  readonly steps: readonly StepRow[];
  readonly rankings: readonly RankingRow[];
  readonly bulletins: readonly BulletinRow[];
  readonly reconcile: readonly ReconcileRow[];
  readonly review: readonly ReviewRow[];
  /** In the order of the compounds ledger, removed compounds too. */
  readonly compounds: readonly CompoundState[];
  readonly setAside: readonly SetAside[];
}
