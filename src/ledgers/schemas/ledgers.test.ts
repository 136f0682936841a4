import { expect, test } from 'vitest';
import type { ListedLevel } from '../../domain/rows.ts';
import { levelsFrom } from '../../domain/units/levels.ts';
import { canonicalHeader, columnsOf, type AnyLedger } from './ledger.ts';
import { isListed, ledgersOf } from './ledgers.ts';

/** The column by which each ledger names a unit, and the ledger that it points into. */
function unitColumns(...listed: ListedLevel[]): Readonly<Record<string, string>> {
  const levels = levelsFrom(listed);
  const ledgers = Object.values(ledgersOf(levels)) as readonly unknown[] as readonly AnyLedger[];
  return Object.fromEntries(
    ledgers
      .filter(({ id }) => isListed(levels, id))
      .flatMap((ledger) =>
        columnsOf(ledger).flatMap(({ column: { name, references } }) =>
          ['districts', 'subdistricts', 'grids'].includes(references ?? '') ? [[ledger.id, name]] : [],
        ),
      ),
  ) as Record<string, string>;
}

test('a city of towns and communities names the listed parent, and no district anywhere', () => {
  expect(unitColumns('subdistrict', 'grid')).toEqual({
    grids: 'subdistrict_id',
    compounds: 'grid_id',
    subsidies: 'grid_id',
    outreach: 'subdistrict_id',
    inspections: 'subdistrict_id',
    reports: 'subdistrict_id',
  });
  expect(canonicalHeader(ledgersOf(levelsFrom(['subdistrict', 'grid'])).subdistricts)).toEqual(['id', 'name']);
});

test('a city of districts and grids reports by district, and its grids lie in districts', () => {
  expect(unitColumns('district', 'grid')).toEqual({
    grids: 'district_id',
    compounds: 'grid_id',
    subsidies: 'grid_id',
    outreach: 'district_id',
    inspections: 'district_id',
    reports: 'district_id',
  });
});

test('in a city of one level every ledger names that', () => {
  expect(new Set(Object.values(unitColumns('grid')))).toEqual(new Set(['grid_id']));
  expect(canonicalHeader(ledgersOf(levelsFrom(['grid'])).grids)).toEqual(['id', 'name', 'pilot']);
});
