/** Places peers as dots on one line from 0 to 100%, equal ones on top of each other, and the parent as a line. */
import { scaleLinear } from 'd3';
import { round, type ChartSize } from '../../charts/geometry.ts';
import type { PeerValue } from '../../domain/rankings/peers.ts';

export interface StripDot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly rate: number;
  readonly own: boolean;
}

export interface StripLabel {
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface StripLayout {
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  /** The place itself comes last, so that it is drawn on top. */
  readonly dots: readonly StripDot[];
  readonly parent: (StripLabel & { readonly lineX: number }) | null;
  readonly own: (StripLabel & { readonly dot: StripDot }) | null;
}

const MARGIN = { side: 14, top: 44, bottom: 24 };
const RADIUS = 5;

/** The layout of one strip; places without a rate have no dot. */
export function peerStripLayout(
  peers: readonly PeerValue[],
  ownId: string,
  parent: number | null,
  size: ChartSize,
): StripLayout {
  const left = MARGIN.side;
  const right = size.width - MARGIN.side;
  const base = size.height - MARGIN.bottom;
  const x = scaleLinear([0, 1], [left, right]);
  const dots = stacked(peers, ownId, x, base);
  const own = dots.find((dot) => dot.own);
  const label = (at: number): StripLabel =>
    at < left + 70
      ? { x: left, anchor: 'start' }
      : at > right - 70
        ? { x: right, anchor: 'end' }
        : { x: at, anchor: 'middle' };
  return {
    left,
    right,
    base,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ x: round(x(value)), value })),
    dots: [...dots.filter((dot) => !dot.own), ...dots.filter((dot) => dot.own)],
    parent: parent === null ? null : { ...label(round(x(parent))), lineX: round(x(parent)) },
    own:
      own === undefined
        ? null
        : { ...besideLine(label(own.x), own.x, parent === null ? null : x(parent), left, right), dot: own },
  };
}

/** About the width of a place's name with its rate. */
const LABEL_WIDTH = 120;

/** Moves a label off the parent's line, never to its other side: where there is no room it stays and covers the line. */
function besideLine(label: StripLabel, at: number, line: number | null, left: number, right: number): StripLabel {
  const share = { start: 0, middle: 0.5, end: 1 }[label.anchor];
  const from = label.x - LABEL_WIDTH * share;
  if (line === null || line < from || line > from + LABEL_WIDTH) return label;
  if (at > line && line + 6 + LABEL_WIDTH <= right) return { x: round(line + 6), anchor: 'start' };
  if (at < line && line - 6 - LABEL_WIDTH >= left) return { x: round(line - 6), anchor: 'end' };
  return label;
}

/** Dots from left to right; one that would touch others stands above them, closer together where a stack grows high. */
function stacked(peers: readonly PeerValue[], ownId: string, x: (rate: number) => number, base: number): StripDot[] {
  const rated = peers
    .flatMap(({ id, rate }) => (rate === null ? [] : [{ id, rate }]))
    .sort((a, b) => a.rate - b.rate || Number(b.id === ownId) - Number(a.id === ownId));
  const levels: { x: number; level: number }[] = [];
  const placed = rated.map(({ id, rate }) => {
    const at = x(rate);
    const near = new Set(levels.filter((dot) => Math.abs(dot.x - at) < RADIUS * 2).map((dot) => dot.level));
    let level = 0;
    while (near.has(level)) level += 1;
    levels.push({ x: at, level });
    return { id, rate, at, level };
  });
  const highest = Math.max(0, ...placed.map((dot) => dot.level));
  const room = base - MARGIN.top - RADIUS * 2;
  const step = highest === 0 ? 0 : Math.min(RADIUS * 2 + 1, room / highest);
  return placed.map(({ id, rate, at, level }) => ({
    id,
    rate,
    x: round(at),
    y: round(base - RADIUS - 3 - level * step),
    r: RADIUS,
    own: id === ownId,
  }));
}
