/** From the ledgers to everything that is published: the one entry to the computation. Pure; runs in a browser too. */
import { bulletinRows } from './indicators/bulletin.ts';
import { cityCountsByDay, rateByDay } from './indicators/city-rate.ts';
import { compoundStates } from './indicators/compound-state.ts';
import { modeTable } from './indicators/coverage-by-mode.ts';
import { NO_RATES, rateTable } from './indicators/rates.ts';
import { byIndicator, changesIn, hasData, indicatorOf } from './indicators/registry.ts';
import { tally } from './indicators/tally.ts';
import { byCodePoint } from './lists.ts';
import type { Dataset } from './model.ts';
import type { Publication } from './publication.ts';
import { rankingRows } from './rankings/ranking.ts';
import { reconcileRows } from './record/reconcile.ts';
import { reviewRows } from './record/review.ts';
import { stepRows } from './targets/steps.ts';
import { NOTHING_PUBLISHED } from './targets/first-published.ts';
import type { FirstPublished } from './targets/first-published.ts';
import { progressOn } from './targets/target.ts';
import { lastDayBeforeQuarter, lastDayOfMonth, shiftMonth } from './time/calendar.ts';
import { factsAsOf } from './time/facts.ts';
import { seriesOf } from './time/series.ts';
import { hierarchyOf } from './units/hierarchy.ts';

/**
 * Computes the publication of a checked dataset. `first` are the rates that earlier releases published, by which paces
 * are like for like. Linear in the ledgers' rows plus the size of the result.
 */
export function publish(dataset: Dataset, first: FirstPublished = NOTHING_PUBLISHED): Publication {
  const { facts, setAside } = factsAsOf(dataset);
  const { asOf, targets } = facts.programme;
  const hierarchy = hierarchyOf(facts);
  const { dates, months, quarters } = seriesOf(facts.programme);

  const before = months.slice(0, 1).map((first) => lastDayOfMonth(shiftMonth(first, -1)));
  const allDates = [...new Set([...quarters.map(lastDayBeforeQuarter), ...before, ...dates])].sort();
  const series = byIndicator((id) => tally(hierarchy, facts.compounds, changesIn(facts, id, null), allDates));

  const promises = targets.map((target) => ({ target, counts: cityCountsByDay(facts, hierarchy, target) }));
  const progress = [...promises]
    .sort((a, b) => byCodePoint(a.target.id, b.target.id))
    .flatMap(({ target, counts }) => {
      const published = { asOf, first: first(target.indicator, target.measure) };
      return dates.map((date) => progressOn(target, date, counts, published));
    });
  const reconcile = reconcileRows(facts);

  return {
    asOf,
    dates,
    rates: byIndicator((id) =>
      hasData(facts, id) ? rateTable(hierarchy, facts, indicatorOf(id), series[id], dates) : NO_RATES,
    ),
    modes: modeTable(hierarchy, facts, dates),
    progress,
    steps: promises.flatMap(({ target, counts }) => stepRows(target, rateByDay(counts), facts.programme)),
    rankings: rankingRows(facts, hierarchy, series, quarters),
    bulletins: bulletinRows(facts, hierarchy, series, months),
    reconcile,
    review: reviewRows({ facts, reconcile, progress: progress.filter((row) => row.date === asOf) }),
    compounds: compoundStates(facts),
    setAside,
  };
}
