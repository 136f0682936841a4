import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrDrawing, reachOf } from './qr.ts';

/** Draws the path back into modules: rectangles of one row each. */
function modules({ size, path }: { size: number; path: string }): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let i = 0; i < Number(width); i += 1) {
      const row = grid[Number(y)];
      if (row !== undefined) row[Number(x) + i] = true;
    }
  return grid;
}

describe('qrDrawing(text)', () => {
  const drawing = qrDrawing('https://example.cn/compounds/c-0001/');
  const grid = modules(drawing);

  it('is square, of a size that the standard has, with four light modules around it', () => {
    expect((drawing.size - 8 - 17) % 4).toBe(0);
    for (const edge of [0, 1, 2, 3, drawing.size - 4, drawing.size - 1]) {
      expect(grid[edge]?.includes(true)).toBe(false);
      expect(grid.some((row) => row[edge] === true)).toBe(false);
    }
  });

  it('has the finder patterns in three corners', () => {
    const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
    const at = (top: number, left: number): string[] =>
      grid.slice(top, top + 7).map((row) =>
        row
          .slice(left, left + 7)
          .map((dark) => (dark ? '#' : '.'))
          .join(''),
      );
    const far = drawing.size - 4 - 7;
    expect([at(4, 4), at(4, far), at(far, 4)]).toEqual([finder, finder, finder]);
  });

  it('has the modules of the encoder, row by row', () => {
    expect(grid).toEqual(encode('https://example.cn/compounds/c-0001/', { ecc: 'M', border: 4 }).data);
  });

  it('differs for different addresses', () => {
    expect(qrDrawing('https://example.cn/compounds/c-0002/').path).not.toBe(drawing.path);
  });
});

describe('reachOf(address)', () => {
  it.each([
    ['https://example.cn/compounds/c-1/', 'web'],
    ['http://10.1.2.3/compounds/c-1/', 'web'],
    ['http://localhost:4321/compounds/c-1/', 'local'],
    ['http://127.0.0.1:8080/', 'local'],
    ['http://[::1]/', 'local'],
    ['file:///home/x/index.html', 'none'],
  ])('%s is %s', (address, reach) => {
    expect(reachOf(address)).toBe(reach);
  });
});
