/** In which places a row lies. */
import type { Level } from '../domain/rows.ts';
import { columnsOf } from '../ledgers/schemas/ledger.ts';
import type { Change } from './difference.ts';
import { ledgerOf, type Cells, type KeptLedgerId, type State } from './versions.ts';

/** A unit below the city, or a compound. */
export interface PlaceOfRow {
  readonly level: Exclude<Level, 'city'>;
  readonly id: string;
}

/** Where a column stands among a ledger's; −1 where it has none. */
const positionOf = (id: KeptLedgerId, name: string): number =>
  columnsOf(ledgerOf(id)).findIndex(({ column }) => column.name === name);

/** The level above each, and where the unit's own ledger says which. */
const ABOVE: Readonly<
  Record<
    PlaceOfRow['level'],
    { readonly level: PlaceOfRow['level']; readonly ledger: KeptLedgerId; readonly column: string } | null
  >
> = {
  compound: { level: 'grid', ledger: 'compounds', column: 'grid_id' },
  grid: { level: 'subdistrict', ledger: 'grids', column: 'subdistrict_id' },
  subdistrict: { level: 'district', ledger: 'subdistricts', column: 'district_id' },
  district: null,
};

/**
 * The places of a row by its key, from the smallest up, as the first of the given states says that knows the row; none of
 * what lies in no district (firms, outreach).
 */
export function placesIn(states: readonly State[]): (ledger: KeptLedgerId, key: string) => readonly PlaceOfRow[] {
  const positions = new Map<string, number>();
  const cell = (ledger: KeptLedgerId, key: string, name: string): string | null => {
    const column = `${ledger}.${name}`;
    const position = positions.get(column) ?? positionOf(ledger, name);
    positions.set(column, position);
    for (const state of states) {
      const cells: Cells | undefined = state[ledger]?.get(key);
      if (cells !== undefined && position >= 0) return cells[position] ?? null;
    }
    return null;
  };
  const upFrom = (level: PlaceOfRow['level'], id: string | null): readonly PlaceOfRow[] => {
    if (id === null) return [];
    const above = ABOVE[level];
    return [{ level, id }, ...(above === null ? [] : upFrom(above.level, cell(above.ledger, id, above.column)))];
  };
  return (ledger, key) => {
    switch (ledger) {
      case 'firms':
      case 'outreach':
        return [];
      case 'districts':
        return upFrom('district', key);
      case 'subdistricts':
        return upFrom('subdistrict', key);
      case 'grids':
        return upFrom('grid', key);
      case 'compounds':
        return upFrom('compound', key);
      case 'services':
      case 'works':
      case 'pairings':
        return upFrom('compound', cell(ledger, key, 'compound_id'));
      case 'subsidies':
        return upFrom('grid', cell(ledger, key, 'grid_id'));
      case 'inspections':
      case 'reports':
        return upFrom('subdistrict', cell(ledger, key, 'subdistrict_id'));
    }
  };
}

/** The sub-district of a row by its key; null for what lies in none. */
export function subdistrictIn(states: readonly State[]): (ledger: KeptLedgerId, key: string) => string | null {
  const places = placesIn(states);
  return (ledger, key) => places(ledger, key).find(({ level }) => level === 'subdistrict')?.id ?? null;
}

/** The places that a change from one state to another concerns: those of the row as it is, and those that it left. */
export function placesOfChange(before: State, after: State): (change: Change) => readonly PlaceOfRow[] {
  const [now, then] = [placesIn([after, before]), placesIn([before, after])];
  return ({ ledger, key }) => {
    const places = new Map<string, PlaceOfRow>();
    for (const place of [...now(ledger, key), ...then(ledger, key)]) places.set(`${place.level}/${place.id}`, place);
    return [...places.values()];
  };
}
