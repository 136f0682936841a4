/** Places the cells of the reporting matrix: a row a sub-district, a column a month. */
import { round } from '../../charts/geometry.ts';
import { TEXT_SIZE, widest } from '../../charts/labels.ts';
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
  readonly rows: readonly { readonly y: number; readonly name: string }[];
  /** One path of squares for each class of days. */
  readonly reported: readonly string[];
  readonly missing: readonly { readonly x: number; readonly y: number }[];
  /** Where a year's first column begins. */
  readonly years: readonly { readonly x: number; readonly year: string }[];
}

const NAME_GAP = 8;
const TOP = 22;
const GAP = 2;

/** Squares fill the width beside the names; reported ones of a class make one path, to keep the page light. */
export function reportMatrixLayout(
  rows: readonly ReportMatrixRow[],
  months: readonly Month[],
  width: number,
  classes: number,
): ReportMatrixLayout {
  const left = Math.ceil(
    widest(
      rows.map((row) => row.name),
      TEXT_SIZE.axis,
    ) + NAME_GAP,
  );
  const pitch = Math.min(22, Math.floor(((width - left) / Math.max(1, months.length)) * 10) / 10);
  const cell = round(pitch - GAP);
  const rowPitch = Math.max(pitch, 15);
  const at = (column: number): number => round(left + column * pitch);
  const reported: string[] = Array.from({ length: classes }, () => '');
  const missing: { x: number; y: number }[] = [];
  rows.forEach((row, i) => {
    const y = round(TOP + i * rowPitch);
    row.delays.forEach((delay, column) => {
      if (delay === null) missing.push({ x: at(column), y });
      else reported[delay] += `M${at(column)} ${y}h${cell}v${cell}h-${cell}z`;
    });
  });
  return {
    height: Math.ceil(TOP + rows.length * rowPitch),
    left,
    cell,
    rows: rows.map((row, i) => ({ name: row.name, y: round(TOP + i * rowPitch) })),
    reported,
    missing,
    years: months.flatMap((month, i) =>
      i === 0 || month.endsWith('-01') ? [{ x: at(i), year: month.slice(0, 4) }] : [],
    ),
  };
}
