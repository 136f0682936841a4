import { expect, test } from 'vitest';
import { compound, programme, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import type { ReconcileTotal } from '../programme.ts';
import { reconcileRows } from './reconcile.ts';

const total = (id: ReconcileTotal['id'], published: number): ReconcileTotal => ({
  id,
  published,
  tolerance: 0,
  source: '答复',
});

/** On 2018-03-31: a is in scope from that day on, b no longer, c not yet. */
const city = tinyCity({
  programme: {
    ...programme,
    reconcile: [
      total('compounds', 3),
      total('households', 400),
      total('floor_area_m2', 20000),
      total('districts', 1),
      total('subdistricts', 3),
      total('grids', 2),
    ],
  },
  compounds: [
    compound('a', 'g1', { households: 100, floorAreaM2: 10000.1, listedOn: '2018-03-31' }),
    compound('b', 'g1', { households: 900, floorAreaM2: 90000, removedOn: '2018-03-31' }),
    compound('c', 'g2', { households: 900, floorAreaM2: 90000, listedOn: '2018-04-01' }),
    compound('d', 'g3', { households: 310, floorAreaM2: 10000.2 }),
  ],
});

test('the difference is what the ledgers have more than was published: negative where they have less', () => {
  expect(reconcileRows(city).map((row) => [row.id, row.ledger, row.difference])).toEqual([
    ['compounds', 2, -1],
    ['households', 410, 10],
    // 10000.1 + 10000.2, without the dust that sums of binary fractions leave.
    ['floor_area_m2', 20000.3, 0.3],
    ['districts', 1, 0],
    ['subdistricts', 2, -1],
    ['grids', 3, 1],
  ]);
});
