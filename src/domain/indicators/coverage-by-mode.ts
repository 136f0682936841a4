/** Coverage by who serves: its numerators split by the mode of the contract in force (contract, section 3). */
import { byCodePoint } from '../lists.ts';
import type { AggregateLevel, Facts, IsoDate, ServiceMode } from '../rows.ts';
import type { Hierarchy } from '../units/hierarchy.ts';
import { isInForce, servicesByCompound } from './coverage.ts';
import { changesOf, isInScope, tally } from './tally.ts';
import type { StateChange } from './tally.ts';

/** The modes in the order in which readers are told them. */
export const SERVICE_MODES: readonly ServiceMode[] = ['professional', 'community', 'self', 'employer'];

/** The compounds of a unit that a mode serves on a day; the denominators are coverage's. */
export interface ModeRow {
  readonly date: IsoDate;
  readonly level: AggregateLevel;
  readonly unitId: string;
  readonly mode: ServiceMode;
  readonly compounds: number;
  readonly households: number;
}

/** Counted = in scope; achieved = served by the mode. Where several contracts are in force, the one entered first tells. */
function modeChanges({ compounds, services }: Facts, mode: ServiceMode): StateChange[] {
  const servicesOf = servicesByCompound(services);
  return compounds.flatMap((compound, i) => {
    const own = (servicesOf.get(compound.id) ?? []).toSorted((a, b) => byCodePoint(a.enteredOn, b.enteredOn));
    const days = [compound.listedOn, compound.removedOn, ...own.flatMap((row) => [row.enteredOn, row.leftOn])];
    return changesOf(i, days, (day) => ({
      counted: isInScope(compound, day),
      achieved: own.find((row) => isInForce(row, day))?.mode === mode,
    }));
  });
}

/** A row for every date, unit and mode, sorted by them; one that serves none has zeros. */
export function modeRows(hierarchy: Hierarchy, facts: Facts, dates: readonly IsoDate[]): ModeRow[] {
  const series = [...SERVICE_MODES]
    .sort(byCodePoint)
    .map((mode) => ({ mode, tallied: tally(hierarchy, facts.compounds, modeChanges(facts, mode), dates) }));
  return dates.flatMap((date) =>
    hierarchy.units.flatMap(({ level, id: unitId }, i) =>
      series.map(({ mode, tallied }): ModeRow => {
        const served = (measure: 'compounds' | 'households') => tallied.fraction(date, i, measure).numerator;
        return { date, level, unitId, mode, compounds: served('compounds'), households: served('households') };
      }),
    ),
  );
}
