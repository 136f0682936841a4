/** The facts as ledgers stated them at some time: kept cells → rows that indicators are computed from. */
import type { Compound, Facts, Frame } from '../domain/rows.ts';
import { columnsOf } from '../ledgers/ledger.ts';
import { byKeptLedger, ledgerOf, type Cells, type KeptLedgerId, type State } from './versions.ts';

/** Rows that have been read, by their cells: a row that stood at many releases is read once. */
const known = new WeakMap<Cells, unknown>();

/** The row that cells say. Kept cells have been checked when they were read; a cell that does not read is a bug. */
function rowOf(id: KeptLedgerId, cells: Cells): unknown {
  const before = known.get(cells);
  if (before !== undefined) return before;
  const row: Record<string, unknown> = {};
  columnsOf(ledgerOf(id)).forEach(({ field, column }, i) => {
    const result = column.decode(cells[i] ?? '');
    if (!result.ok) throw new Error(`${id}.${field} does not read "${cells[i] ?? ''}"`);
    row[field] = result.value;
  });
  // A place on the map is no part of any figure.
  if (id === 'compounds') row['lngLat'] = null;
  known.set(cells, row);
  return row;
}

/** The facts that a state of the ledgers says, counted as a programme says. Positions of compounds are left out. */
export function factsOf(state: State, programme: Frame): Facts {
  const all = <Row>(id: KeptLedgerId): readonly Row[] =>
    [...(state[id]?.values() ?? [])].map((cells) => rowOf(id, cells) as Row);
  return {
    programme,
    kept: byKeptLedger((id) => state[id] !== null),
    districts: all('districts'),
    subdistricts: all('subdistricts'),
    grids: all('grids'),
    compounds: all<Compound>('compounds'),
    firms: all('firms'),
    services: all('services'),
    works: all('works'),
    subsidies: all('subsidies'),
    outreach: all('outreach'),
    pairings: all('pairings'),
    inspections: all('inspections'),
    reports: all('reports'),
  };
}
