/** Places the marks of the budget chart: what was paid up to each month's end, against the budget. */
import { scaleLinear } from 'd3';
import { timeAxis, type TimeTick } from '../../charts/frame/time-axis.ts';
import { frameOf, round, type Box, type ChartSize, type Point } from '../../charts/geometry.ts';
import type { SubsidyMonth } from '../../domain/money/subsidy.ts';
import { addDays, lastDayOfMonth } from '../../domain/time/calendar.ts';

export interface BudgetLayout {
  readonly frame: Box;
  readonly yTicks: readonly { readonly y: number; readonly value: number }[];
  readonly xTicks: readonly TimeTick[];
  /** One column a month, from zero to the cumulative sum. */
  readonly columns: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly end: Point | null;
  /** Height of the budget's line; null without a budget. */
  readonly budget: number | null;
}

const MARGIN = { left: 52, right: 14, top: 30, bottom: 26 };

/** Columns start at zero; the scale reaches the budget, or what was paid where that is more. */
export function budgetLayout(months: readonly SubsidyMonth[], budgetCny: number | null, size: ChartSize): BudgetLayout {
  const frame = frameOf(size, MARGIN);
  const from = `${months[0]?.month ?? '1970-01'}-01`;
  const to = lastDayOfMonth(months[months.length - 1]?.month ?? '1970-01');
  const most = Math.max(1, budgetCny ?? 0, ...months.map((row) => row.cumulativeCny));
  const time = timeAxis(from, addDays(to, 1), frame);
  const y = scaleLinear([0, most], [frame.bottom, frame.top]);
  const columns = months.map((row) => {
    const start = time.x(`${row.month}-01`);
    const width = time.x(addDays(lastDayOfMonth(row.month), 1)) - start;
    return {
      x: round(start + width * 0.12),
      y: round(y(row.cumulativeCny)),
      width: round(width * 0.76),
      height: round(frame.bottom - y(row.cumulativeCny)),
    };
  });
  const last = columns[columns.length - 1];
  return {
    frame,
    yTicks: y.ticks(4).map((value) => ({ y: round(y(value)), value })),
    xTicks: time.ticks.filter((tick) => tick.x < frame.right),
    columns,
    end: last === undefined ? null : { x: round(last.x + last.width), y: last.y },
    budget: budgetCny === null ? null : round(y(budgetCny)),
  };
}
