import { expect, test } from 'vitest';
import { flowLayout } from './flow-layout.ts';

const flows = [
  { month: '2017-12', gained: 30, lost: 0 },
  { month: '2018-01', gained: 15, lost: 10 },
  { month: '2018-02', gained: 0, lost: 5 },
];
const layout = flowLayout(flows, { width: 304, height: 220 });

test('up and down share one scale that starts at zero', () => {
  // 220 − 20 − 40 = 160 for 30 up and 10 down: 4 a compound
  expect(layout.zero).toBe(140);
  expect(layout.bars.map((bar) => [bar.gainedHeight, bar.lostHeight])).toEqual([
    [120, 0],
    [60, 40],
    [0, 20],
  ]);
  expect(layout.bars[0]?.gainedTop).toBe(20);
});

test('nothing is no bar and no figure', () => {
  expect(layout.bars.map((bar) => [bar.labelGained, bar.labelLost])).toEqual([
    [true, false],
    [true, true],
    [false, true],
  ]);
});

test('where bars are narrow only the largest gain and loss are written', () => {
  const narrow = flowLayout(flows, { width: 40, height: 220 });
  expect(narrow.bars.map((bar) => [bar.labelGained, bar.labelLost])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test('without any change the axis still has a place', () => {
  const still = flowLayout([{ month: '2018-01', gained: 0, lost: 0 }], { width: 300, height: 220 });
  expect(still.bars[0]).toMatchObject({ gainedHeight: 0, lostHeight: 0, labelGained: false, labelLost: false });
  expect(Number.isFinite(still.zero)).toBe(true);
});
