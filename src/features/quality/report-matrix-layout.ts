/** Places the cells of the reporting matrix: a row a sub-district, a column a month. */
import { yearLabels, type AxisLabel } from '../../charts/frame/axes.ts';
import { round } from '../../charts/geometry.ts';
import { widest, type PlacedText } from '../../charts/labels.ts';
import { nth } from '../../domain/lists.ts';
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
const PANEL_GAP = 32;

/**
 * Squares fill the width beside the names; reported ones of a class make one path, to keep the page light. The rows go on
 * in a second panel beside the first where `panels` says so.
 */
export function reportMatrixLayout(
  rows: readonly ReportMatrixRow[],
  months: readonly Month[],
  width: number,
  classes: number,
  year: (year: number) => string,
  panels = 1,
): ReportMatrixLayout {
  const panelWidth = (width - (panels - 1) * PANEL_GAP) / panels;
  const perPanel = Math.max(1, Math.ceil(rows.length / panels));
  const names = Math.ceil(widest(rows.map((row) => row.name)) + NAME_GAP);
  const isAbove = names > panelWidth * MOST_NAMES;
  const left = isAbove ? 0 : names;
  const drop = isAbove ? NAME_LINE : 0;
  const pitch = Math.min(22, Math.floor(((panelWidth - left) / Math.max(1, months.length)) * 10) / 10);
  const cell = round(pitch - GAP);
  const rowPitch = Math.max(pitch, 15) + drop;
  const panelOf = (i: number): number => Math.floor(i / perPanel);
  const panelStart = (panel: number): number => panel * (panelWidth + PANEL_GAP);
  const at = (column: number, panel: number): number => round(panelStart(panel) + left + column * pitch);
  const topOf = (i: number): number => round(TOP + (i % perPanel) * rowPitch + drop);
  const reported = Array.from({ length: classes }, () => ({ path: '', x: 0, y: 0 }));
  const missing: { x: number; y: number }[] = [];
  rows.forEach((row, i) => {
    const y = topOf(i);
    row.delays.forEach((delay, column) => {
      const x = at(column, panelOf(i));
      if (delay === null) missing.push({ x, y });
      else {
        const own = nth(reported, delay);
        // From the last square of the class: most steps are alike, and pack well.
        own.path += `m${round(x - own.x)} ${round(y - own.y)}h${cell}v${cell}h-${cell}z`;
        [own.x, own.y] = [x, y];
      }
    });
  });
  return {
    height: Math.ceil(TOP + Math.min(rows.length, perPanel) * rowPitch),
    left,
    cell,
    rows: rows.map((row, i) => {
      const y = topOf(i);
      const start = panelStart(panelOf(i));
      const text = row.name;
      return {
        y,
        name: isAbove
          ? { x: start, y: y - 4, anchor: 'start', text }
          : { x: round(start + left - NAME_GAP), y: y + 10, anchor: 'end', text },
      };
    }),
    reported: reported.map(({ path }) => path),
    missing,
    years: Array.from({ length: Math.max(1, Math.ceil(rows.length / perPanel)) }, (_, panel) =>
      yearLabels(
        months.flatMap((month, i) =>
          i === 0 || month.endsWith('-01') ? [{ x: at(i, panel), year: Number(month.slice(0, 4)) }] : [],
        ),
        year,
        panelStart(panel) + panelWidth,
      ),
    ).flat(),
  };
}
