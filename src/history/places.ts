/** In which places a row lies. */
import type { Level, ListedLevel } from '../domain/rows.ts';
import { LEDGER_OF_LEVEL, levelOfLedger, type Levels } from '../domain/units/levels.ts';
import { columnsOf } from '../ledgers/schemas/ledger.ts';
import type { Change } from './difference.ts';
import { ledgerOf, type Cells, type KeptLedgerId, type State } from './versions.ts';

/** A unit below the city, or a compound. */
export interface PlaceOfRow {
  readonly level: Exclude<Level, 'city'>;
  readonly id: string;
}

/** The column by which a ledger's rows name the unit or the compound that they lie in or tell of, and the level of that. */
function placeColumn(
  id: KeptLedgerId,
  levels: Levels,
): { readonly position: number; readonly level: PlaceOfRow['level'] } | null {
  for (const [position, { column }] of columnsOf(ledgerOf(id, levels)).entries()) {
    const { references } = column;
    const level = references === null ? null : references === 'compounds' ? 'compound' : levelOfLedger(references);
    if (level !== null) return { position, level };
  }
  return null;
}

/** The ledger that lists the units of a level, or compounds. */
const listOf = (level: PlaceOfRow['level']): KeptLedgerId =>
  level === 'compound' ? 'compounds' : LEDGER_OF_LEVEL[level];

/**
 * The places of a row by its key, from the smallest up, as the first of the given states says that knows the row; none of
 * what lies nowhere (firms), or is told of the city's parts for the city as a whole (outreach).
 */
export function placesIn(
  states: readonly State[],
  levels: Levels,
): (ledger: KeptLedgerId, key: string) => readonly PlaceOfRow[] {
  const columns = new Map<KeptLedgerId, ReturnType<typeof placeColumn>>();
  const columnOf = (ledger: KeptLedgerId): ReturnType<typeof placeColumn> => {
    const column = columns.get(ledger);
    if (column !== undefined) return column;
    const found = placeColumn(ledger, levels);
    columns.set(ledger, found);
    return found;
  };
  /** What a row names, and what that lies in. */
  const named = (ledger: KeptLedgerId, key: string): readonly PlaceOfRow[] => {
    const column = columnOf(ledger);
    if (column === null) return [];
    for (const state of states) {
      const cells: Cells | undefined = state[ledger]?.get(key);
      const id = cells?.[column.position] ?? null;
      if (cells !== undefined) return id === null ? [] : upFrom(column.level, id);
    }
    return [];
  };
  const upFrom = (level: PlaceOfRow['level'], id: string): readonly PlaceOfRow[] => [
    { level, id },
    ...named(listOf(level), id),
  ];
  return (ledger, key) => {
    if (ledger === 'firms' || ledger === 'outreach') return [];
    const own = ledger === 'compounds' ? 'compound' : levelOfLedger(ledger);
    return own === null ? named(ledger, key) : upFrom(own, key);
  };
}

/** The unit of a level in which a row lies, by its key; null for what lies in none. */
export function unitIn(
  states: readonly State[],
  level: ListedLevel,
  levels: Levels,
): (ledger: KeptLedgerId, key: string) => string | null {
  const places = placesIn(states, levels);
  return (ledger, key) => places(ledger, key).find((place) => place.level === level)?.id ?? null;
}

/** The places that a change from one state to another concerns: those of the row as it is, and those that it left. */
export function placesOfChange(before: State, after: State, levels: Levels): (change: Change) => readonly PlaceOfRow[] {
  const [now, then] = [placesIn([after, before], levels), placesIn([before, after], levels)];
  return ({ ledger, key }) => {
    const places = new Map<string, PlaceOfRow>();
    for (const place of [...now(ledger, key), ...then(ledger, key)]) places.set(`${place.level}/${place.id}`, place);
    return [...places.values()];
  };
}
