/** Places the marks of the budget chart: what was paid up to each month's end, against the budget. */
import { scaleLinear } from 'd3';
import { axisRoom, yearLabels, type AxisLabel, type AxisTick, type AxisWords } from '../../charts/frame/axes.ts';
import { timeAxis } from '../../charts/frame/time-axis.ts';
import { frameOf, round, type Box, type ChartSize } from '../../charts/geometry.ts';
import { TEXT_SIZE, type PlacedText } from '../../charts/labels.ts';
import { textWidth } from '../../charts/text-width.ts';
import { addDays, lastDayOfMonth } from '../../domain/time/calendar.ts';
import type { MonthPaid } from '../../site/money.ts';

export interface BudgetLayout {
  readonly frame: Box;
  readonly y: readonly AxisTick[];
  readonly x: readonly AxisLabel[];
  /** One column a month, from zero to the cumulative sum. */
  readonly columns: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Over the last column's right end; null without months. */
  readonly paid: PlacedText | null;
  /** Over the budget's line; null without a budget. */
  readonly budget: PlacedText | null;
  /** Height of the budget's line; null without a budget. */
  readonly budgetY: number | null;
}

/** What the drawing says: the sum paid, the budget, and the axes. */
export interface BudgetWords extends AxisWords {
  readonly paid: string;
  readonly budget: string;
}

const MARGIN = { right: 14, top: 30, bottom: 26 };

/** Columns start at zero; the scale reaches the budget, or what was paid where that is more. */
export function budgetLayout(
  months: readonly MonthPaid[],
  budgetFen: number | null,
  size: ChartSize,
  words: BudgetWords,
): BudgetLayout {
  const from = `${months[0]?.month ?? '1970-01'}-01`;
  const to = lastDayOfMonth(months[months.length - 1]?.month ?? '1970-01');
  const most = Math.max(1, budgetFen ?? 0, ...months.map((row) => row.cumulativeFen));
  const y = scaleLinear([0, most], [size.height - MARGIN.bottom, MARGIN.top]);
  const values = y.ticks(4).map((value) => ({ value, label: words.value(value) }));
  const frame = frameOf(size, { ...MARGIN, left: axisRoom(values.map(({ label }) => label)) });
  const time = timeAxis(from, addDays(to, 1), frame);
  const columns = months.map((row) => {
    const start = time.x(`${row.month}-01`);
    const width = time.x(addDays(lastDayOfMonth(row.month), 1)) - start;
    return {
      x: round(start + width * 0.12),
      y: round(y(row.cumulativeFen)),
      width: round(width * 0.76),
      height: round(frame.bottom - y(row.cumulativeFen)),
    };
  });
  const last = columns[columns.length - 1];
  return {
    frame,
    y: values.map(({ value, label }) => ({ at: round(y(value)), label })),
    x: yearLabels(
      time.ticks.filter((tick) => tick.x < frame.right),
      words.year,
      frame.right,
    ),
    columns,
    paid:
      last === undefined
        ? null
        : {
            // A long text begins at the frame and passes the last column's end.
            x: Math.max(round(last.x + last.width), frame.left + textWidth(words.paid, TEXT_SIZE, 'bold')),
            y: last.y - 8,
            anchor: 'end',
            text: words.paid,
          },
    budgetY: budgetFen === null ? null : round(y(budgetFen)),
    budget:
      budgetFen === null
        ? null
        : { x: frame.left + 2, y: round(y(budgetFen)) - 8, anchor: 'start', text: words.budget },
  };
}
