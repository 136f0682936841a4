/** The tree of places: the city, the units of each level that it lists, and the compounds that hang in it. */
import { get, indexBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { AggregateLevel, Compound, Level, ListedLevel, UnitRow } from '../domain/rows.ts';
import { unitKey, unitRows } from '../domain/units/hierarchy.ts';
import type { Unit } from '../domain/units/hierarchy.ts';
import { byLevel, byListedLevel, levelsOf } from '../domain/units/levels.ts';
import type { Levels } from '../domain/units/levels.ts';

export type { ListedLevel, Unit };

/** Which unit: ids are told apart by their level. */
export type Place = Pick<Unit, 'level' | 'id'>;

/** Every unit that is asked for exists: an id that no ledger has is a bug, and throws. Lists are in the ledgers' order. */
export interface Tree {
  readonly city: Unit;
  /** Those that the city lists; of others there are no units. */
  readonly levels: Levels;
  /** All compounds of the ledger, those not in scope too. */
  readonly compounds: readonly Compound[];
  unit(level: AggregateLevel, id: string): Unit;
  units(level: AggregateLevel): readonly Unit[];
  /** Whether a level has units that may be compared: one alone is compared with nothing. */
  hasSeveral(level: AggregateLevel): boolean;
  /** The units above a unit or a compound, from the city down; none above the city. */
  above(place: { readonly level: Level; readonly id: string }): readonly Unit[];
  /** The unit of a level that a unit or a compound lies in; a unit of that level is its own. */
  within(place: { readonly level: Level; readonly id: string }, level: AggregateLevel): Unit;
  /** The units of a level that a place is made of; for its own level the place alone. */
  below(place: Place, level: AggregateLevel): readonly Unit[];
  /** What the ledger says of a unit beside its name. */
  row(level: ListedLevel, id: string): UnitRow;
  compound(id: string): Compound;
  /** The compounds in a place, those not in scope too. */
  compoundsIn(place: Place): readonly Compound[];
}

/** What the tree keeps of one unit. */
interface Node {
  readonly unit: Unit;
  readonly above: readonly Unit[];
  readonly below: Readonly<Record<AggregateLevel, Unit[]>>;
  readonly compounds: Compound[];
}

/** The tree of a checked dataset. Throws where a reference does not resolve, which reading has ruled out. */
export function treeOf(facts: Dataset): Tree {
  const nodes = new Map<string, Node>();
  const nodeOf = ({ level, id }: Place): Node => get(nodes, unitKey(level, id));
  const levels = levelsOf(facts.programme);
  const lists = byLevel((): Unit[] => []);

  const add = ({ level, id, name }: Unit, parent: Place | null): void => {
    const unit: Unit = { level, id, name };
    const above = parent === null ? [] : [...nodeOf(parent).above, nodeOf(parent).unit];
    const node: Node = { unit, above, below: byLevel(() => []), compounds: [] };
    nodes.set(unitKey(level, id), node);
    lists[level].push(unit);
    for (const each of [...above, unit]) nodeOf(each).below[level].push(unit);
  };

  const { id, name } = facts.programme.city;
  const city: Unit = { level: 'city', id, name };
  add(city, null);
  for (const level of levels.listed) {
    const above = levels.above(level) ?? 'city';
    for (const { id, name, parentId = '' } of unitRows(facts, level))
      add({ level, id, name }, above === 'city' ? city : { level: above, id: parentId });
  }

  const chainOf = ({ unit, above }: Node): readonly Unit[] => [...above, unit];
  for (const compound of facts.compounds) {
    for (const unit of chainOf(nodeOf({ level: levels.smallest, id: compound.unitId })))
      nodeOf(unit).compounds.push(compound);
  }

  const rows = byListedLevel((level) => indexBy(unitRows(facts, level), (row) => row.id));
  const compounds = indexBy(facts.compounds, (row) => row.id);

  const above: Tree['above'] = ({ level, id }) =>
    level === 'compound'
      ? chainOf(nodeOf({ level: levels.smallest, id: get(compounds, id).unitId }))
      : nodeOf({ level, id }).above;

  return {
    city: nodeOf(city).unit,
    levels,
    compounds: facts.compounds,
    unit: (level, id) => nodeOf({ level, id }).unit,
    units: (level) => lists[level],
    hasSeveral: (level) => lists[level].length > 1,
    above,
    within: (place, level) => {
      const chain = place.level === 'compound' ? above(place) : chainOf(nodeOf({ level: place.level, id: place.id }));
      const found = chain.find((unit) => unit.level === level);
      if (found === undefined) throw new Error(`no ${level} above ${unitKey(place.level, place.id)}`);
      return found;
    },
    below: (place, level) => nodeOf(place).below[level],
    row: (level, id) => get(rows[level], id),
    compound: (id) => get(compounds, id),
    compoundsIn: (place) => nodeOf(place).compounds,
  };
}
