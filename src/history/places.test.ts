import { expect, it } from 'vitest';
import { levelsOf } from '../domain/units/levels.ts';
import { differences } from './difference.ts';
import { placesIn, placesOfChange, unitIn } from './places.ts';
import { columnsOf } from '../ledgers/schemas/ledger.ts';
import { byKeptLedger, ledgerOf, type KeptLedgerId, type State } from './versions.ts';

const ALL = levelsOf({});

/** A state in which the given ledgers have the given rows, by their keys. */
function state(rows: Partial<Record<KeptLedgerId, Readonly<Record<string, Readonly<Record<string, string>>>>>>): State {
  return byKeptLedger((id) => {
    const names = columnsOf(ledgerOf(id, ALL)).map(({ column }) => column.name);
    return new Map(
      Object.entries(rows[id] ?? {}).map(([key, row]) => [key, names.map((name) => row[name] ?? '')] as const),
    );
  });
}

const units = {
  districts: { d: { id: 'd', name: '区' } },
  subdistricts: { s: { id: 's', district_id: 'd' }, t: { id: 't', district_id: 'd' } },
  grids: { g: { id: 'g', subdistrict_id: 's' }, h: { id: 'h', subdistrict_id: 't' } },
} as const;
const before = state({
  ...units,
  compounds: { c: { id: 'c', grid_id: 'g' } },
  works: { 'c/greening': { compound_id: 'c', category: 'greening' } },
});
const after = state({ ...units, compounds: { c: { id: 'c', grid_id: 'h' } }, firms: { f: { id: 'f', name: '甲' } } });
const named = (places: readonly { readonly level: string; readonly id: string }[]): string =>
  places.map(({ level, id }) => `${level} ${id}`).join(', ');

it('placesIn goes from the smallest place up, and knows none of a firm', () => {
  const places = placesIn([before], ALL);
  expect(named(places('works', 'c/greening'))).toBe('compound c, grid g, subdistrict s, district d');
  expect(named(places('grids', 'h'))).toBe('grid h, subdistrict t, district d');
  expect(placesIn([after], ALL)('firms', 'f')).toEqual([]);
  expect(unitIn([before], 'subdistrict', ALL)('works', 'c/greening')).toBe('s');
});

it('placesOfChange names where a moved compound is and where it was, and where a row was that is gone', () => {
  const of = placesOfChange(before, after, ALL);
  const told = differences(before, after, '2018-12-31', ALL).map((change) => `${change.ledger}: ${named(of(change))}`);
  expect(told).toEqual([
    'compounds: compound c, grid h, subdistrict t, district d, grid g, subdistrict s',
    'firms: ',
    'works: compound c, grid h, subdistrict t, district d, grid g, subdistrict s',
  ]);
});
