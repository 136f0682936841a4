/** Places the bars of the recording delays: one group a ledger, one bar a class of delay, on one scale from zero. */
import { scaleLinear } from 'd3';
import { round } from '../../charts/geometry.ts';
import type { RecordingDelays } from '../../domain/quality/recording.ts';

export interface DelayBar {
  readonly y: number;
  readonly width: number;
  /** The class's share of the ledger's rows, a fraction. */
  readonly share: number;
  readonly rows: number;
}

export interface DelayGroup {
  readonly ledger: RecordingDelays['ledger'];
  /** Baseline of the group's name. */
  readonly nameY: number;
  readonly bars: readonly DelayBar[];
}

export interface DelayLayout {
  readonly left: number;
  readonly height: number;
  readonly barHeight: number;
  readonly groups: readonly DelayGroup[];
}

const LEFT = 96;
const RIGHT = 104;
const NAME = 26;
const ROW = 22;
const GAP = 14;

/** Ledgers without a known delay are left out; the longest bar fills the width. */
export function delayLayout(delays: readonly RecordingDelays[], width: number): DelayLayout {
  const shown = delays.filter((row) => row.rows > 0);
  const most = Math.max(0, ...shown.flatMap((row) => row.classes.map((n) => n / row.rows)));
  const x = scaleLinear([0, most === 0 ? 1 : most], [0, width - LEFT - RIGHT]);
  let y = 0;
  const groups = shown.map((row): DelayGroup => {
    const nameY = y + 16;
    const bars = row.classes.map((rows, i) => ({
      y: y + NAME + i * ROW,
      width: round(x(rows / row.rows)),
      share: rows / row.rows,
      rows,
    }));
    y += NAME + row.classes.length * ROW + GAP;
    return { ledger: row.ledger, nameY, bars };
  });
  return { left: LEFT, height: Math.max(1, y - GAP), barHeight: ROW - 6, groups };
}
