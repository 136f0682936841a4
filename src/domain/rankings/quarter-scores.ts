/** What a unit's components score in a quarter, as the ledgers have it and as far as silence leaves it open. */
import { indicatorOf } from '../indicators/registry.ts';
import type { IndicatorId } from '../indicators/registry.ts';
import { rateOf } from '../indicators/tally.ts';
import type { Fraction, TallySeries } from '../indicators/tally.ts';
import { openUnits, upperFraction } from '../indicators/upper.ts';
import { get, nth } from '../lists.ts';
import type { RankingScheme } from '../programme.ts';
import { silence } from '../quality/reporting.ts';
import type { Facts, Inspection, Quarter } from '../rows.ts';
import { lastDayBeforeQuarter, lastDayOfQuarter, monthOf, quarterOf } from '../time/calendar.ts';
import { unitKey } from '../units/hierarchy.ts';
import type { Hierarchy } from '../units/hierarchy.ts';
import { componentOf } from './components.ts';
import type { Component } from './components.ts';
import { gainScore } from './scores.ts';
import type { ComponentScore, Scored } from './scores.ts';

/** Each indicator's tally: its household rate is what the ranking's level and gain components are made of. */
export type RankingSeries = Readonly<Record<IndicatorId, TallySeries>>;

export interface QuarterScores extends Scored {
  /**
   * The components if every compound of a silent unit that counts at the quarter's end without being achieved
   * were; null where all have reported.
   */
  readonly upper: readonly ComponentScore[] | null;
  /** The fewest compounds in the denominator of a rate that the score rests on; null where it rests on none. */
  readonly compounds: number | null;
}

/** Mean inspection score by quarter and unit: of those that the rows name, and of the units above and below them. */
function inspectionMeans(hierarchy: Hierarchy, inspections: readonly Inspection[]): Map<string, number> {
  const sums = new Map<string, { sum: number; rows: number }>();
  const { units, reportersOf, levels } = hierarchy;
  const position = new Map(units.map((unit, i) => [unitKey(unit.level, unit.id), i]));
  const unitsOf = new Map<number, number[]>();
  reportersOf.forEach((inspected, unit) => {
    for (const own of inspected) unitsOf.set(own, [...(unitsOf.get(own) ?? []), unit]);
  });
  for (const row of inspections) {
    const inspected = get(position, unitKey(levels.reporting, row.unitId));
    for (const unit of unitsOf.get(inspected) ?? []) {
      const key = `${quarterOf(row.inspectedOn)}/${unit}`;
      const { sum, rows } = sums.get(key) ?? { sum: 0, rows: 0 };
      sums.set(key, { sum: sum + row.score, rows: rows + 1 });
    }
  }
  return new Map([...sums].map(([key, { sum, rows }]) => [key, sum / rows]));
}

/** The scores of a unit, by its index, in a quarter. Reads inspections and reports once, whatever is asked. */
export function quarterScores(
  facts: Facts,
  hierarchy: Hierarchy,
  series: RankingSeries,
  scheme: RankingScheme,
): (unit: number, quarter: Quarter) => QuarterScores {
  const means = inspectionMeans(hierarchy, facts.inspections);
  const silentIn = silence(facts);
  const indicators = [
    ...new Set(
      scheme.components.flatMap(({ id }) => {
        const component = componentOf(id);
        return component.kind === 'inspection' ? [] : [component.indicator];
      }),
    ),
  ];
  return (unit, quarter) => {
    const [start, end] = [lastDayBeforeQuarter(quarter), lastDayOfQuarter(quarter)];
    const open = openUnits(hierarchy, unit, silentIn(monthOf(end)));
    const componentsBy = (endOf: (id: IndicatorId) => Fraction): ComponentScore[] => {
      const score = (component: Component): number | null => {
        if (component.kind === 'inspection') return means.get(`${quarter}/${unit}`) ?? null;
        const rate = rateOf(endOf(component.indicator));
        return component.kind === 'level'
          ? rate && 100 * rate
          : gainScore(rateOf(series[component.indicator].fraction(start, unit, 'households')), rate);
      };
      return scheme.components.map(({ id }) => ({ id, score: score(componentOf(id)) }));
    };
    return {
      unitId: nth(hierarchy.units, unit).id,
      components: componentsBy((id) => series[id].fraction(end, unit, 'households')),
      upper:
        open.length === 0
          ? null
          : componentsBy((id) => upperFraction(series[id], end, unit, 'households', indicatorOf(id).open ? open : [])),
      compounds:
        indicators.length === 0
          ? null
          : Math.min(...indicators.map((id) => series[id].fraction(end, unit, 'compounds').denominator)),
    };
  };
}
