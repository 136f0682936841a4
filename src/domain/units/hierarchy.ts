/** The tree of units: city, districts, sub-districts, grids, and where each compound hangs in it. */
import { byCodePoint, get, nth } from '../lists.ts';
import type { AggregateLevel, Facts } from '../rows.ts';

export interface Unit {
  readonly level: AggregateLevel;
  readonly id: string;
  readonly name: string;
}

export interface Hierarchy {
  /** Sorted by level, then id, in code-point order: the order of the published rows. */
  readonly units: readonly Unit[];
  /** For each compound of the ledger the indices of its city, district, sub-district and grid. */
  readonly ancestors: readonly (readonly number[])[];
  /** For each unit the indices of the sub-districts it lies in or is made of. */
  readonly subdistrictsOf: readonly (readonly number[])[];
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
    before?.facts.districts === facts.districts &&
    before.facts.subdistricts === facts.subdistricts &&
    before.facts.grids === facts.grids &&
    before.facts.programme.city === facts.programme.city;
  if (isSame) return before.hierarchy;
  const hierarchy = hierarchyFrom(facts);
  known.set(facts.compounds, { facts, hierarchy });
  return hierarchy;
}

function hierarchyFrom(facts: Facts): Hierarchy {
  const city = facts.programme.city;
  const units: Unit[] = [
    { level: 'city' as const, id: city.id, name: city.name },
    ...facts.districts.map(({ id, name }) => ({ level: 'district' as const, id, name })),
    ...facts.subdistricts.map(({ id, name }) => ({ level: 'subdistrict' as const, id, name })),
    ...facts.grids.map(({ id, name }) => ({ level: 'grid' as const, id, name })),
  ].sort((a, b) => byCodePoint(a.level, b.level) || byCodePoint(a.id, b.id));

  const position = new Map(units.map((unit, i) => [unitKey(unit.level, unit.id), i]));
  const at = (level: AggregateLevel, id: string): number => get(position, unitKey(level, id));
  const districtOf = new Map(facts.subdistricts.map((s) => [s.id, s.parentId]));

  const chains = new Map(
    facts.grids.map(({ id, parentId: subdistrictId }): [string, readonly number[]] => [
      id,
      [
        at('city', city.id),
        at('district', get(districtOf, subdistrictId)),
        at('subdistrict', subdistrictId),
        at('grid', id),
      ],
    ]),
  );

  const subdistrictsOf: number[][] = units.map(() => []);
  for (const subdistrict of facts.subdistricts) {
    const own = at('subdistrict', subdistrict.id);
    for (const unit of [own, at('district', subdistrict.parentId), at('city', city.id)])
      nth(subdistrictsOf, unit).push(own);
  }
  for (const grid of facts.grids) nth(subdistrictsOf, at('grid', grid.id)).push(at('subdistrict', grid.parentId));

  return { units, ancestors: facts.compounds.map(({ unitId: gridId }) => get(chains, gridId)), subdistrictsOf };
}
