/** An indicator's published rows: its rate for every unit, on every date, by every measure and part. */
import { byCodePoint } from '../lists.ts';
import { silence } from '../quality/reporting.ts';
import type { AggregateLevel, Facts, IsoDate } from '../rows.ts';
import { monthOf } from '../time/calendar.ts';
import type { Hierarchy } from '../units/hierarchy.ts';
import type { Indicator } from './indicator.ts';
import { rateOf, tally } from './tally.ts';
import type { TallyMeasure, TallySeries } from './tally.ts';
import { openUnits, upperFraction } from './upper.ts';

/** The indicator as a whole, beside its parts. */
export const WHOLE = 'all';

export interface RateRow {
  readonly date: IsoDate;
  readonly level: AggregateLevel;
  readonly unitId: string;
  readonly measure: TallyMeasure;
  /** `all`, or the id of one of the indicator's parts; grids have `all` only. */
  readonly part: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number | null;
  /**
   * The rate if every compound that counts without it in a sub-district that has not reported had it. Null by grids, for a part, and
   * for an indicator that silence does not leave open.
   */
  readonly rateUpper: number | null;
}

/** What an indicator's rows are made from: its whole and its parts, each added up over the hierarchy. */
interface Series {
  readonly part: string;
  readonly series: TallySeries;
}

/** The parts' series by code point, the whole among them: the order of the published rows. */
function seriesByPart(
  hierarchy: Hierarchy,
  facts: Facts,
  indicator: Indicator,
  whole: TallySeries,
  dates: readonly IsoDate[],
): Series[] {
  const parts = (indicator.parts?.of(facts) ?? []).map((part) => ({
    part: part.id,
    series: tally(hierarchy, facts.compounds, indicator.changes(facts, part), dates),
  }));
  return [{ part: WHOLE, series: whole }, ...parts].sort((a, b) => byCodePoint(a.part, b.part));
}

/**
 * The published rows of an indicator, sorted by date, level, unit, measure and part. `whole` is its tally and holds at
 * least `dates`; the parts are added up here. A grid's own rate is not counted by grids, and grids have no parts. Levels that
 * are not wanted are left out.
 */
export function rateRows(
  hierarchy: Hierarchy,
  facts: Facts,
  indicator: Indicator,
  whole: TallySeries,
  dates: readonly IsoDate[],
  isWanted: (level: AggregateLevel) => boolean = () => true,
): RateRow[] {
  const measures = [...indicator.measures].sort(byCodePoint);
  const parts = seriesByPart(hierarchy, facts, indicator, whole, dates);
  const silentIn = silence(facts);
  return dates.flatMap((date) => {
    const silent = silentIn(monthOf(date));
    return hierarchy.units.flatMap(({ level, id: unitId }, i) => {
      if (!isWanted(level)) return [];
      const open = openUnits(hierarchy, i, silent);
      const rateUpper = (measure: TallyMeasure, part: string): number | null => {
        if (!indicator.open || measure === 'grids' || part !== WHOLE) return null;
        return rateOf(upperFraction(whole, date, i, measure, open));
      };
      return measures
        .filter((measure) => measure !== 'grids' || level !== 'grid')
        .flatMap((measure) =>
          parts
            .filter(({ part }) => level !== 'grid' || part === WHOLE)
            .map(({ part, series }): RateRow => {
              const fraction = series.fraction(date, i, measure);
              return {
                date,
                level,
                unitId,
                measure,
                part,
                ...fraction,
                rate: rateOf(fraction),
                rateUpper: rateUpper(measure, part),
              };
            }),
        );
    });
  });
}
