/** In which sub-district a row lies. */
import { columnsOf } from '../ledgers/schemas/ledger.ts';
import { ledgerOf, type Cells, type KeptLedgerId, type State } from './versions.ts';

/** Where a column stands among a ledger's; −1 where it has none. */
const positionOf = (id: KeptLedgerId, name: string): number =>
  columnsOf(ledgerOf(id)).findIndex(({ column }) => column.name === name);

/**
 * The sub-district of a row by its key, as the first of the given states says that knows the row; null for what lies in
 * none (districts, firms, outreach).
 */
export function subdistrictIn(states: readonly State[]): (ledger: KeptLedgerId, key: string) => string | null {
  const cell = (ledger: KeptLedgerId, key: string, name: string): string | null => {
    const position = positionOf(ledger, name);
    for (const state of states) {
      const cells: Cells | undefined = state[ledger]?.get(key);
      if (cells !== undefined && position >= 0) return cells[position] ?? null;
    }
    return null;
  };
  const ofGrid = (grid: string | null): string | null => (grid === null ? null : cell('grids', grid, 'subdistrict_id'));
  const ofCompound = (compound: string | null): string | null =>
    compound === null ? null : ofGrid(cell('compounds', compound, 'grid_id'));
  return (ledger, key) => {
    switch (ledger) {
      case 'districts':
      case 'firms':
      case 'outreach':
        return null;
      case 'subdistricts':
        return key;
      case 'grids':
        return ofGrid(key);
      case 'compounds':
        return ofCompound(key);
      case 'services':
      case 'works':
      case 'pairings':
        return ofCompound(cell(ledger, key, 'compound_id'));
      case 'subsidies':
        return ofGrid(cell(ledger, key, 'grid_id'));
      case 'inspections':
      case 'reports':
        return cell(ledger, key, 'subdistrict_id');
    }
  };
}
