/** Places a dot plot: units sorted by a rate, one a row, against one reference value. */
import { scaleLinear } from 'd3';
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import { rateOf } from '../../domain/indicators/tally.ts';
import type { AxisLabel } from '../../charts/frame/axes.ts';
import { wrapText } from '../../charts/frame/picture.ts';
import { round, type Box } from '../../charts/geometry.ts';
import { centred, TEXT_SIZE, widest, type PlacedText } from '../../charts/labels.ts';

export interface DotRow {
  readonly name: string;
  readonly now: ToldRate;
  /** The rate if what is not known were all covered; equal to the rate where everything is known. */
  readonly upper: ToldRate;
}

export interface PlacedDot<Row extends DotRow> {
  readonly row: Row;
  readonly y: number;
  /** The unit's name, beside the frame or over its row. */
  readonly name: PlacedText;
  /** Null without data: no dot. */
  readonly x: number | null;
  /** Right end of the possible range; null where there is none. */
  readonly upperX: number | null;
}

export interface DotPlotLayout<Row extends DotRow> {
  readonly height: number;
  readonly frame: Box;
  readonly x: readonly AxisLabel[];
  /** The line of the value to compare with, and its label, on as many lines as it takes. */
  readonly reference: { readonly x: number; readonly labels: readonly PlacedText[] } | null;
  readonly dots: readonly PlacedDot<Row>[];
}

export interface DotPlotSize {
  readonly width: number;
  readonly step: number;
}

/** What the drawing says besides the rows' names: rates along the axis and at the rows' ends, and the value to compare with. */
export interface DotPlotWords {
  readonly axis: (rate: number) => string;
  readonly rate: (rate: ToldRate) => string;
  readonly reference: string;
}

const TOP = 40;
const BOTTOM = 24;
/** Names that would take more of the width than this stand over their rows. */
const MOST_NAMES = 0.42;
const NAME_LINE = 16;
/** From a name to the frame, and from the frame to a rate: half a dot and some air. */
const GAP = { name: 14, rate: 14 };

/** Highest rate first, units without data last; the axis runs from 0 to all, so that distances are honest. */
export function dotPlotLayout<Row extends DotRow>(
  rows: readonly Row[],
  reference: number | null,
  size: DotPlotSize,
  words: DotPlotWords,
): DotPlotLayout<Row> {
  const rated = rows.map((row) => ({ row, rate: rateOf(row.now), upper: rateOf(row.upper) }));
  const sorted = rated.sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1));
  const names = widest(rows.map((row) => row.name)) + GAP.name;
  const isAbove = names > size.width * MOST_NAMES;
  const left = isAbove ? GAP.name : Math.ceil(names);
  const step = size.step + (isAbove ? NAME_LINE : 0);
  const right = Math.floor(size.width - widest(rows.map((row) => words.rate(row.now))) - GAP.rate);
  const x = scaleLinear([0, 1], [left, right]);
  // Bold letters are wider than those that are counted here.
  const saying = wrapText(words.reference, size.width / (TEXT_SIZE * 1.07));
  const top = TOP + (saying.length - 1) * NAME_LINE;
  const bottom = top + sorted.length * step;
  const referenceX = reference === null ? null : round(x(reference));
  return {
    height: bottom + BOTTOM,
    frame: { left, right, top, bottom },
    x: axisLabels(x, words),
    reference:
      referenceX === null
        ? null
        : {
            x: referenceX,
            labels: saying.map((text, i) =>
              centred(
                { x: referenceX, y: TOP - 15 + i * NAME_LINE },
                text,
                { left: 0, right: size.width },
                TEXT_SIZE,
                'bold',
              ),
            ),
          },
    dots: sorted.map(({ row, rate, upper }, index) => {
      const y = top + (index + 1) * step - size.step / 2;
      return {
        row,
        y,
        name: isAbove
          ? { x: 0, y: y - NAME_LINE + 3, anchor: 'start', text: row.name }
          : { x: left - GAP.name, y: y + 4.5, anchor: 'end', text: row.name },
        x: rate === null ? null : round(x(rate)),
        upperX: rate === null || upper === null || upper <= rate ? null : round(x(upper)),
      };
    }),
  };
}

/** Labels at every quarter where there is room, else at every half. */
function axisLabels(x: (rate: number) => number, { axis }: DotPlotWords): AxisLabel[] {
  const quarters = [0, 0.25, 0.5, 0.75, 1];
  const isNarrow = x(0.25) - x(0) < widest(quarters.map(axis)) + 4;
  return quarters.map((rate, i) => {
    const at = round(x(rate));
    return { at, label: isNarrow && i % 2 === 1 ? '' : axis(rate), x: at, anchor: 'middle' };
  });
}
