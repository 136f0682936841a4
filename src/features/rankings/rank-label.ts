/** Where the names of lines stand beside a rank chart: to the right of the lines' ends, moved apart, a stroke leading to each. */
import { round, spread, type Box, type Point } from '../../charts/geometry.ts';

const HEIGHT = 17;
/** From a line's end to its label: a stroke leads from one to the other; and from the label to the drawing's edge. */
export const RANK_LABEL_GAP = { before: 16, after: 4 } as const;

/** Where labels stand above the frame, a line each, only ranks stand at the lines' ends. */
export const RANK_KEY = { line: 20, drop: 15 } as const;

/** Baseline of a label above the frame. */
export function rankKeyAt(row: number): number {
  return row * RANK_KEY.line + RANK_KEY.drop;
}

/** A label's baseline start and the path of the stroke that leads to it. */
export interface RankLabel extends Point {
  readonly leader: string;
}

/** The places of the labels of lines that end at these points; the first place keeps its own height. */
export function rankLabels(ends: readonly Point[], edges: Pick<Box, 'top' | 'bottom'>): RankLabel[] {
  const heights = spread(
    ends.map(({ y }) => y),
    edges,
    HEIGHT,
    'top',
  );
  return ends.map(({ x, y }, i) => {
    const height = heights[i] ?? y;
    return {
      x: round(x + RANK_LABEL_GAP.before),
      y: round(height + 4),
      leader: `M${String(x + 5)} ${String(y)}L${String(round(x + RANK_LABEL_GAP.before - 3))} ${String(height)}`,
    };
  });
}
