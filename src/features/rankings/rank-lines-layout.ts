/** Places the lines of a rank chart: one line a unit, one column a quarter, first place on top. */
import { line, scaleLinear, scalePoint } from 'd3';
import { axisRoom, type AxisTick } from '../../charts/frame/axes.ts';
import { frameOf, inSteps, round, type Box, type ChartSize, type Point } from '../../charts/geometry.ts';
import { centred, widest, type PlacedText } from '../../charts/labels.ts';
import type { RankLine } from '../../domain/rankings/rank-history.ts';
import { RANK_KEY, RANK_LABEL_GAP, rankKeyAt, rankLabels } from './rank-label.ts';

export interface PlacedRankLine {
  readonly unitId: string;
  /** Broken where the unit was not ranked. */
  readonly path: string;
  readonly points: readonly (Point & { readonly quarter: string; readonly rank: number })[];
  /** The line's label and the stroke that leads to it; null when the unit is not ranked in the last quarter. */
  readonly label: (PlacedText & { readonly leader: string }) | null;
}

/** What the drawing says: the labels of the lines singled out, ranks and quarters along the axes. */
export interface RankLinesWords<Line extends RankLine> {
  readonly label: (line: Line) => string;
  /** The last rank alone: what stands at a line's end where labels have no room there. */
  readonly rank: (line: Line) => string;
  readonly quarter: (quarter: string) => string;
}

export interface RankLinesLayout {
  readonly height: number;
  readonly frame: Box;
  /** The labels of those singled out, best rank first, where they stand above the frame; else none. */
  readonly key: readonly PlacedText[];
  readonly columns: readonly { readonly x: number; readonly quarter: string }[];
  readonly y: readonly AxisTick[];
  /** The quarters that have room for their name, counted back from the last. */
  readonly x: readonly PlacedText[];
  /** Those not singled out. */
  readonly quiet: readonly PlacedRankLine[];
  /** Those singled out, with their labels. */
  readonly loud: readonly PlacedRankLine[];
}

const MARGIN = { top: 12, bottom: 28 };
const QUARTER_GAP = 6;
/** Labels that would take more of the width than this stand above the frame. */
const MOST_LABELS = 0.5;
const KEY_BELOW = 8;

/** The height that lets every rank be told from the next, for a number of units; no more than a screen. */
export function rankLinesHeight(units: number): number {
  return Math.round(MARGIN.top + MARGIN.bottom + (units <= 8 ? units * 36 : Math.min(480, 90 + units * 9)));
}

