/** The monthly bulletin (月通报) of the city and its largest units, its districts, by compounds: contract, section 5. */
import type { AggregateLevel, Facts, Month } from '../rows.ts';
import { lastDayOfMonth, shiftMonth } from '../time/calendar.ts';
import type { Hierarchy } from '../units/hierarchy.ts';
import { hasData } from './registry.ts';
import type { IndicatorId } from './registry.ts';
import { rateOf } from './tally.ts';
import type { TallySeries } from './tally.ts';

export interface BulletinRow {
  readonly month: Month;
  /** The city, or the largest level that it lists. */
  readonly level: AggregateLevel;
  readonly unitId: string;
  readonly coverage: number | null;
  readonly coverageChange: number | null;
  readonly renovation: number | null;
  readonly renovationChange: number | null;
  readonly newlyCovered: number;
  /** Null, as the rate is, where the works are not kept. */
  readonly newlyRenovated: number | null;
  readonly coverageLost: number;
}

/**
 * The rows of the given months, sorted by month, level and unit. Both series must hold the end of each month and,
 * directly before it, the end of the month before, because the flows are those between the two.
 */
export function bulletinRows(
  facts: Pick<Facts, 'kept'>,
  hierarchy: Hierarchy,
  { coverage, renovation }: Readonly<Record<IndicatorId, TallySeries>>,
  months: readonly Month[],
): BulletinRow[] {
  const hasRenovation = hasData(facts, 'renovation');
  return months.flatMap((month) => {
    const [before, end] = [lastDayOfMonth(shiftMonth(month, -1)), lastDayOfMonth(month)];
    return hierarchy.units.flatMap(({ level, id: unitId }, i) => {
      if (level !== 'city' && level !== hierarchy.levels.largest) return [];
      const rate = (series: TallySeries, day: string): number | null => rateOf(series.fraction(day, i, 'compounds'));
      const change = (series: TallySeries): number | null => {
        const [now, then] = [rate(series, end), rate(series, before)];
        return now === null || then === null ? null : now - then;
      };
      const row: BulletinRow = {
        month,
        level,
        unitId,
        coverage: rate(coverage, end),
        coverageChange: change(coverage),
        renovation: rate(renovation, end),
        renovationChange: change(renovation),
        newlyCovered: coverage.flow(end, i).gained,
        newlyRenovated: hasRenovation ? renovation.flow(end, i).gained : null,
        coverageLost: coverage.flow(end, i).lost,
      };
      return [row];
    });
  });
}
