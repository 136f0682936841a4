/** Places the rows of the promised-against-reported chart: years, under each its plans and reports as bars. */
import { scaleLinear } from 'd3';
import { round } from '../../charts/geometry.ts';
import type { Stage } from '../../domain/record/public-record.ts';

export interface PromiseBar {
  /** The words above the bar. */
  readonly label: string;
  readonly stage: Stage;
  readonly value: number;
}

export interface PromiseYear {
  readonly year: string;
  /** What was published as a share only: words without a bar. */
  readonly notes: readonly string[];
  readonly bars: readonly PromiseBar[];
  /** Said where the year has a plan and no report of completions; null otherwise. */
  readonly missing: string | null;
}

export interface PlacedBar extends PromiseBar {
  readonly y: number;
  readonly width: number;
  /** Where the value stands, outside the end of the bar. */
  readonly valueX: number;
}

export interface PromiseBarsLayout {
  readonly height: number;
  readonly years: readonly {
    readonly year: string;
    readonly y: number;
    readonly notes: readonly { readonly text: string; readonly y: number }[];
    readonly bars: readonly PlacedBar[];
    readonly missing: { readonly text: string; readonly y: number } | null;
  }[];
}

const YEAR_HEIGHT = 34;
const ROW_HEIGHT = 44;
const NOTE_HEIGHT = 24;
/** From a row's top to its bar. */
export const BAR_DROP = 20;
export const BAR_HEIGHT = 14;
const VALUE_WIDTH = 62;

/** Bars start at zero; the longest leaves room for its value. */
export function promiseBarsLayout(years: readonly PromiseYear[], width: number): PromiseBarsLayout {
  const largest = Math.max(1, ...years.flatMap((year) => year.bars.map((bar) => bar.value)));
  const x = scaleLinear([0, largest], [0, width - VALUE_WIDTH]);
  let y = 0;
  const placed = years.map(({ year, notes, bars, missing }) => {
    const yearY = y + 22;
    y += YEAR_HEIGHT;
    const words = notes.map((text) => {
      y += NOTE_HEIGHT;
      return { text, y: y - NOTE_HEIGHT };
    });
    const rows = bars.map((bar) => {
      const length = round(x(bar.value));
      const row = { ...bar, y, width: length, valueX: length + 8 };
      y += ROW_HEIGHT;
      return row;
    });
    const gap = missing === null ? null : { text: missing, y };
    if (gap !== null) y += ROW_HEIGHT;
    y += 6;
    return { year, y: yearY, notes: words, bars: rows, missing: gap };
  });
  return { height: y, years: placed };
}