/** Places all lines; those of `loud` last, so that they are drawn on top. */
export function rankLinesLayout<Line extends RankLine>(
  quarters: readonly string[],
  lines: readonly Line[],
  loud: ReadonlySet<string>,
  size: ChartSize,
  words: RankLinesWords<Line>,
): RankLinesLayout {
  const worst = Math.max(2, ...lines.flatMap((unit) => unit.ranks.filter((rank) => rank !== null)));
  const step = worst <= 10 ? 1 : worst <= 60 ? 10 : 50;
  const ranks = Array.from({ length: Math.floor(worst / step) + 1 }, (_, i) => Math.max(1, i * step)).filter(
    (rank, i, all) => rank <= worst && rank !== all[i - 1],
  );
  const singled = lines.filter((unit) => loud.has(unit.unitId));
  const beside = Math.ceil(RANK_LABEL_GAP.before + widest(lines.map(words.label)) + RANK_LABEL_GAP.after);
  const isAbove = beside > size.width * MOST_LABELS;
  const keyed = isAbove ? singled.toSorted((a, b) => lastRank(a) - lastRank(b)) : [];
  const above = keyed.length === 0 ? 0 : keyed.length * RANK_KEY.line + KEY_BELOW;
  const height = size.height + above;
  const frame = frameOf(
    { width: size.width, height },
    {
      ...MARGIN,
      top: MARGIN.top + above,
      // The first quarter's name stands across the left side of the frame, where there is room for it.
      left: Math.max(axisRoom(ranks.map(String)), isAbove ? 0 : Math.ceil(widest(quarters.map(words.quarter)) / 2)),
      // Any line may be chosen by a reader, and named.
      right: isAbove ? Math.ceil(RANK_LABEL_GAP.before + widest(lines.map(words.rank)) + RANK_LABEL_GAP.after) : beside,
    },
  );
  const x = scalePoint([...quarters], [frame.left, frame.right]);
  const y = scaleLinear([1, worst], [frame.top, frame.bottom]);
  const draw = line<{ x: number; y: number | null }>(
    (point) => point.x,
    (point) => point.y ?? 0,
  )
    .defined((point) => point.y !== null)
    .digits(1);
  const place = (unit: RankLine): PlacedRankLine => {
    const all = quarters.map((quarter, i) => {
      const rank = unit.ranks[i] ?? null;
      return { quarter, rank, x: round(x(quarter) ?? frame.left), y: rank === null ? null : round(y(rank)) };
    });
    return {
      unitId: unit.unitId,
      path: inSteps(draw(all) ?? ''),
      points: all.flatMap((point) =>
        point.rank === null || point.y === null ? [] : [{ ...point, rank: point.rank, y: point.y }],
      ),
      label: null,
    };
  };
  return {
    height,
    frame,
    key: keyed.map((line, i) => ({ x: 0, y: rankKeyAt(i), anchor: 'start', text: words.label(line) })),
    columns: quarters.map((quarter) => ({ x: round(x(quarter) ?? frame.left), quarter })),
    y: ranks.map((rank) => ({ at: round(y(rank)), label: String(rank) })),
    x: namedQuarters(quarters, x, { y: frame.bottom + 20, right: size.width }, words.quarter),
    quiet: lines.filter((unit) => !loud.has(unit.unitId)).map(place),
    loud: labelled(singled, singled.map(place), quarters, frame, isAbove ? words.rank : words.label),
  };
}

const lastRank = ({ ranks }: RankLine): number => ranks.at(-1) ?? Infinity;

/** Every quarter is named if there is room, else every second or third, always with the last. */
function namedQuarters(
  quarters: readonly string[],
  x: (quarter: string) => number | undefined,
  at: { readonly y: number; readonly right: number },
  name: (quarter: string) => string,
): PlacedText[] {
  const [first = 0, second = Infinity] = quarters.map((quarter) => x(quarter) ?? 0);
  const width = widest(quarters.map(name));
  const every = Math.max(1, Math.ceil((width + QUARTER_GAP) / (second - first)));
  const named = quarters
    .filter((_, i) => (quarters.length - 1 - i) % every === 0)
    .map((quarter) => centred({ x: x(quarter) ?? 0, y: at.y }, name(quarter), { left: 0, right: at.right }));
  // The last is moved off the edge, perhaps over the one before it.
  const last = named.at(-1);
  return named.filter((label) => label === last || last === undefined || last.x - label.x >= width + QUARTER_GAP);
}

/** Gives those that are ranked in the last quarter their labels, moved apart; the first place keeps its own height. */
function labelled<Line extends RankLine>(
  lines: readonly Line[],
  placed: readonly PlacedRankLine[],
  quarters: readonly string[],
  frame: Box,
  label: (line: Line) => string,
): PlacedRankLine[] {
  const ends = placed.map((unit) => unit.points.findLast((point) => point.quarter === quarters.at(-1)) ?? null);
  const places = rankLabels(
    ends.filter((end) => end !== null),
    frame,
  );
  const ranked = ends.flatMap((end, i) => (end === null ? [] : [i]));
  return placed.map((unit, i) => {
    const [line, place] = [lines[i], places[ranked.indexOf(i)]];
    if (line === undefined || place === undefined) return unit;
    return { ...unit, label: { ...place, anchor: 'start', text: label(line) } };
  });
}
