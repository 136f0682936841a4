/** Places the rows of the promised-against-reported chart: years, under each its plans and reports as bars. */
import { scaleLinear } from 'd3';
import { wrapText } from '../../charts/frame/picture.ts';
import { round } from '../../charts/geometry.ts';
import { TEXT_SIZE, widest } from '../../charts/labels.ts';
import type { Stage } from '../../domain/record/rows.ts';

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

/** A line of words and the top of the row that it takes. */
export interface PlacedLine {
  readonly text: string;
  readonly y: number;
}

export interface PlacedBar extends PromiseBar {
  /** The words above the bar, on as many lines as they take. */
  readonly lines: readonly PlacedLine[];
  /** Top of the row of the last line, from which the bar drops. */
  readonly y: number;
  readonly width: number;
  /** The value as it is written, outside the end of the bar. */
  readonly text: string;
  readonly valueX: number;
}

export interface PromiseBarsLayout {
  readonly height: number;
  readonly years: readonly {
    readonly year: string;
    readonly y: number;
    readonly notes: readonly PlacedLine[];
    readonly bars: readonly PlacedBar[];
    readonly missing: { readonly lines: readonly PlacedLine[]; readonly y: number } | null;
  }[];
}

const YEAR_HEIGHT = 34;
const ROW_HEIGHT = 44;
const NOTE_HEIGHT = 24;
/** From a row's top to its bar. */
export const BAR_DROP = 20;
export const BAR_HEIGHT = 14;
/** From one line of a text to its next. */
const LINE = 18;
const VALUE_GAP = 8;

/** Bars start at zero; the longest leaves room for its value. */
export function promiseBarsLayout(
  years: readonly PromiseYear[],
  width: number,
  write: (value: number) => string,
): PromiseBarsLayout {
  const largest = Math.max(1, ...years.flatMap((year) => year.bars.map((bar) => bar.value)));
  const values = years.flatMap((year) => year.bars.map((bar) => write(bar.value)));
  const x = scaleLinear([0, largest], [0, Math.floor(width - VALUE_GAP - widest(values, TEXT_SIZE, 'bold'))]);
  let y = 0;
  /** Takes a row for a text, and a line more for each line that it goes on for. */
  const say = (text: string, height: number): { lines: PlacedLine[]; y: number } => {
    const lines = wrapText(text, width / TEXT_SIZE).map((part, i) => ({ text: part, y: y + i * LINE }));
    const last = lines.at(-1)?.y ?? y;
    y = last + height;
    return { lines, y: last };
  };
  const placed = years.map(({ year, notes, bars, missing }) => {
    const yearY = y + 22;
    y += YEAR_HEIGHT;
    const words = notes.flatMap((text) => say(text, NOTE_HEIGHT).lines);
    const rows = bars.map((bar) => {
      const length = round(x(bar.value));
      const row = say(bar.label, ROW_HEIGHT);
      return { ...bar, ...row, text: write(bar.value), width: length, valueX: round(length + VALUE_GAP) };
    });
    const gap = missing === null ? null : say(missing, ROW_HEIGHT);
    y += 6;
    return { year, y: yearY, notes: words, bars: rows, missing: gap };
  });
  return { height: y, years: placed };
}
