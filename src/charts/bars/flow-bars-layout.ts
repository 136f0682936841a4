/** Places diverging bars: what was gained in a month upwards, what was lost downwards, on one scale. */
import { scaleLinear } from 'd3';
import type { Month } from '../../domain/rows.ts';
import { axisRoom, yearLabels, type AxisLabel, type AxisTick, type AxisWords } from '../frame/axes.ts';
import { frameOf, round, type Box, type ChartSize } from '../geometry.ts';
import { centred, TEXT_SIZE, type PlacedText } from '../labels.ts';
import type { Weight } from '../text-width.ts';

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
  /** Its figures, written for the last month and for the months of the largest gain and loss. */
  readonly labels: { readonly gained: PlacedText | null; readonly lost: PlacedText | null };
}

export interface FlowBarsLayout {
  readonly frame: Box;
  readonly zeroY: number;
  /** Values without sign: below zero they count what was lost. */
  readonly y: readonly AxisTick[];
  /** Where the years begin; beneath the frame, as far as the lowest label reaches. */
  readonly x: readonly AxisLabel[];
  readonly bars: readonly PlacedFlow[];
}

const MARGIN = { right: 8, top: 36, bottom: 42 };

/** Both directions share one scale, so that a lost compound is as long as a gained one. */
export function flowBarsLayout(flows: readonly MonthFlow[], size: ChartSize, words: AxisWords): FlowBarsLayout {
  const most = Math.max(1, ...flows.map((flow) => flow.gained));
  const worst = Math.max(0, ...flows.map((flow) => flow.lost));
  const y = scaleLinear([-worst, most], [size.height - MARGIN.bottom, MARGIN.top]);
  // Compounds are counted in whole numbers, also where only one or two came or went.
  const values = y
    .ticks(5)
    .filter(Number.isInteger)
    .map((value) => ({ value, label: words.value(Math.abs(value)) }));
  const frame = frameOf(size, { ...MARGIN, left: axisRoom(values.map(({ label }) => label)) });
  const step = (frame.right - frame.left) / Math.max(1, flows.length);
  const zeroY = round(y(0));
  const firstOf = (value: number, of: 'gained' | 'lost') => flows.findIndex((flow) => flow[of] === value);
  const peak = { gained: firstOf(most, 'gained'), lost: worst === 0 ? -1 : firstOf(worst, 'lost') };
  return {
    frame,
    zeroY,
    y: values.map(({ value, label }) => ({ at: round(y(value)), label })),
    x: yearLabels(
      flows.flatMap(({ month }, index) =>
        month.endsWith('-01') || index === 0
          ? [{ x: round(frame.left + index * step), year: Number(month.slice(0, 4)) }]
          : [],
      ),
      words.year,
      frame.right,
    ),
    bars: flows.map((flow, index) => {
      const isLast = index === flows.length - 1;
      const [x, width] = [round(frame.left + (index + 0.15) * step), round(step * 0.7)];
      const bar = {
        gainedY: round(y(flow.gained)),
        gainedHeight: round(zeroY - y(flow.gained)),
        lostHeight: round(y(-flow.lost) - zeroY),
      };
      const label = (value: number, at: number, weight: Weight): PlacedText =>
        centred(
          { x: x + width / 2, y: round(at) },
          words.value(value),
          { left: 0, right: size.width },
          TEXT_SIZE,
          weight,
        );
      return {
        ...flow,
        x,
        width,
        ...bar,
        labels: {
          gained:
            flow.gained > 0 && (isLast || index === peak.gained) ? label(flow.gained, bar.gainedY - 5, 'bold') : null,
          lost:
            flow.lost > 0 && (isLast || index === peak.lost)
              ? label(flow.lost, zeroY + bar.lostHeight + 14, 'regular')
              : null,
        },
      };
    }),
  };
}
