import { describe, expect, it } from 'vitest';
import { dotPlotLayout } from './dot-plot-layout.ts';

const size = { width: 360, step: 20, left: 80, right: 80 };
const row = (name: string, rate: number | null, upper = rate) => ({ name, rate, upper });

describe('dotPlotLayout', () => {
  it('sorts from the highest rate down, units without data last, without changing what it was given', () => {
    const rows = [row('a', 0.2), row('b', null), row('c', 0.9)];
    const { dots } = dotPlotLayout(rows, 0.5, size);
    expect(dots.map((dot) => dot.row.name)).toEqual(['c', 'a', 'b']);
    expect(rows.map((r) => r.name)).toEqual(['a', 'b', 'c']);
  });

  it('runs from 0 to all: 0.5 lies half-way between the margins, 0 on the left one, and the reference on the same scale', () => {
    const { dots, referenceX } = dotPlotLayout([row('a', 0.5), row('b', 0)], 0.5, size);
    expect(dots.map((dot) => dot.x)).toEqual([180, 80]);
    expect(referenceX).toBe(180);
  });

  it('has a possible range only where something is not known, and no dot without data', () => {
    const { dots } = dotPlotLayout([row('a', 0.5, 1), row('b', 0.4), row('c', null)], null, size);
    expect(dots.map((dot) => [dot.x, dot.upperX])).toEqual([
      [180, 280],
      [160, null],
      [null, null],
    ]);
  });
});
