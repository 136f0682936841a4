import { describe, expect, it } from 'vitest';
import { stackedBarsLayout } from './stacked-bars-layout.ts';

const size = { width: 300, barHeight: 20, step: 30, left: 60, right: 40, top: 10 };

describe('stackedBarsLayout', () => {
  it('puts segments end to end on one scale: 10 of at most 20 takes half of the 200 between the margins', () => {
    const { bars } = stackedBarsLayout(
      [
        { label: 'a', values: [5, 15] },
        { label: 'b', values: [4, 6] },
      ],
      size,
    );
    expect(bars[0]?.segments.map(({ x, width }) => [x, width])).toEqual([
      [60, 50],
      [110, 150],
    ]);
    const b = bars[1]?.segments ?? [];
    expect(b.reduce((sum, segment) => sum + segment.width, 0)).toBe(100);
    expect(bars[1]?.y).toBe(40);
  });

  it('draws nothing for a state without compounds, and keeps the others’ states', () => {
    const { bars } = stackedBarsLayout([{ label: 'a', values: [0, 3, 0, 7] }], size);
    expect(bars[0]?.segments.map((segment) => segment.state)).toEqual([1, 3]);
  });

  it('labels a segment only where its count fits', () => {
    const { bars } = stackedBarsLayout([{ label: 'a', values: [1, 999] }], size);
    expect(bars[0]?.segments.map((segment) => segment.labelled)).toEqual([false, true]);
  });

  it('has no segments, and no division by nothing, for a row of zeros', () => {
    const { bars, height } = stackedBarsLayout([{ label: 'a', values: [0, 0] }], size);
    expect(bars[0]?.segments).toEqual([]);
    expect(height).toBe(32);
  });
});
