/** Places the lines of a rank chart: one line a unit, one column a quarter, first place on top. */
import { line, scaleLinear, scalePoint } from 'd3';
import { frameOf, round, spread, type Box, type ChartSize, type Point } from '../../charts/geometry.ts';
import type { RankLine } from '../../domain/rankings/rank-history.ts';

export interface PlacedRankLine {
  readonly unitId: string;
  /** Broken where the unit was not ranked. */
  readonly path: string;
  readonly points: readonly (Point & { readonly quarter: string; readonly rank: number })[];
  /** Where the line's label stands; null when the unit is not ranked in the last quarter. */
  readonly labelY: number | null;
}

export interface RankLinesLayout {
  readonly frame: Box;
  readonly columns: readonly { readonly x: number; readonly quarter: string }[];
  readonly ranks: readonly { readonly y: number; readonly rank: number }[];
  /** Those not singled out. */
  readonly quiet: readonly PlacedRankLine[];
  /** Those singled out, with labels at least 17 apart. */
  readonly loud: readonly PlacedRankLine[];
}

const MARGIN = { left: 34, right: 132, top: 12, bottom: 28 };
const LABEL_HEIGHT = 17;

/** The height that lets every rank be told from the next, for a number of units; no more than a screen. */
export function rankLinesHeight(units: number): number {
  return Math.round(MARGIN.top + MARGIN.bottom + (units <= 8 ? units * 36 : Math.min(480, 90 + units * 9)));
}

/** Places all lines; those of `loud` last, so that they are drawn on top. */
export function rankLinesLayout(
  quarters: readonly string[],
  lines: readonly RankLine[],
  loud: ReadonlySet<string>,
  size: ChartSize,
): RankLinesLayout {
  const frame = frameOf(size, MARGIN);
  const worst = Math.max(2, ...lines.flatMap((unit) => unit.ranks.filter((rank) => rank !== null)));
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
    const end = all[all.length - 1];
    return {
      unitId: unit.unitId,
      path: draw(all) ?? '',
      points: all.flatMap((point) =>
        point.rank === null || point.y === null ? [] : [{ ...point, rank: point.rank, y: point.y }],
      ),
      labelY: end?.y ?? null,
    };
  };
  const step = worst <= 10 ? 1 : worst <= 60 ? 10 : 50;
  const ranks = Array.from({ length: Math.floor(worst / step) + 1 }, (_, i) => Math.max(1, i * step)).filter(
    (rank, i, all) => rank <= worst && rank !== all[i - 1],
  );
  const placedLoud = lines.filter((unit) => loud.has(unit.unitId)).map(place);
  return {
    frame,
    columns: quarters.map((quarter) => ({ x: round(x(quarter) ?? frame.left), quarter })),
    ranks: ranks.map((rank) => ({ rank, y: round(y(rank)) })),
    quiet: lines.filter((unit) => !loud.has(unit.unitId)).map(place),
    loud: apart(placedLoud, frame),
  };
}

/** Moves the labels of lines that end in the last quarter apart; the first place keeps its own height. */
function apart(lines: readonly PlacedRankLine[], frame: Box): PlacedRankLine[] {
  const labelled = lines.filter((unit) => unit.labelY !== null);
  const heights = spread(
    labelled.map((unit) => unit.labelY ?? frame.bottom),
    frame,
    LABEL_HEIGHT,
    'top',
  );
  return lines.map((unit) => ({ ...unit, labelY: heights[labelled.indexOf(unit)] ?? null }));
}
