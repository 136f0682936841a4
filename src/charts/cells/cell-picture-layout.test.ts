import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { countConditions } from '../../domain/indicators/condition.ts';
import { cellBlock, cellsFor } from './cell-picture-layout.ts';

const none = countConditions([]);

/** The cells inside an outline, as `column,row`: a cell is inside where a line from its middle crosses it an odd number of times. */
function cellsOf(points: string, columns: number, rows: number): string[] {
  const corners = [...points.matchAll(/(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const inside = (column: number, row: number): boolean => {
    const [x, y] = [column + 0.5, row + 0.5];
    const crossed = corners.filter(([x1, y1], i) => {
      const [x2, y2] = corners[(i + 1) % corners.length] ?? [0, 0];
      return x1 === x2 && x1 > x && y1 > y !== y2 > y;
    });
    return crossed.length % 2 === 1;
  };
  return Array.from({ length: columns * rows }, (_, i) => [i % columns, Math.floor(i / columns)] as const)
    .filter(([column, row]) => inside(column, row))
    .map(([column, row]) => `${String(column)},${String(row)}`);
}

describe('cellBlock(counts, columns, each)', () => {
  it('goes on in the row in which the state before ended', () => {
    // 3 of 10 in the first row; then 7 in it, one whole row, and 4 in the third.
    expect(cellBlock({ ...none, both: 3, neither: 21 }, 10, 1)).toEqual({
      rows: 3,
      shapes: [
        { state: 'both', points: '0 0 3 0 3 1 0 1' },
        { state: 'neither', points: '3 0 10 0 10 2 4 2 4 3 0 3 0 1 3 1' },
      ],
    });
  });

  it('is nothing for no compounds', () => {
    expect(cellBlock(none, 10, 1)).toEqual({ rows: 0, shapes: [] });
  });

  it('covers one place a cell, from the first on without a gap', () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(
        count,
        count,
        count,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(1, 10),
        (a, b, c, columns, each) => {
          const block = cellBlock({ ...none, both: a, covered: b, unknown: c }, columns, each);
          const total = [a, b, c].reduce((sum, n) => sum + cellsFor(n, each), 0);
          const places = Array.from(
            { length: total },
            (_, i) => `${String(i % columns)},${String(Math.floor(i / columns))}`,
          );
          expect(block.shapes.flatMap(({ points }) => cellsOf(points, columns, block.rows)).sort()).toEqual(
            places.sort(),
          );
        },
      ),
    );
  });
});
