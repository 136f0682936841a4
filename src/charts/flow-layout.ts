/** Places the bars of a monthly flow: gained upwards, lost downwards, one scale on both sides of zero. */
import { scaleLinear } from 'd3';
import type { Month } from '../domain/model.ts';
import type { ChartSize } from './burn-up-layout.ts';

export interface MonthlyFlow {
  readonly month: Month;
  readonly gained: number;
  readonly lost: number;
}

export interface FlowBar {
  readonly flow: MonthlyFlow;
  readonly x: number;
  /** The middle, for labels. */
  readonly middle: number;
  readonly gainedTop: number;
  readonly gainedHeight: number;
  readonly lostHeight: number;
  /** Whether there is room and reason to write the figure beside the bar. */
  readonly labelGained: boolean;
  readonly labelLost: boolean;
}

export interface FlowLayout {
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly zero: number;
  readonly barWidth: number;
  readonly bars: readonly FlowBar[];
  readonly years: readonly { readonly x: number; readonly year: string }[];
}

const MARGIN = { left: 2, right: 2, top: 20, bottom: 40 };
/** The least width of a bar's place that holds a figure of two digits. */
const LABEL_PITCH = 18;

/** With narrow bars only the largest gain and the largest loss are written; the table has them all. */
export function flowLayout(flows: readonly MonthlyFlow[], size: ChartSize): FlowLayout {
  const frame = {
    left: MARGIN.left,
    right: size.width - MARGIN.right,
    top: MARGIN.top,
    bottom: size.height - MARGIN.bottom,
  };
  const [gained, lost] = [largest(flows, 'gained'), largest(flows, 'lost')];
  const y = scaleLinear([gained, -lost], [frame.top, frame.bottom]);
  const zero = gained + lost === 0 ? frame.bottom : round(y(0));
  const height = (value: number): number => (value === 0 ? 0 : round(Math.abs(y(value) - y(0))));
  const pitch = (frame.right - frame.left) / Math.max(1, flows.length);
  const barWidth = round(Math.min(pitch * 0.7, 28));
  const room = pitch >= LABEL_PITCH;
  const [most, worst] = [
    flows.findIndex((flow) => flow.gained === gained),
    flows.findIndex((flow) => flow.lost === lost),
  ];
  return {
    frame,
    zero,
    barWidth,
    bars: flows.map((flow, i) => {
      const middle = frame.left + (i + 0.5) * pitch;
      return {
        flow,
        x: round(middle - barWidth / 2),
        middle: round(middle),
        gainedTop: round(zero - height(flow.gained)),
        gainedHeight: height(flow.gained),
        lostHeight: height(flow.lost),
        labelGained: flow.gained > 0 && (room || i === most),
        labelLost: flow.lost > 0 && (room || i === worst),
      };
    }),
    years: flows.flatMap((flow, i) =>
      i === 0 || flow.month.endsWith('-01') ? [{ x: round(frame.left + i * pitch), year: flow.month.slice(0, 4) }] : [],
    ),
  };
}

function largest(flows: readonly MonthlyFlow[], side: 'gained' | 'lost'): number {
  return Math.max(0, ...flows.map((flow) => flow[side]));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
