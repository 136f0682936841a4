/** Places a compound's services and works on one time axis, a lane each. */
import { yearLabels, type AxisLabel } from '../../charts/frame/axes.ts';
import { timeAxis } from '../../charts/frame/time-axis.ts';
import { frameOf, round, type Box } from '../../charts/geometry.ts';
import { TEXT_SIZE, widest, type PlacedText } from '../../charts/labels.ts';
import { textWidth } from '../../charts/text-width.ts';
import type { IsoDate, RenovatedWhen, WrittenDate } from '../../domain/rows.ts';

export interface HistoryData {
  /** The first and last day of the axis. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The day on which the compound left the ledger; what was open then goes no further. */
  readonly removedOn: IsoDate | null;
  /** As it is written, where that is no day. */
  readonly removedTold?: WrittenDate | null;
  /** The day up to which works go on. */
  readonly worksEnd: RenovatedWhen;
  readonly services: readonly { readonly from: IsoDate; readonly to: IsoDate | null }[];
  /** One entry a category, in the programme's order. */
  readonly works: readonly {
    readonly startedOn: IsoDate | null;
    readonly completedOn: IsoDate | null;
    readonly acceptedOn: IsoDate | null;
  }[];
}

export type HistoryMarkKind = 'started' | 'completed' | 'accepted';

export interface HistoryLayout {
  readonly height: number;
  readonly frame: Box;
  /** Baselines of the lanes' names: beside them, or above where they would take too much of the width. */
  readonly names: readonly number[];
  /** Middles of the lanes: the services' first, then one a category. */
  readonly lanes: readonly number[];
  readonly x: readonly AxisLabel[];
  /** Contracts; one entered before the axis begins at its edge and is `clipped`. */
  readonly bars: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly clipped: boolean;
  }[];
  /** Where the compound left the ledger, and the words that say so. */
  readonly removed: { readonly x: number; readonly label: PlacedText } | null;
  /** Works from their first to their last date; `open` ones go on to the end of the axis. */
  readonly lines: readonly { readonly x1: number; readonly x2: number; readonly y: number; readonly open: boolean }[];
  readonly marks: readonly {
    readonly x: number;
    readonly y: number;
    readonly kind: HistoryMarkKind;
  }[];
}

const NAME_GAP = 10;
const MARGIN = { right: 10, top: 8, bottom: 26 };
/** Height of a contract's bar. */
export const BAR = 10;

/** What the drawing says: the names of the lanes, the services' first; years; and when the compound left the ledger. */
export interface HistoryWords {
  readonly lanes: readonly string[];
  readonly year: (year: number) => string;
  readonly removed: (date: IsoDate) => string;
}

const LANE = 26;
/** What a name above its lane adds to it. */
const NAME_LINE = 16;
/** Names that would take more of the width than this stand above their lanes. */
const MOST_NAMES = 0.42;

/** The first day of the axis: the year of the earliest works or of the series, whichever is earlier. */
export function historyStart(seriesFrom: IsoDate, works: HistoryData['works']): IsoDate {
  const dates = works.flatMap((row) => [row.startedOn, row.completedOn, row.acceptedOn]);
  const first = [seriesFrom, ...dates.filter((date) => date !== null)].sort()[0] ?? seriesFrom;
  return `${first.slice(0, 4)}-01-01`;
}

/** The layout; an empty lane has no marks, and the drawing says in words why. */
export function historyLayout(data: HistoryData, width: number, words: HistoryWords): HistoryLayout {
  const room = Math.ceil(widest(words.lanes) + NAME_GAP);
  const isAbove = room > width * MOST_NAMES;
  const drop = isAbove ? NAME_LINE : 0;
  const laneHeight = LANE + drop;
  // The words of a removal stand above the names then.
  const top = MARGIN.top + (isAbove && data.removedOn !== null ? NAME_LINE : 0);
  const height = top + (data.works.length + 1) * laneHeight + MARGIN.bottom;
  const frame = frameOf({ width, height }, { ...MARGIN, top, left: isAbove ? 0 : room });
  const time = timeAxis(data.from, data.to, frame);
  // Whole pixels, of a few days each: the table under the chart has the days, and a page of thousands no room for tenths.
  const x = (date: IsoDate): number => Math.round(Math.min(Math.max(time.x(date), frame.left), frame.right));
  const lanes = Array.from({ length: data.works.length + 1 }, (_, lane) =>
    round(frame.top + lane * laneHeight + drop + LANE / 2),
  );
  const end = x(data.removedOn ?? data.to);
  const serviceLane = lanes[0] ?? frame.top;

  const lines: HistoryLayout['lines'][number][] = [];
  const marks: HistoryLayout['marks'][number][] = [];
  data.works.forEach((row, index) => {
    const y = lanes[index + 1] ?? frame.bottom;
    const dated = (
      [
        ['started', row.startedOn],
        ['completed', row.completedOn],
        ['accepted', row.acceptedOn],
      ] as const
    ).flatMap(([kind, date]) => (date === null ? [] : [{ kind, x: x(date) }]));
    const first = dated[0];
    const last = dated.at(-1);
    if (first === undefined || last === undefined) return;
    const open = row.acceptedOn === null && (data.worksEnd === 'accepted' || row.completedOn === null);
    if (dated.length > 1) lines.push({ x1: first.x, x2: last.x, y, open: false });
    if (open) lines.push({ x1: last.x, x2: Math.max(last.x, end), y, open: true });
    for (const mark of dated) marks.push({ ...mark, y });
  });

  return {
    height,
    frame,
    lanes,
    names: lanes.map((y) => (isAbove ? y - LANE / 2 - 1 : y + 5)),
    x: yearLabels(
      time.ticks.map((tick) => ({ ...tick, x: Math.round(tick.x) })),
      words.year,
      frame.right,
    ),
    bars: data.services
      .filter((service) => service.to === null || service.to > data.from)
      .map((service) => {
        const start = x(service.from);
        return {
          x: start,
          y: round(serviceLane - BAR / 2),
          width: Math.max(2, round((service.to === null ? end : x(service.to)) - start)),
          clipped: service.from < data.from,
        };
      }),
    removed:
      data.removedOn === null
        ? null
        : {
            x: end,
            label: removedLabel(
              end,
              words.removed(data.removedTold ?? data.removedOn),
              frame,
              isAbove ? frame.top - 4 : frame.top + 4,
            ),
          },
    lines,
    marks,
  };
}

/** Before its line; after it where the words would run into the names of the lanes. */
function removedLabel(x: number, text: string, frame: Box, y: number): PlacedText {
  return x - 5 - textWidth(text, TEXT_SIZE) >= frame.left
    ? { x: x - 5, y, anchor: 'end', text }
    : { x: x + 5, y, anchor: 'start', text };
}
