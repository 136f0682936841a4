import { describe, expect, it } from 'vitest';
import { stackedBarsHeight, stackedBarsLayout, stackedBarsRoom } from './stacked-bars-layout.ts';
import { segmentPath, type StackedMark } from './stacked-states.ts';

const size = { width: 300, barHeight: 20, gap: 10 };
const room = { left: 60, right: 260, step: 30, drop: 0 };
const row = (values: number[], label = 'a') => ({ label, values, end: '50%' });
const layout = (rows: ReturnType<typeof row>[]) => stackedBarsLayout(rows, room, size, String);

describe('stackedBarsLayout', () => {
  it('puts segments end to end on one scale: 10 of at most 20 takes half of the 200 between the sides', () => {
    const [a, b] = layout([row([5, 15]), row([4, 6])]);
    expect(a?.segments.map(({ x, width }) => [x, width])).toEqual([
      [60, 50],
      [110, 150],
    ]);
    expect(b?.segments.reduce((sum, segment) => sum + segment.width, 0)).toBe(100);
    expect((b?.y ?? 0) - (a?.y ?? 0)).toBe(30);
  });

  it('draws nothing for a state without compounds, and keeps the others’ states', () => {
    expect(layout([row([0, 3, 0, 7])])[0]?.segments.map((segment) => segment.state)).toEqual([1, 3]);
  });

  it('labels a segment only where its count fits', () => {
    expect(layout([row([1, 999])])[0]?.segments.map((segment) => segment.label)).toEqual([null, '999']);
  });

  it('has no segments, and no division by nothing, for a row of zeros', () => {
    expect(layout([row([0, 0])])[0]?.segments).toEqual([]);
    expect(stackedBarsHeight(1, room, size)).toBe(42);
  });
});

describe('stackedBarsRoom', () => {
  it('puts names beside the bars as long as they leave most of the width, else above them', () => {
    const short = stackedBarsRoom([row([1], '屋面')], size);
    expect(short).toMatchObject({ left: 36, drop: 0, step: 30 });
    const long = stackedBarsRoom([row([1], '屋面防水与外墙保温修缮工程')], size);
    expect(long).toMatchObject({ left: 0, drop: 18, step: 48 });
    expect(long.right).toBe(short.right);
  });
});

describe('segmentPath', () => {
  const place = { x: 10, y: 20, width: 30, height: 24 };

  it('is a broad stroke, which dashes can pattern without colours, or an outline; a unit shorter than its place', () => {
    expect(segmentPath('waiting', place)).toEqual({ d: 'M10 32h29', 'stroke-width': 24 });
    expect(segmentPath('outside', place)).toEqual({ d: 'M10 20.5h29v23h-29z' });
  });

  it('never has no length', () => {
    for (const mark of ['done', 'outside'] satisfies StackedMark[])
      expect(segmentPath(mark, { ...place, width: 0.2 }).d).toContain('h0.5');
  });
});
