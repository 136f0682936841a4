/** A history's bars, lines and marks as strokes: all of a kind are one path, so that many marks weigh little. */
import { round, type Point } from '../../charts/geometry.ts';
import { BAR, type HistoryLayout, type HistoryMarkKind } from './history-layout.ts';

/** The classes of a path, which give it its width and colour, and its data; '' where there is none of its kind. */
export type Stroke = readonly [kind: string, d: string];

/** A dot is a stroke of almost no length with round ends. */
const dot = ({ x, y }: Point): string => `M${x} ${y}h.01`;

/** The marks of one kind. */
export function markStrokes(kind: HistoryMarkKind, marks: readonly Point[]): readonly Stroke[] {
  switch (kind) {
    case 'started':
      return [['work-mark', marks.map(({ x, y }) => `M${x} ${y - 5}v10`).join('')]];
    case 'completed': {
      const dots = marks.map(dot).join('');
      return [
        ['work-mark dot', dots],
        ['work-mark hole', dots],
      ];
    }
    case 'accepted':
      return [['work-mark dot', marks.map(dot).join('')]];
  }
}

const KINDS: readonly HistoryMarkKind[] = ['started', 'completed', 'accepted'];

/** The strokes of a layout in the order in which they are drawn. */
export function strokesOf({ bars, lines, marks }: HistoryLayout): readonly Stroke[] {
  const line = (open: boolean): string =>
    lines
      .filter((each) => each.open === open)
      .map(({ x1, x2, y }) => `M${x1} ${y}H${x2}`)
      .join('');
  return [
    ['contract', bars.map(({ x, y, width }) => `M${x} ${y + BAR / 2}H${round(x + width)}`).join('')],
    [
      'contract-start',
      bars
        .filter(({ clipped }) => !clipped)
        .map(({ x, y }) => `M${x} ${y - 2}v${BAR + 4}`)
        .join(''),
    ],
    ['work', line(false)],
    ['work open', line(true)],
    ...KINDS.flatMap((kind) =>
      markStrokes(
        kind,
        marks.filter((mark) => mark.kind === kind),
      ),
    ),
  ];
}
