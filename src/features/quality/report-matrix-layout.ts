/** Places the cells of the reporting matrix: a row a sub-district, a column a month. */
import { yearLabels, type AxisLabel } from '../../charts/frame/axes.ts';
import { round } from '../../charts/geometry.ts';
import { widest, type PlacedText } from '../../charts/labels.ts';
import type { Month } from '../../domain/rows.ts';

export interface ReportMatrixRow {
  readonly name: string;
  /** For each month the class of days after which it was reported; null where it was not. */
  readonly delays: readonly (number | null)[];
}

export interface ReportMatrixLayout {
  readonly height: number;
  readonly left: number;
  readonly cell: number;
  /** Top of a row's cells, and where its name stands: beside them, or above where names would take too much of the width. */
  readonly rows: readonly { readonly y: number; readonly name: PlacedText }[];
  /** One path of squares for each class of days. */
  readonly reported: readonly string[];
  readonly missing: readonly { readonly x: number; readonly y: number }[];
  /** Where a year's first column begins, and its name where it has room. */
  readonly years: readonly AxisLabel[];
}

const NAME_GAP = 8;
const NAME_LINE = 17;
/** Names that would take more of the width than this stand above their rows. */
const MOST_NAMES = 0.42;
const TOP = 22;
const GAP = 2;

/** Squares fill the width beside the names; reported ones of a class make one path, to keep the page light. */
export function reportMatrixLayout(
  rows: readonly ReportMatrixRow[],
  months: readonly Month[],
  width: number,
  classes: number,
  year: (year: number) => string,
): ReportMatrixLayout {
  const names = Math.ceil(widest(rows.map((row) => row.name)) + NAME_GAP);
  const isAbove = names > width * MOST_NAMES;
  const left = isAbove ? 0 : names;
  const drop = isAbove ? NAME_LINE : 0;
  const pitch = Math.min(22, Math.floor(((width - left) / Math.max(1, months.length)) * 10) / 10);
  const cell = round(pitch - GAP);
  const rowPitch = Math.max(pitch, 15) + drop;
  const at = (column: number): number => round(left + column * pitch);
  const reported: string[] = Array.from({ length: classes }, () => '');
  const missing: { x: number; y: number }[] = [];
  rows.forEach((row, i) => {
    const y = round(TOP + i * rowPitch + drop);
    row.delays.forEach((delay, column) => {
      if (delay === null) missing.push({ x: at(column), y });
      else reported[delay] += `M${at(column)} ${y}h${cell}v${cell}h-${cell}z`;
    });
  });
  return {
    height: Math.ceil(TOP + rows.length * rowPitch),
    left,
    cell,
    rows: rows.map((row, i) => {
      const y = round(TOP + i * rowPitch + drop);
      const text = row.name;
      return {
        y,
        name: isAbove
          ? { x: 0, y: y - 4, anchor: 'start', text }
          : { x: left - NAME_GAP, y: y + 10, anchor: 'end', text },
      };
    }),
    reported,
    missing,
    years: yearLabels(
      months.flatMap((month, i) =>
        i === 0 || month.endsWith('-01') ? [{ x: at(i), year: Number(month.slice(0, 4)) }] : [],
      ),
      year,
      width,
    ),
  };
}
