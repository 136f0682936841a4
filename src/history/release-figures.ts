/** What a release publishes and keeps: the figures of its as-of date, of its month and of the quarter or year it ends. */
import { bulletinRows } from '../domain/indicators/bulletin.ts';
import { cityCountsByDay } from '../domain/indicators/city-rate.ts';
import { byIndicator, changesIn } from '../domain/indicators/registry.ts';
import { tally } from '../domain/indicators/tally.ts';
import type { Dataset } from '../domain/model.ts';
import { rankingRows } from '../domain/rankings/ranking.ts';
import type { Quarter } from '../domain/rows.ts';
import type { FirstPublished } from '../domain/targets/first-published.ts';
import { progressOn } from '../domain/targets/target.ts';
import {
  lastDayBeforeQuarter,
  lastDayOfMonth,
  lastDayOfQuarter,
  monthOf,
  quarterOf,
  shiftMonth,
} from '../domain/time/calendar.ts';
import { factsAsOf } from '../domain/time/facts.ts';
import { seriesOf } from '../domain/time/series.ts';
import { hierarchyOf } from '../domain/units/hierarchy.ts';
import { figuresOn } from './revision.ts';
import type { KeptBulletin, KeptFigure, KeptRanking, KeptTarget } from './tables.ts';

export interface ReleaseFigures {
  readonly figures: readonly KeptFigure[];
  readonly targets: readonly KeptTarget[];
  /** Empty where the as-of date ends no month of the series. */
  readonly bulletins: readonly KeptBulletin[];
  /** Empty where it ends no quarter of the series; with the year's where it ends one. */
  readonly rankings: readonly KeptRanking[];
}

/**
 * The figures that a release of the dataset, as of its as-of date, publishes. `first` are those of the releases before
 * it. Equal to the rows of the whole publication that concern that date, month, quarter and year, and far fewer.
 */
export function releaseFigures(dataset: Dataset, release: string, first: FirstPublished): ReleaseFigures {
  const { facts } = factsAsOf(dataset);
  const { asOf, targets } = facts.programme;
  const known = seriesOf(facts.programme);
  const hierarchy = hierarchyOf(facts);
  const month = monthOf(asOf);
  const endsMonth = lastDayOfMonth(month) === asOf && known.months.includes(month);
  const endsQuarter = lastDayOfQuarter(quarterOf(asOf)) === asOf && known.quarters.includes(quarterOf(asOf));
  const quarters: readonly Quarter[] = endsQuarter
    ? known.quarters.filter((quarter) => quarter.slice(0, 4) === asOf.slice(0, 4))
    : [];
  const monthBefore = lastDayOfMonth(shiftMonth(month, -1));
  const days = [
    ...new Set([...quarters.flatMap((q) => [lastDayBeforeQuarter(q), lastDayOfQuarter(q)]), monthBefore, asOf]),
  ];
  const series = byIndicator((id) => tally(hierarchy, facts.compounds, changesIn(facts, id, null), days.toSorted()));
  const periods = new Set<string>(endsQuarter ? [quarterOf(asOf), asOf.slice(0, 4)] : []);
  return {
    figures: figuresOn(facts, asOf).map((figure) => ({ release, ...figure })),
    targets: targets.map((target) => {
      const row = progressOn(target, asOf, cityCountsByDay(facts, hierarchy, target), {
        asOf,
        first: first(target.indicator, target.measure),
      });
      const { targetId, status, gap, scheduleVarianceMonths, pace6m, forecastCentral } = row;
      return { release, targetId, status, gap, scheduleVarianceMonths, pace6m, forecastCentral };
    }),
    bulletins: endsMonth ? bulletinRows(facts, hierarchy, series, [month]).map((row) => ({ release, ...row })) : [],
    rankings: rankingRows(facts, hierarchy, series, quarters)
      .filter(({ period }) => periods.has(period))
      .map(({ period, level, unitId, score, rank, provisional }) => ({
        release,
        period,
        level,
        unitId,
        score,
        rank,
        provisional,
      })),
  };
}
