import { describe, expect, it } from 'vitest';
import type { CompoundState } from '../domain/indicators/compound-state.ts';
import type { Programme } from '../domain/programme.ts';
import type { Compound } from '../domain/rows.ts';
import { cellGroups, cellState, countCells } from './cells.ts';

const compound = (id: string, gridId: string): Compound => ({
  id,
  name: `小区${id}`,
  formerNames: [],
  gridId,
  address: '某路1号',
  longitude: null,
  latitude: null,
  lngLat: null,
  households: 100,
  floorAreaM2: 8000,
  builtYear: null,
  listedOn: null,
  removedOn: null,
  removalReason: null,
});
const state = (compoundId: string, rest: Partial<CompoundState> = {}): CompoundState => ({
  compoundId,
  inScope: true,
  covered: false,
  service: null,
  renovated: false,
  needed: 1,
  accepted: 0,
  works: [],
  ...rest,
});
const dataset = {
  programme: { asOf: '2018-12-31' } as Programme,
  subdistricts: [
    { id: 's1', name: '甲街道', districtId: 'd' },
    { id: 's2', name: '乙街道', districtId: 'd' },
  ],
  grids: [
    { id: 'g1', name: '甲一', subdistrictId: 's1', pilot: false },
    { id: 'g2', name: '乙一', subdistrictId: 's2', pilot: false },
  ],
  compounds: [compound('a', 'g1'), compound('b', 'g1'), compound('c', 'g2'), compound('d', 'g2')],
  reports: [{ month: '2018-12', subdistrictId: 's1', reportedOn: '2018-12-30' }],
};

describe('cells', () => {
  it('an uncovered compound of a silent sub-district is unknown, a covered one is not', () => {
    expect(cellState(state('c'), false)).toBe('unknown');
    expect(cellState(state('c', { covered: true }), false)).toBe('covered');
    expect(cellState(state('c', { covered: true, renovated: null }), true)).toBe('covered');
  });

  it('every compound in scope has exactly one cell, removed ones have none', () => {
    const states = [
      state('a', { covered: true, renovated: true }),
      state('b', { renovated: true }),
      state('c'),
      state('d', { inScope: false }),
    ];
    const groups = cellGroups(dataset.subdistricts, dataset, states);
    expect(groups.map((g) => [g.subdistrict.id, g.covered, g.total])).toEqual([
      ['s1', 1, 2],
      ['s2', 0, 1],
    ]);
    expect(countCells(groups)).toEqual({ both: 1, covered: 0, renovated: 1, neither: 0, unknown: 1 });
  });
});
