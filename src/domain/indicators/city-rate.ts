/** The city's own rate on any day: what targets are held against. */
import type { Facts, IsoDate, Measure } from '../rows.ts';
import type { Hierarchy } from '../units/hierarchy.ts';
import { changesIn } from './registry.ts';
import type { IndicatorId } from './registry.ts';
import { rateByDay } from './tally.ts';

/** The city's rate by an indicator and a measure as a function of the day; null without data, and after the as-of date. */
export function cityRateByDay(
  facts: Facts,
  hierarchy: Hierarchy,
  { indicator, measure }: { readonly indicator: IndicatorId; readonly measure: Measure },
): (day: IsoDate) => number | null {
  const rate = rateByDay(hierarchy, facts.compounds, changesIn(facts, indicator, null), measure);
  return (day) => (day > facts.programme.asOf ? null : rate(day));
}
