import { expect, it } from 'vitest';
import { changesOf } from './changes.ts';

const rate = (numerator: number, denominator: number, small = false) => ({ numerator, denominator, unknown: 0, small });

it('changesOf parts what is told in points from what is told by counts, and names all that rose most', () => {
  const { points, counts, most } = changesOf([
    { name: '甲', before: rate(10, 100), now: rate(30, 100) },
    { name: '乙', before: rate(10, 50), now: rate(20, 50) },
    { name: '丙', before: rate(10, 100), now: rate(10, 100) },
    { name: '丁', before: rate(10, 100), now: rate(9, 100) },
    { name: '戊', before: rate(1, 4, true), now: rate(4, 4, true) },
    { name: '己', before: rate(0, 0), now: rate(4, 4, true) },
  ]);
  expect(points).toEqual({ up: 2, same: 1, down: 1 });
  expect(counts).toEqual({ up: 1, same: 0, down: 0 });
  expect(most?.names).toEqual(['甲', '乙']);
  expect(most?.difference).toBeCloseTo(0.2);
  expect(changesOf([{ name: '丁', before: rate(10, 100), now: rate(9, 100) }]).most).toBeNull();
});
