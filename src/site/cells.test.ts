import { describe, expect, it } from 'vitest';
import type { CompoundState } from '../domain/indicators/compound-state.ts';
import { compound as compoundIn } from '../../tests/fixtures/tiny-city.ts';
import { conditionOf, inSilence } from '../domain/indicators/condition.ts';
import { cellsIn, countCells } from './cells.ts';

const state = (compoundId: string, rest: Partial<CompoundState> = {}): CompoundState => ({
  compoundId,
  inScope: true,
  covered: false,
  service: null,
  renovated: false,
  stand: 'open',
  needed: 1,
  accepted: 0,
  works: [],
  ...rest,
});
const s1 = { id: 's1', name: '甲街道', parentId: 'd' };
const s2 = { id: 's2', name: '乙街道', parentId: 'd' };

describe('cells', () => {
  it('a compound without a service on record is unknown in silence, renovated or not; a covered one is not', () => {
    const stands = ['done', 'open', 'none_needed'] as const;
    const silent = (covered: boolean) => stands.map((stand) => inSilence(conditionOf({ covered, stand })));
    expect(silent(false)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(silent(true)).toEqual(['both', 'covered', 'coveredExempt']);
  });

  it('every compound in scope has exactly one cell, removed ones have none', () => {
    const placed = (id: string, rest: Partial<CompoundState> = {}) => ({
      compound: compoundIn(id, 'g'),
      state: state(id, rest),
    });
    const reported = cellsIn(
      s1,
      [placed('a', { covered: true, stand: 'done' }), placed('b', { stand: 'none_needed' })],
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
      coveredExempt: 0,
      renovated: 0,
      neither: 0,
      exempt: 1,
      unknown: 1,
    });
  });
});
