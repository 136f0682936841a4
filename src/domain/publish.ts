/** From the ledgers to everything that is published: the one entry to the computation. Pure; runs in a browser too. */
import {
  lastDayBeforeQuarter,
  lastDayOfMonth,
  monthEnds,
  monthOf,
  quartersEnded,
  seriesDates,
  shiftMonth,
} from './calendar.ts';
import { bulletinRows } from './bulletin.ts';
import { coverageRows, isInForce } from './coverage.ts';
import { factsAsOf } from './facts.ts';
import { groupBy, hierarchyOf } from './hierarchy.ts';
import { INDICATORS } from './indicators.ts';
import type { Dataset, IndicatorId, Measure } from './model.ts';
import type { CompoundState, Publication } from './publication.ts';
import { rankingRows } from './ranking.ts';
import { reconcileRows } from './reconcile.ts';
import { renovationChanges, renovationRows, worksState } from './renovation.ts';
import { reviewRows } from './review.ts';
import { isInScope, rateByDay, tally } from './tally.ts';
import { progressOn } from './target.ts';
import type { IndicatorByDay } from './target.ts';

/** What is known of each compound on the as-of date, in the order of the ledger. */
export function compoundStates(facts: Dataset): CompoundState[] {
  const { asOf, categories } = facts.programme;
  const servicesOf = groupBy(facts.services, (service) => service.compoundId);
  const worksOf = groupBy(facts.works, (works) => works.compoundId);
  return facts.compounds.map((compound) => {
    const inScope = isInScope(compound, asOf);
    const service = servicesOf.get(compound.id)?.find((row) => isInForce(row, asOf)) ?? null;
    const works = categories.map(({ id: category }) => ({
      category,
      state: worksState(worksOf.get(compound.id)?.find((row) => row.category === category)),
    }));
    const needed = works.filter(({ state }) => state !== 'exempt');
    return {
      compoundId: compound.id,
      inScope,
      covered: inScope && service !== null,
      service,
      renovated: needed.length === 0 ? null : needed.every(({ state }) => state === 'accepted'),
      works,
    };
  });
}

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
