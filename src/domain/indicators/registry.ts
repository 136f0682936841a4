/** The indicators, as data: one table drives publishing, targets, rankings, the map, the ledgers' schema and the downloads. */
import { coverage } from './coverage.ts';
import type { Facts } from '../rows.ts';
import type { Indicator, Part } from './indicator.ts';
import { renovation } from './renovation.ts';
import type { StateChange } from './tally.ts';

export const INDICATORS = { coverage, renovation } as const satisfies Readonly<Record<string, Indicator>>;

export type IndicatorId = keyof typeof INDICATORS;

/** Every indicator's id, in the order in which they are listed to readers. */
export const INDICATOR_IDS = Object.keys(INDICATORS) as readonly IndicatorId[];

/** The columns that tell an indicator's parts apart in its table. */
export type PartColumn = NonNullable<(typeof INDICATORS)[IndicatorId]['parts']>['column'];
export const PART_COLUMNS = [
  ...new Set(Object.values(INDICATORS).flatMap(({ parts }) => (parts === null ? [] : [parts.column]))),
] as readonly PartColumn[];

/** The indicator by its id, whatever is special about that one. */
export function indicatorOf(id: IndicatorId): Indicator {
  return INDICATORS[id];
}

/** One value an indicator. */
export function byIndicator<T>(valueOf: (id: IndicatorId) => T): Readonly<Record<IndicatorId, T>> {
  return Object.fromEntries(INDICATOR_IDS.map((id) => [id, valueOf(id)])) as Record<IndicatorId, T>;
}

/** Whether a city has an indicator's data: whether it keeps the ledger that they stand in. */
export function hasData({ kept }: Pick<Facts, 'kept'>, id: IndicatorId): boolean {
  return kept[indicatorOf(id).ledger];
}

/** The indicators that a city has data of, in the order in which they are listed to readers. */
export function indicatorsOf(facts: Pick<Facts, 'kept'>): readonly IndicatorId[] {
  return INDICATOR_IDS.filter((id) => hasData(facts, id));
}

/**
 * When compounds enter and leave an indicator's denominator and numerator, as a whole (null) or for one of its parts:
 * never without its ledger, so that every rate of it is null.
 */
export function changesIn(facts: Facts, id: IndicatorId, part: Part | null): StateChange[] {
  return hasData(facts, id) ? indicatorOf(id).changes(facts, part) : [];
}
