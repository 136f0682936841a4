/** All ledgers of a city as read, before they are known to be sound: what the checks look at. */
import type { LedgerId } from '../../domain/model.ts';
import type { Programme } from '../../domain/programme.ts';
import type { ListedLevel, UnitRow } from '../../domain/rows.ts';
import { LEDGER_OF_LEVEL, levelsFrom, levelsOf, LISTED_LEVELS, type Levels } from '../../domain/units/levels.ts';
import type { Claim, Proposal, Scheme } from '../../domain/record/rows.ts';
import { nearest, type Suggest } from '../cells/nearest.ts';
import type { JsonDocument, ReadObject } from '../json/json.ts';
import type { LocatedBoundary } from '../outlines/boundaries.ts';
import type { BoundaryLevel } from '../outlines/levels.ts';
import type { RowOf } from '../schemas/ledgers.ts';
import type { Table } from '../table/table.ts';

export type Tables = { readonly [I in LedgerId]: Table<RowOf<I>> };

/** A table whose row type does not matter to who looks at it. */
export type AnyTable = Table<Record<string, unknown>>;

/** A ledger's table, whatever its rows. */
export function tableOf(tables: Tables, id: LedgerId): AnyTable {
  return tables[id] as unknown as AnyTable;
}

export interface ReadProgramme {
  readonly document: JsonDocument;
  readonly values: ReadObject<Programme>;
}

/** The levels that a city has, as far as its programme could be read. */
export function levelsIn(programme: ReadProgramme | null): Levels {
  const levels = programme?.values.levels;
  if (levels !== undefined) return levelsOf({ levels });
  const meant = meantLevels(programme?.document.value);
  // What cannot be told is taken as nothing said.
  return meant.length === 0 ? levelsOf({}) : levelsFrom(meant);
}

/** The levels that settings name whose list of levels is faulty: what else is wrong is told by them. */
function meantLevels(settings: unknown): readonly ListedLevel[] {
  const { levels } = (settings ?? {}) as { readonly levels?: unknown };
  const ids = Array.isArray(levels) ? levels.map((level) => (level as { readonly id?: unknown } | null)?.id) : [];
  const meant = ids.map((id) => (typeof id === 'string' ? nearest(id, LISTED_LEVELS) : undefined));
  return meant.includes(undefined) ? [] : LISTED_LEVELS.filter((level) => meant.includes(level));
}

/** The units of a level as read. */
export function unitTable(tables: Tables, level: ListedLevel): Table<UnitRow> {
  return tables[LEDGER_OF_LEVEL[level]] as unknown as Table<UnitRow>;
}

/** The id of the unit of a level in which a unit of the smallest one lies; undefined where the chain of units is broken. */
export function unitAround(
  { tables, programme }: Pick<City, 'tables' | 'programme'>,
  level: ListedLevel,
): (smallest: string | undefined) => string | undefined {
  const { listed } = levelsIn(programme);
  const parents = listed
    .slice(listed.indexOf(level) + 1)
    .toReversed()
    .map((own) => new Map(unitTable(tables, own).rows.map(({ values: { id, parentId } }) => [id, parentId])));
  return (smallest) => parents.reduce<string | undefined>((unit, above) => above.get(unit), smallest);
}

export interface ReadProposal {
  readonly document: JsonDocument;
  readonly values: ReadObject<Omit<Proposal, 'claims'>>;
  readonly claims: readonly ReadObject<Claim>[];
}

export interface ReadSchemes {
  readonly document: JsonDocument;
  readonly schemes: readonly ReadObject<Scheme>[];
}

export interface ReadBoundaryFile {
  readonly document: JsonDocument;
  readonly features: readonly LocatedBoundary[];
}

export interface City {
  readonly tables: Tables;
  /** Null when programme.json is absent or is no JSON. */
  readonly programme: ReadProgramme | null;
  readonly proposals: readonly ReadProposal[];
  /** Null when schemes.json is absent or is no JSON. */
  readonly schemes: ReadSchemes | null;
  readonly boundaries: Readonly<Record<BoundaryLevel, ReadBoundaryFile | null>>;
  /** Every file of the folder, for what is published as it is. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The id that an unknown one is nearest to. */
  readonly suggest: Suggest;
}

/** The names of a level's units by their ids. */
export function namesOfUnits(tables: Tables, level: BoundaryLevel): ReadonlyMap<string, string> {
  return new Map(tables[level].rows.map(({ values: { id, name } }) => [id ?? '', name ?? id ?? '']));
}
