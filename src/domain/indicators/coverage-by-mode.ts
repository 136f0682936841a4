/** Coverage by who serves: its numerators split by the mode of the contract in force (contract, section 3). */
import { byCodePoint, nth } from '../lists.ts';
import type { AggregateLevel, Facts, IsoDate, ServiceMode } from '../rows.ts';
import type { Hierarchy, Unit } from '../units/hierarchy.ts';
import { isInForce, servicesByCompound } from './coverage.ts';
import { UNTOLD } from './rates.ts';
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
  /** Null where a compound in coverage's denominator has no number of households. */
  readonly households: number | null;
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

/** The rows as columns, sorted by date, level, unit and mode: one for every date, unit and mode, zeros for one that serves none. */
export interface ModeTable {
  readonly dates: readonly IsoDate[];
  readonly units: readonly Pick<Unit, 'level' | 'id'>[];
  readonly modes: readonly ServiceMode[];
  readonly compounds: ArrayLike<number>;
  /** `UNTOLD` where they are not known. */
  readonly households: ArrayLike<number>;
}

/** Coverage's numerators by mode. */
export function modeTable(hierarchy: Hierarchy, facts: Facts, dates: readonly IsoDate[]): ModeTable {
  const modes = [...SERVICE_MODES].sort(byCodePoint);
  const series = modes.map((mode) => tally(hierarchy, facts.compounds, modeChanges(facts, mode), dates));
  const length = dates.length * hierarchy.units.length * modes.length;
  const [compounds, households] = [new Float64Array(length), new Float64Array(length)];
  let at = 0;
  for (const date of dates)
    for (const unit of hierarchy.units.keys())
      for (const own of series) {
        compounds[at] = own.fraction(date, unit, 'compounds').numerator;
        households[at] = own.fraction(date, unit, 'households').numerator ?? UNTOLD;
        at += 1;
      }
  const units = hierarchy.units.map(({ level, id }) => ({ level, id }));
  return { dates, units, modes, compounds, households };
}

/** One row of a table, by the places of its date, of its unit and of its mode. */
export function modeAt(table: ModeTable, date: number, unit: number, mode: number): ModeRow {
  const { level, id: unitId } = nth(table.units, unit);
  const at = (date * table.units.length + unit) * table.modes.length + mode;
  const households = nth(table.households, at);
  return {
    date: nth(table.dates, date),
    level,
    unitId,
    mode: nth(table.modes, mode),
    compounds: nth(table.compounds, at),
    households: households === UNTOLD ? null : households,
  };
}

/** All rows of a table, made one by one. */
export function modeRows(table: ModeTable): Iterable<ModeRow> & { readonly length: number } {
  return {
    length: table.compounds.length,
    *[Symbol.iterator]() {
      for (const date of table.dates.keys())
        for (const unit of table.units.keys())
          for (const mode of table.modes.keys()) yield modeAt(table, date, unit, mode);
    },
  };
}
