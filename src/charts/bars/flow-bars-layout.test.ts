import { describe, expect, it } from 'vitest';
import { flowBarsLayout } from './flow-bars-layout.ts';

const size = { width: 342, height: 178 }; // the frame is 100 high
const words = { value: String, year: String };

describe('flowBarsLayout', () => {
  it('draws gains up and losses down on one scale: with 30 and 10 as extremes a compound is 2.5 high either way', () => {
    const { bars, zeroY } = flowBarsLayout(
      [
        { month: '2018-01', gained: 30, lost: 4 },
        { month: '2018-02', gained: 8, lost: 10 },
      ],
      size,
      words,
    );
    expect(zeroY).toBe(111);
    expect(bars.map((bar) => [bar.gainedHeight, bar.lostHeight])).toEqual([
      [75, 10],
      [20, 25],
    ]);
  });

  it('draws zero as nothing and keeps every bar inside the frame', () => {
    const { bars, frame } = flowBarsLayout([{ month: '2018-01', gained: 0, lost: 0 }], size, words);
    expect(bars[0]).toMatchObject({ gainedHeight: 0, lostHeight: 0, labels: { gained: null, lost: null } });
    expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0)).toBeLessThanOrEqual(frame.right);
  });

  it('counts in whole compounds where two came and one went', () => {
    const { y } = flowBarsLayout([{ month: '2018-01', gained: 2, lost: 1 }], size, words);
    expect(y.map(({ label }) => label)).toEqual(['1', '0', '1', '2']);
  });

  it('writes the figures of the largest month and of the last', () => {
    const { bars } = flowBarsLayout(
      [
        { month: '2018-01', gained: 9, lost: 1 },
        { month: '2018-02', gained: 3, lost: 2 },
        { month: '2018-03', gained: 5, lost: 0 },
      ],
      size,
      words,
    );
    expect(bars.map(({ labels }) => ({ gained: labels.gained !== null, lost: labels.lost !== null }))).toEqual([
      { gained: true, lost: false },
      { gained: false, lost: true },
      { gained: true, lost: false },
    ]);
  });
});
