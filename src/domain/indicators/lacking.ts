/** Who lacks what a measure weighs by: why a rate by households or floor area is not published. */
import type { Compound, Facts } from '../rows.ts';
import { hierarchyOf, unitKey } from '../units/hierarchy.ts';
import type { Hierarchy } from '../units/hierarchy.ts';
import { byIndicator, changesIn, type IndicatorId } from './registry.ts';
import { tally, weightOf, type TallyMeasure } from './tally.ts';

/** Whether any compound has what a measure weighs by: where none has, nothing is said by it. */
export function isMeasured(compounds: readonly Compound[], measure: TallyMeasure): boolean {
  return compounds.length === 0 || compounds.some((compound) => weightOf(compound, measure) !== null);
}

/** How many compounds in a unit's denominator lack a measure's size; the unit is named by `unitKey`. */
export type Lacking = (unit: string, indicator: IndicatorId, measure: TallyMeasure) => number;

const NONE: Lacking = () => 0;

/** The compounds as ones where they lack a size and as nothing where they have it, so that adding them up counts those that lack it. */
const lackAsOne = (compound: Compound): Compound => ({
  ...compound,
  households: Number(compound.households === null),
  floorAreaM2: Number(compound.floorAreaM2 === null),
});

/** The same on the as-of date. `facts` are those up to it. */
export function lackingNow(facts: Facts, hierarchy: Hierarchy = hierarchyOf(facts)): Lacking {
  const { compounds, programme } = facts;
  if (compounds.every(({ households, floorAreaM2 }) => households !== null && floorAreaM2 !== null)) return NONE;
  const weighed = compounds.map(lackAsOne);
  const day = programme.asOf;
  const series = byIndicator((id) => tally(hierarchy, weighed, changesIn(facts, id, null), [day]));
  const positions = new Map(hierarchy.units.map(({ level, id }, i) => [unitKey(level, id), i]));
  return (unit, indicator, measure) => {
    const at = positions.get(unit);
    if (at === undefined || measure === 'compounds' || measure === 'grids') return 0;
    return series[indicator].fraction(day, at, measure).denominator ?? 0;
  };
}
