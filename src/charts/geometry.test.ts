import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf } from '../../tests/drawing.ts';
import { inSteps, isInside, overlaps, round, spread } from './geometry.ts';

describe('spread(heights, edges, gap, from)', () => {
  const edges = { top: 0, bottom: 100 };

  it('leaves alone what is apart', () => {
    expect(spread([10, 50, 90], edges, 16, 'bottom')).toEqual([10, 50, 90]);
  });

  it('keeps in its place what stands nearest to the edge that it settles from', () => {
    expect(spread([50, 52], edges, 16, 'bottom')).toEqual([36, 52]);
    expect(spread([50, 52], edges, 16, 'top')).toEqual([50, 66]);
  });

  it('turns back at the other edge', () => {
    expect(spread([95, 98], edges, 16, 'top')).toEqual([84, 100]);
    expect(spread([2, 5], edges, 16, 'bottom')).toEqual([0, 16]);
  });

  it('keeps the order, the distance and the edges wherever there is room for all', () => {
    const heights = fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { maxLength: 6 });
    fc.assert(
      fc.property(heights, fc.constantFrom('top' as const, 'bottom' as const), (wanted, from) => {
        const placed = spread(wanted, edges, 16, from);
        const sorted = placed.toSorted((a, b) => a - b);
        for (const [i, height] of sorted.entries()) {
          expect(height).toBeGreaterThanOrEqual(edges.top);
          expect(height).toBeLessThanOrEqual(edges.bottom);
          // Rounding to one decimal may take a tenth.
          if (i > 0) expect(height - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(15.9);
        }
        for (const [i, a] of wanted.entries())
          for (const [j, b] of wanted.entries())
            if (a < b) expect(placed[i]).toBeLessThanOrEqual(placed[j] ?? -Infinity);
      }),
    );
  });
});

describe('inSteps(path)', () => {
  it('goes on from corner to corner, and anew where the line is broken', () => {
    expect(inSteps('M50.5,250.5L55.6,247.9L61.3,250M80,3Z')).toBe('M50.5,250.5l5.1-2.6l5.7,2.1M80,3Z');
    expect(inSteps('')).toBe('');
  });

  it('leads to the same corners, however many there are', () => {
    const tenths = fc.integer({ min: -20_000, max: 20_000 }).map((value) => value / 10);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('M', 'L'), tenths, tenths), { minLength: 1 }), (corners) => {
        const path = corners.map(([command, x, y], i) => `${i === 0 ? 'M' : command}${x},${y}`).join('');
        // Steps that add up to a hair below nothing round to the zero below it, which is drawn as the one above.
        const led = pointsOf(inSteps(path)).map((corner) => corner.map((value) => round(value) + 0));
        expect(led).toEqual(corners.map(([, x, y]) => [round(x), round(y)]));
      }),
    );
  });
});

describe('boxes', () => {
  const box = { left: 0, right: 10, top: 0, bottom: 10 };

  it('overlap where they share room, not where they touch', () => {
    expect(overlaps(box, { left: 9, right: 20, top: 9, bottom: 20 })).toBe(true);
    expect(overlaps(box, { left: 10, right: 20, top: 0, bottom: 10 })).toBe(false);
  });

  it('lie inside one another with their sides', () => {
    expect(isInside(box, box)).toBe(true);
    expect(isInside({ ...box, right: 10.1 }, box)).toBe(false);
  });
});
