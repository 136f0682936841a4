/** The city's own figures on any day: what targets are held against. */
import type { Facts, IsoDate, Measure } from '../rows.ts';
import { seriesOf } from '../time/series.ts';
import type { Hierarchy } from '../units/hierarchy.ts';
import { changesIn } from './registry.ts';
import type { IndicatorId } from './registry.ts';
import { fractionByDay, rateOf } from './tally.ts';
import type { Fraction } from './tally.ts';

/** What the city counts by an indicator and a measure as a function of the day; null on a day of which nothing is known. */
export function cityCountsByDay(
  facts: Facts,
  hierarchy: Hierarchy,
  { indicator, measure }: { readonly indicator: IndicatorId; readonly measure: Measure },
): (day: IsoDate) => Fraction | null {
  const counts = fractionByDay(hierarchy, facts.compounds, changesIn(facts, indicator, null), measure);
  const { isKnown } = seriesOf(facts.programme);
  return (day) => (isKnown(day) ? counts(day) : null);
}

/** The rate of what is counted as a function of the day; null without data. */
export function rateByDay(counts: (day: IsoDate) => Fraction | null): (day: IsoDate) => number | null {
  return (day) => {
    const fraction = counts(day);
    return fraction && rateOf(fraction);
  };
}
