/** The tree of units: the city, the units of each level that it lists, and where each compound hangs in it. */
import { byCodePoint, get, nth } from '../lists.ts';
import type { AggregateLevel, Facts, ListedLevel, UnitRow } from '../rows.ts';
import { LEDGER_OF_LEVEL, levelsOf, UNIT_LEDGERS } from './levels.ts';
import type { Levels, UnitLedger } from './levels.ts';

export interface Unit {
  readonly level: AggregateLevel;
  readonly id: string;
  readonly name: string;
}

export interface Hierarchy {
  readonly levels: Levels;
  /** Sorted by level, then id, in code-point order: the order of the published rows. */
  readonly units: readonly Unit[];
  /** For each compound of the ledger the indices of the units that it lies in, from the city down. */
  readonly ancestors: readonly (readonly number[])[];
  /** For each unit the indices of the reporting units that it lies in or is made of, in their ledger's order. */
  readonly reportersOf: readonly (readonly number[])[];
}

/** The ledgers of units. */
export type UnitRows = Pick<Facts, UnitLedger>;

/** The rows of a level's ledger. */
export function unitRows(facts: UnitRows, level: ListedLevel): readonly UnitRow[] {
  return facts[LEDGER_OF_LEVEL[level]];
}

/** The units that report, and are inspected. */
export function reportersIn(facts: UnitRows & { readonly programme: Pick<Facts['programme'], 'levels'> }) {
  return unitRows(facts, levelsOf(facts.programme).reporting);
}

/** A unit's key across levels: ids are unique only within one ledger. */
export function unitKey(level: string, id: string): string {
  return `${level}/${id}`;
}

interface Known {
  readonly facts: Facts;
  readonly hierarchy: Hierarchy;
}

/** The hierarchy of a list of compounds, which is asked for again and again while the units stay as they are. */
const known = new WeakMap<Facts['compounds'], Known>();

/** The units of checked ledgers. Throws where a reference does not resolve, which reading has ruled out. */
export function hierarchyOf(facts: Facts): Hierarchy {
  const before = known.get(facts.compounds);
  const isSame =
    before !== undefined &&
    UNIT_LEDGERS.every((ledger) => before.facts[ledger] === facts[ledger]) &&
    before.facts.programme.levels === facts.programme.levels &&
    before.facts.programme.city === facts.programme.city;
  if (isSame) return before.hierarchy;
  const hierarchy = hierarchyFrom(facts);
  known.set(facts.compounds, { facts, hierarchy });
  return hierarchy;
}

function hierarchyFrom(facts: Facts): Hierarchy {
  const levels = levelsOf(facts.programme);
  const { id: cityId, name: cityName } = facts.programme.city;
  const units: Unit[] = [
    { level: 'city' as const, id: cityId, name: cityName },
    ...levels.listed.flatMap((level) => unitRows(facts, level).map(({ id, name }) => ({ level, id, name }))),
  ].sort((a, b) => byCodePoint(a.level, b.level) || byCodePoint(a.id, b.id));

  const position = new Map(units.map((unit, i) => [unitKey(unit.level, unit.id), i]));
  const at = (level: AggregateLevel, id: string): number => get(position, unitKey(level, id));

  /** For each unit the indices of the units from the city down to itself. */
  const chains: (readonly number[])[] = units.map(() => []);
  const city = at('city', cityId);
  chains[city] = [city];
  const reportersOf: number[][] = units.map(() => []);
  const isReporter = (unit: number): boolean => nth(units, unit).level === levels.reporting;
  for (const level of levels.listed) {
    const above = levels.above(level) ?? 'city';
    for (const { id, parentId = '' } of unitRows(facts, level)) {
      const own = at(level, id);
      const before = nth(chains, above === 'city' ? city : at(above, parentId));
      chains[own] = [...before, own];
      if (isReporter(own)) for (const unit of [...before, own]) nth(reportersOf, unit).push(own);
      else nth(reportersOf, own).push(...before.filter(isReporter));
    }
  }

  return {
    levels,
    units,
    ancestors: facts.compounds.map(({ unitId }) => nth(chains, at(levels.smallest, unitId))),
    reportersOf,
  };
}
