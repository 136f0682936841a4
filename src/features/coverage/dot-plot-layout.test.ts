import { describe, expect, it } from 'vitest';
import { toldRate } from '../../charts/example.ts';
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import { dotPlotLayout } from './dot-plot-layout.ts';

const size = { width: 360, step: 20 };
const words = {
  axis: (rate: number) => String(rate * 100),
  rate: (rate: ToldRate) => String(rate.numerator),
  reference: '全市',
};
const row = (name: string, rate: number | null, upper = rate) => ({
  name,
  now: toldRate(rate, 1),
  upper: toldRate(upper, 1),
});

describe('dotPlotLayout', () => {
  it('sorts from the highest rate down, units without data last, without changing what it was given', () => {
    const rows = [row('a', 0.2), row('b', null), row('c', 0.9)];
    const { dots } = dotPlotLayout(rows, 0.5, size, words);
    expect(dots.map((dot) => dot.row.name)).toEqual(['c', 'a', 'b']);
    expect(rows.map((r) => r.name)).toEqual(['a', 'b', 'c']);
  });

  it('runs from 0 to all: 0.5 lies half-way between the sides of the frame, 0 on the left one, the reference on the same scale', () => {
    const { dots, reference, frame } = dotPlotLayout([row('a', 0.5), row('b', 0)], 0.5, size, words);
    const middle = (frame.left + frame.right) / 2;
    expect(dots.map((dot) => dot.x)).toEqual([middle, frame.left]);
    expect(reference?.x).toBe(middle);
  });

  it('leaves room for names and rates on both sides, as wide as they are', () => {
    const short = dotPlotLayout([row('甲', 0.5)], null, size, words).frame;
    const long = dotPlotLayout([row('甲乙丙丁', 0.5)], null, size, words).frame;
    expect(long.left - short.left).toBe(39);
  });

  it('has a possible range only where something is not known, and no dot without data', () => {
    const { dots } = dotPlotLayout([row('a', 0.5, 1), row('b', 0.4), row('c', null)], null, size, words);
    expect(dots.map((dot) => [dot.x === null, dot.upperX === null])).toEqual([
      [false, false],
      [false, true],
      [true, true],
    ]);
    expect(dots[0]?.upperX).toBeGreaterThan(dots[0]?.x ?? Infinity);
  });
});
