import { expect, test } from 'vitest';
import type { RecordingDelays } from '../../domain/quality/recording.ts';
import { delayLayout } from './delay-layout.ts';

function delays(ledger: RecordingDelays['ledger'], classes: number[]): RecordingDelays {
  const rows = classes.reduce((sum, n) => sum + n, 0);
  const shares = rows === 0 ? null : classes.map((n) => n / rows);
  return { ledger, classes, rows, shares, median: null, longest: null, opening: 0, undated: 0, early: 0 };
}

const words = { classOf: () => '同月', share: () => '50%' };

test('bars of all ledgers share one scale: half the share, half the width; nothing is no bar', () => {
  const layout = delayLayout([delays('services', [5, 0, 5, 0]), delays('works', [10, 0, 0, 0])], 400, words);
  const [services, works] = layout.groups;
  const longest = works?.bars[0]?.width ?? 0;
  expect(works?.bars.map((bar) => bar.width)).toEqual([longest, 0, 0, 0]);
  expect(services?.bars.map((bar) => bar.width)).toEqual([longest / 2, 0, longest / 2, 0]);
  // The longest bar (all of the works) leaves room for the words on both sides: 24 + 10 and 25 + 6.
  expect(longest).toBeCloseTo(400 - 34 - 31, 0);
});

test('groups follow one another without overlap, and a ledger without delays is left out', () => {
  const layout = delayLayout(
    [delays('services', [0, 0, 0, 0]), delays('works', [1, 1]), delays('subsidies', [2, 0])],
    400,
    words,
  );
  expect(layout.groups.map((group) => group.ledger)).toEqual(['works', 'subsidies']);
  const lastBar = layout.groups[0]?.bars.at(-1)?.y ?? 0;
  expect((layout.groups[1]?.nameY ?? 0) - 12).toBeGreaterThan(lastBar + layout.barHeight);
});
