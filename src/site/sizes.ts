/** What compounds are weighed by: which measures the city knows, and of which compounds it does not know them. */
import { isMeasured, lackingNow } from '../domain/indicators/lacking.ts';
import type { IndicatorId } from '../domain/indicators/registry.ts';
import type { TallyMeasure } from '../domain/indicators/tally.ts';
import type { Dataset } from '../domain/model.ts';
import { unitKey } from '../domain/units/hierarchy.ts';
import { kept } from './kept.ts';
import type { Place } from './tree.ts';

export interface Sizes {
  /** Whether any compound has what the measure weighs by: a measure that none has is offered nowhere. */
  has(measure: TallyMeasure): boolean;
  /** How many compounds in a place's denominator lack it now: where any does, the rate is not known. */
  lacking(place: Place, indicator: IndicatorId, measure: TallyMeasure): number;
}

export function sizesOf(facts: Dataset): Sizes {
  const lacking = kept(() => lackingNow(facts));
  const measured = new Map<TallyMeasure, boolean>();
  return {
    has: (measure) => {
      const known = measured.get(measure) ?? isMeasured(facts.compounds, measure);
      measured.set(measure, known);
      return known;
    },
    lacking: ({ level, id }, indicator, measure) => lacking()(unitKey(level, id), indicator, measure),
  };
}
