import { expect, test } from 'vitest';
import { tinyCity, compound } from '../../tests/fixtures/tiny-city.ts';
import { canonicalRow } from '../ledgers/schemas/ledger.ts';
import { levelsOf } from '../domain/units/levels.ts';
import { magnitudesMoved } from './magnitudes-moved.ts';
import { byKeptLedger, ledgerOf, type Version } from './versions.ts';

const compounds = Array.from({ length: 20 }, (_, i) =>
  compound(`c-${String(i)}`, 'g-1', { floorAreaM2: 8000 + 100 * i, households: 100 + i }),
);
const city = tinyCity({ compounds });
const kept = compounds.map((row): Version => ({
  key: row.id,
  cells: canonicalRow<Record<string, unknown>>(ledgerOf('compounds', levelsOf({})), { ...row }),
  first: '2018-01',
  last: null,
}));
const versions = byKeptLedger((id) => (id === 'compounds' ? kept : []));

const moved = (factor: number) =>
  magnitudesMoved(
    versions,
    { ...city, compounds: compounds.map((row) => ({ ...row, floorAreaM2: (row.floorAreaM2 ?? NaN) * factor })) },
    {},
  ).map(({ column, parameters }) => ({ column, ...parameters }));

test('a column of another magnitude than at the last publication is doubted once', () => {
  expect(moved(1 / 10_000)).toEqual([{ column: 'floor_area_m2', reason: 'column-moved', then: 8950, now: 0.895 }]);
  expect(moved(1000)).toEqual([{ column: 'floor_area_m2', reason: 'column-moved', then: 8950, now: 8_950_000 }]);
});

test('a figure that is missing is none: the others alone say how large they usually are', () => {
  const gaps = kept.map((version, i) => (i < 8 ? { ...version, cells: version.cells.map(() => '') } : version));
  const [found] = magnitudesMoved(
    byKeptLedger((id) => (id === 'compounds' ? gaps : [])),
    { ...city, compounds: compounds.map((row) => ({ ...row, floorAreaM2: (row.floorAreaM2 ?? NaN) * 1000 })) },
    {},
  );
  expect(found?.parameters).toMatchObject({ then: 9350, now: 8_950_000 });
});

test('what has grown by less is not', () => {
  expect(moved(1)).toEqual([]);
  expect(moved(100)).toEqual([]);
});
