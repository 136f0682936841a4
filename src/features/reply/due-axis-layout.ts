/** Places the due dates of promises on one axis of time, a row a promise, with the day up to which the record was gathered. */
import { yearLabels, type AxisLabel } from '../../charts/frame/axes.ts';
import { wrapText } from '../../charts/frame/picture.ts';
import { timeAxis } from '../../charts/frame/time-axis.ts';
import type { Box } from '../../charts/geometry.ts';
import { centred, TEXT_SIZE, type PlacedText } from '../../charts/labels.ts';
import { textWidth } from '../../charts/text-width.ts';
import type { IsoDate } from '../../domain/rows.ts';

export interface DueEntry {
  /** Which promise, due when, and how it stands, finished. */
  readonly text: string;
  readonly due: IsoDate;
}

export interface DueAxisLayout {
  readonly frame: Box;
  readonly height: number;
  readonly x: readonly AxisLabel[];
  readonly rows: readonly {
    readonly lines: readonly { readonly text: string; readonly y: number }[];
    readonly x: number;
    readonly y: number;
  }[];
  /** The day up to which the record was gathered; null where none is kept. */
  readonly until: { readonly x: number; readonly label: PlacedText } | null;
}

const LINE = 18;
/** From a text's top to its baseline. */
const ASCENT = 14;
/** The row of the mark beneath its words, and the room after it. */
const MARK = { row: 14, after: 10 };
const BOTTOM = 26;
/** Room over the rows for what the line of the record's day says. */
const TOP = 26;

/** Between the names of two years. */
const NAME_GAP = 6;

/** The names of the years, without those that would touch the one before. */
function thinned(labels: readonly AxisLabel[]): AxisLabel[] {
  let end = -Infinity;
  return labels.map((tick) => {
    if (tick.label === null || tick.label === '') return tick;
    if (tick.x < end + NAME_GAP) return { ...tick, label: '' };
    end = tick.x + textWidth(tick.label, TEXT_SIZE);
    return tick;
  });
}

/** `from`: the first day of the axis, or an earlier due date. */
export function dueAxisLayout(
  entries: readonly DueEntry[],
  time: { readonly from: IsoDate; readonly until: { readonly on: IsoDate; readonly text: string } | null },
  width: number,
  year: (year: number) => string,
): DueAxisLayout {
  const days = [
    time.from,
    ...(time.until === null ? [] : [time.until.on]),
    ...entries.map(({ due }) => due),
  ].toSorted();
  const edges = { left: 8, right: width - 8 };
  const [first = time.from, last = time.from] = [days[0], days.at(-1)];
  const axis = timeAxis(`${first.slice(0, 4)}-01-01`, `${last.slice(0, 4)}-12-31`, edges);
  let top = TOP;
  const rows = entries.map(({ text, due }) => {
    const lines = wrapText(text, width / TEXT_SIZE - 1).map((part, i) => ({
      text: part,
      y: top + i * LINE + ASCENT,
    }));
    top += lines.length * LINE;
    const y = top + MARK.row / 2;
    top += MARK.row + MARK.after;
    return { lines, x: axis.x(due), y };
  });
  const at = time.until === null ? 0 : axis.x(time.until.on);
  return {
    frame: { ...edges, top: TOP, bottom: top },
    height: top + BOTTOM,
    x: thinned(yearLabels(axis.ticks, year, edges.right)),
    rows,
    until:
      time.until === null
        ? null
        : { x: at, label: centred({ x: at, y: ASCENT }, time.until.text, { left: 0, right: width }) },
  };
}
