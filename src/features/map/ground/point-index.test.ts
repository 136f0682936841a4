import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPoints } from './point-index.ts';

/** Steps of 1/64 keep squares exact, so that the two ways of measuring cannot disagree about a tie. */
const steps = (min: number, max: number) => fc.integer({ min: min * 64, max: max * 64 }).map((n) => n / 64);
const coordinate = fc.oneof(steps(-50, 50), fc.constant(NaN));
const points = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 300 });
const columns = (list: readonly (readonly [number, number])[]) =>
  [Float64Array.from(list, ([x]) => x), Float64Array.from(list, ([, y]) => y)] as const;

describe('indexPoints', () => {
  it('finds the nearest point that passes, as a search through all of them does', () => {
    fc.assert(
      fc.property(points, steps(-60, 60), steps(0, 30), (list, at, within) => {
        const [xs, ys] = columns(list);
        const found = indexPoints(xs, ys).nearest(at, at, within, (point) => point % 3 !== 0);
        const distance = (i: number): number => Math.hypot((xs[i] ?? NaN) - at, (ys[i] ?? NaN) - at);
        const near = list.map((_, i) => i).filter((i) => i % 3 !== 0 && distance(i) <= within);
        if (near.length === 0) expect(found).toBe(-1);
        else expect(distance(found)).toBeCloseTo(Math.min(...near.map(distance)), 9);
      }),
    );
  });
  it('visits every point in a box, and each once', () => {
    fc.assert(
      fc.property(points, (list) => {
        const [xs, ys] = columns(list);
        const visited: number[] = [];
        indexPoints(xs, ys).each([-20, -10, 15, 30], (point) => visited.push(point));
        expect(new Set(visited).size).toBe(visited.length);
        for (const [i, [x, y]] of list.entries()) {
          if (x >= -20 && x <= 15 && y >= -10 && y <= 30) expect(visited).toContain(i);
        }
      }),
    );
  });
});
