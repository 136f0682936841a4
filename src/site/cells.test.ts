import { describe, expect, it } from 'vitest';
import type { CompoundState } from '../domain/indicators/compound-state.ts';
import { compound as compoundIn } from '../../tests/fixtures/tiny-city.ts';
import { cellsIn, cellState, countCells } from './cells.ts';

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
const s1 = { id: 's1', name: '甲街道', districtId: 'd' };
const s2 = { id: 's2', name: '乙街道', districtId: 'd' };

describe('cells', () => {
  it('an uncovered compound of a silent sub-district is unknown, a covered one is not', () => {
    expect(cellState(state('c'), false)).toBe('unknown');
    expect(cellState(state('c', { covered: true }), false)).toBe('covered');
    expect(cellState(state('c', { covered: true, renovated: null }), true)).toBe('covered');
  });

  it('every compound in scope has exactly one cell, removed ones have none', () => {
    const placed = (id: string, rest: Partial<CompoundState> = {}) => ({
      compound: compoundIn(id, 'g'),
      state: state(id, rest),
    });
    const reported = cellsIn(
      s1,
      [placed('a', { covered: true, renovated: true }), placed('b', { renovated: true })],
      true,
    );
    const silent = cellsIn(s2, [placed('c'), placed('d', { inScope: false })], false);
    expect([reported, silent].map((group) => [group?.covered, group?.total])).toEqual([
      [1, 2],
      [0, 1],
    ]);
    expect(cellsIn(s2, [placed('d', { inScope: false })], false)).toBeNull();
    expect(countCells([reported, silent].flatMap((group) => group ?? []))).toEqual({
      both: 1,
      covered: 0,
      renovated: 1,
      neither: 0,
      unknown: 1,
    });
  });
});
