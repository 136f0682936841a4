/** Places diverging bars: what was gained in a month upwards, what was lost downwards, on one scale. */
import { scaleLinear } from 'd3';
import type { Month } from '../../domain/rows.ts';
import { frameOf, round, type Box, type ChartSize } from '../geometry.ts';

export interface MonthFlow {
  readonly month: Month;
  readonly gained: number;
  readonly lost: number;
}

export interface PlacedFlow extends MonthFlow {
  readonly x: number;
  readonly width: number;
  readonly gainedY: number;
  readonly gainedHeight: number;
  readonly lostHeight: number;
  /** Whether its figures are written: the last month, and the months of the largest gain and loss. */
  readonly labelled: { readonly gained: boolean; readonly lost: boolean };
}

export interface FlowBarsLayout {
  readonly frame: Box;
  readonly zeroY: number;
  /** Values without sign: below zero they count what was lost. */
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly years: readonly { readonly x: number; readonly year: number }[];
  readonly bars: readonly PlacedFlow[];
}

const MARGIN = { left: 34, right: 8, top: 36, bottom: 42 };

/** Both directions share one scale, so that a lost compound is as long as a gained one. */
export function flowBarsLayout(flows: readonly MonthFlow[], size: ChartSize): FlowBarsLayout {
  const frame = frameOf(size, MARGIN);
  const most = Math.max(1, ...flows.map((flow) => flow.gained));
  const worst = Math.max(0, ...flows.map((flow) => flow.lost));
  const y = scaleLinear([-worst, most], [frame.bottom, frame.top]);
  const step = (frame.right - frame.left) / Math.max(1, flows.length);
  const zeroY = round(y(0));
  const firstOf = (value: number, of: 'gained' | 'lost') => flows.findIndex((flow) => flow[of] === value);
  const peak = { gained: firstOf(most, 'gained'), lost: worst === 0 ? -1 : firstOf(worst, 'lost') };
  return {
    frame,
    zeroY,
    ticks: y.ticks(5).map((value) => ({ y: round(y(value)), value: Math.abs(value) })),
    years: flows.flatMap(({ month }, index) =>
      month.endsWith('-01') || index === 0
        ? [{ x: round(frame.left + index * step), year: Number(month.slice(0, 4)) }]
        : [],
    ),
    bars: flows.map((flow, index) => {
      const last = index === flows.length - 1;
      return {
        ...flow,
        x: round(frame.left + (index + 0.15) * step),
        width: round(step * 0.7),
        gainedY: round(y(flow.gained)),
        gainedHeight: round(zeroY - y(flow.gained)),
        lostHeight: round(y(-flow.lost) - zeroY),
        labelled: {
          gained: flow.gained > 0 && (last || index === peak.gained),
          lost: flow.lost > 0 && (last || index === peak.lost),
        },
      };
    }),
  };
}
