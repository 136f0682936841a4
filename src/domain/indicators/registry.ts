/** The indicators, as data: one table drives targets, rankings, definitions and downloads. */
import type { Dataset, IndicatorId, Measure } from '../model.ts';
import { coverageChanges } from './coverage.ts';
import { renovationChanges } from './renovation.ts';
import type { StateChange } from './tally.ts';

export interface Indicator {
  readonly id: IndicatorId;
  readonly unit: 'ratio';
  /** Which way is better; decides the order of rankings and colours. */
  readonly better: 'higher';
  /** The measures it is published by; `grids` counts grids all of whose compounds are achieved. */
  readonly measures: readonly (Measure | 'grids')[];
  /** When compounds enter and leave its denominator and its numerator. */
  readonly changes: (facts: Dataset) => StateChange[];
}

export const INDICATORS: Readonly<Record<IndicatorId, Indicator>> = {
  coverage: {
    id: 'coverage',
    unit: 'ratio',
    better: 'higher',
    measures: ['compounds', 'households', 'floor_area', 'grids'],
    changes: (facts) => coverageChanges(facts.compounds, facts.services),
  },
  renovation: {
    id: 'renovation',
    unit: 'ratio',
    better: 'higher',
    measures: ['compounds', 'households', 'floor_area'],
    changes: (facts) => renovationChanges(facts.compounds, facts.works, facts.programme.categories),
  },
};
