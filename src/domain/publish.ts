/** From the ledgers to everything that is published: the one entry to the computation. Pure; runs in a browser too. */
import { bulletinRows } from './indicators/bulletin.ts';
import { compoundStates } from './indicators/compound-state.ts';
import { coverageRows } from './indicators/coverage.ts';
import { INDICATORS } from './indicators/registry.ts';
import { renovationChanges, renovationRows } from './indicators/renovation.ts';
import { rateByDay, tally } from './indicators/tally.ts';
import type { Dataset, IndicatorId, Measure } from './model.ts';
import type { Publication } from './publication.ts';
import { rankingRows } from './rankings/ranking.ts';
import { reconcileRows } from './record/reconcile.ts';
import { reviewRows } from './record/review.ts';
import { progressOn } from './targets/target.ts';
import type { IndicatorByDay } from './targets/target.ts';
import {
  lastDayBeforeQuarter,
  lastDayOfMonth,
  monthEnds,
  monthOf,
  quartersEnded,
  seriesDates,
  shiftMonth,
} from './time/calendar.ts';
import { factsAsOf } from './time/facts.ts';
import { hierarchyOf } from './units/hierarchy.ts';

/** Computes the publication of a checked dataset. Linear in the ledgers' rows plus the size of the result. */
export function publish(dataset: Dataset): Publication {
  const { facts, setAside } = factsAsOf(dataset);
  const { asOf, seriesFrom, categories, targets } = facts.programme;
  const { compounds, works } = facts;
  const hierarchy = hierarchyOf(facts);
  const dates = seriesDates(seriesFrom, asOf);
  const months = monthEnds(seriesFrom, asOf).map(monthOf);
  const quarters = quartersEnded(seriesFrom, asOf);

  const monthBefore = lastDayOfMonth(shiftMonth(seriesFrom, -1));
  const allDates = [...new Set([...quarters.map(lastDayBeforeQuarter), monthBefore, ...dates])].sort();
  const changes = { coverage: INDICATORS.coverage.changes(facts), renovation: INDICATORS.renovation.changes(facts) };
  const coverage = tally(hierarchy, compounds, changes.coverage, allDates);
  const renovation = tally(hierarchy, compounds, changes.renovation, allDates);
  const byCategory = new Map([
    ['all', renovation],
    ...categories.map(
      (category) =>
        [category.id, tally(hierarchy, compounds, renovationChanges(compounds, works, [category]), dates)] as const,
    ),
  ]);

  const indicator = (id: IndicatorId, measure: Measure): IndicatorByDay => {
    const rate = rateByDay(hierarchy, compounds, changes[id], measure);
    return (day) => (day > asOf ? null : rate(day));
  };
  const progress = [...targets]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((target) => {
      const rate = indicator(target.indicator, target.measure);
      return dates.map((date) => progressOn(target, date, rate));
    });
  const reconcile = reconcileRows(facts);

  return {
    asOf,
    dates,
    coverage: coverageRows(hierarchy, coverage, dates, facts.reports),
    renovation: renovationRows(hierarchy, byCategory, dates),
    progress,
    rankings: rankingRows(facts, hierarchy, { coverage, renovation }, quarters),
    bulletins: bulletinRows(hierarchy, coverage, renovation, months),
    reconcile,
    review: reviewRows({ facts, reconcile, progress: progress.filter((row) => row.date === asOf) }),
    compounds: compoundStates(facts),
    setAside,
  };
}
