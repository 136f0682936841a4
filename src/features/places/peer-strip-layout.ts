/** Places peers as dots on one line from 0 to 100%, equal ones on top of each other, and the parent as a line. */
import { scaleLinear } from 'd3';
import { valueLabels, type AxisLabel } from '../../charts/frame/axes.ts';
import { frameOf, round, type Box, type ChartSize } from '../../charts/geometry.ts';
import { labelBox, TEXT_SIZE, type PlacedText } from '../../charts/labels.ts';
import { textWidth } from '../../charts/text-width.ts';
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import { rateOf } from '../../domain/indicators/tally.ts';
import { nth } from '../../domain/lists.ts';

export interface StripDot {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly rate: ToldRate;
  readonly own: boolean;
}

/** A place of the strip by its name. */
export interface StripPeer {
  readonly id: string;
  readonly name: string;
  readonly rate: ToldRate;
}

/** What the drawing says of the place, of its parent, and along the axis; asked only where there is a rate. */
export interface StripWords {
  readonly own: (rate: ToldRate) => string;
  readonly parent: (rate: ToldRate) => string;
  readonly axis: (rate: number) => string;
}

export interface StripLayout {
  readonly frame: Box;
  readonly x: readonly AxisLabel[];
  /** The place itself comes last, so that it is drawn on top. */
  readonly dots: readonly StripDot[];
  /** The parent's line, and its label above; null where the parent has no rate. */
  readonly parent: { readonly x: number; readonly label: PlacedText } | null;
  /** The place's own label under the parent's; null where the place has no rate. */
  readonly own: PlacedText | null;
}

const MARGIN = { side: 14, top: 44, bottom: 24 };
const RADIUS = 5;
/** Between the parent's line and a label beside it. */
const LINE_GAP = 6;

/** The layout of one strip; places without a rate have no dot. */
export function peerStripLayout(
  peers: readonly StripPeer[],
  ownId: string,
  parent: ToldRate,
  size: ChartSize,
  words: StripWords,
): StripLayout {
  const frame = frameOf(size, { ...MARGIN, left: MARGIN.side, right: MARGIN.side });
  const x = scaleLinear([0, 1], [frame.left, frame.right]);
  const dots = stacked(peers, ownId, x, frame.bottom);
  const own = dots.find((dot) => dot.own);
  const across = rateOf(parent);
  const line = across === null ? null : parentLine(round(x(across)), words.parent(parent), frame);
  return {
    frame,
    x: valueLabels(
      [0, 0.25, 0.5, 0.75, 1].map((rate) => ({ at: round(x(rate)), label: words.axis(rate) })),
      frame,
    ),
    dots: [...dots.filter((dot) => !dot.own), ...dots.filter((dot) => dot.own)],
    parent: line,
    own: own === undefined ? null : ownLabel(own.x, line === null ? null : line.x, words.own(own.rate), frame),
  };
}

/** How many stretches of the axis are counted. */
const STRETCHES = 40;

/** Places too many for a dot each, as a bar for each stretch of the axis in which some lie: path data. */
export function crowdBars(rates: readonly number[], size: ChartSize): string {
  const frame = frameOf(size, { ...MARGIN, left: MARGIN.side, right: MARGIN.side });
  const counts = new Array<number>(STRETCHES).fill(0);
  for (const rate of rates) {
    const stretch = Math.min(STRETCHES - 1, Math.floor(rate * STRETCHES));
    counts[stretch] = nth(counts, stretch) + 1;
  }
  const most = Math.max(1, ...counts);
  const width = (frame.right - frame.left) / STRETCHES;
  const room = frame.bottom - MARGIN.top;
  return counts
    .map((count, i) => {
      const height = round((count / most) * room);
      return count === 0
        ? ''
        : `M${round(frame.left + i * width)} ${frame.bottom}v${-height}h${round(width - 1)}v${height}z`;
    })
    .join('');
}

type Across = Pick<PlacedText, 'x' | 'anchor'>;

/** Over its point; beside the ends of the axis it begins or ends there. */
function over(at: number, width: number, frame: Box): Across {
  if (at - width / 2 < frame.left) return { x: frame.left, anchor: 'start' };
  if (at + width / 2 > frame.right) return { x: frame.right, anchor: 'end' };
  return { x: at, anchor: 'middle' };
}

function parentLine(x: number, text: string, frame: Box): NonNullable<StripLayout['parent']> {
  return { x, label: { ...over(x, textWidth(text, TEXT_SIZE), frame), y: 13, text } };
}

/** Off the parent's line, never on its other side: where there is no room it stays and covers the line. */
function ownLabel(at: number, line: number | null, text: string, frame: Box): PlacedText {
  const width = textWidth(text, TEXT_SIZE, 'bold');
  const label: PlacedText = { ...over(at, width, frame), y: 33, text };
  const box = labelBox(label, TEXT_SIZE, 'bold');
  if (line === null || line < box.left || line > box.right) return label;
  if (at > line && line + LINE_GAP + width <= frame.right)
    return { ...label, x: round(line + LINE_GAP), anchor: 'start' };
  if (at < line && line - LINE_GAP - width >= frame.left) return { ...label, x: round(line - LINE_GAP), anchor: 'end' };
  return label;
}

/** Dots from left to right; one that would touch others stands above them, closer together where a stack grows high. */
function stacked(peers: readonly StripPeer[], ownId: string, x: (rate: number) => number, base: number): StripDot[] {
  const rated = peers
    .flatMap(({ id, name, rate }) => {
      const value = rateOf(rate);
      return value === null ? [] : [{ id, name, rate, value }];
    })
    .sort((a, b) => a.value - b.value || Number(b.id === ownId) - Number(a.id === ownId));
  // Of each level the last dot, to which the next is nearest.
  const last: number[] = [];
  const placed = rated.map(({ id, name, rate, value }) => {
    const at = x(value);
    let level = 0;
    while (at - (last[level] ?? -Infinity) < RADIUS * 2) level += 1;
    last[level] = at;
    return { id, name, rate, at, level };
  });
  const highest = Math.max(0, ...placed.map((dot) => dot.level));
  const room = base - MARGIN.top - RADIUS * 2;
  const step = highest === 0 ? 0 : Math.min(RADIUS * 2 + 1, room / highest);
  return placed.map(({ id, name, rate, at, level }) => ({
    id,
    name,
    rate,
    x: round(at),
    y: round(base - RADIUS - 3 - level * step),
    r: RADIUS,
    own: id === ownId,
  }));
}
