/** Places equal panels in rows, and the words of a key in lines. */
import { round, type Point } from '../geometry.ts';
import { TEXT_SIZE } from '../labels.ts';
import { textWidth } from '../text-width.ts';

export interface PanelGrid {
  readonly panels: readonly Point[];
  readonly panelWidth: number;
  readonly height: number;
}

/** Panels of one height in so many columns, left to right and top to bottom, filling the width between gaps. */
export function panelGrid(
  count: number,
  columns: number,
  size: { readonly width: number; readonly panelHeight: number; readonly gap: Point; readonly top: number },
): PanelGrid {
  const { width, panelHeight, gap, top } = size;
  const panelWidth = (width - (columns - 1) * gap.x) / columns;
  const rows = Math.ceil(count / columns);
  return {
    panels: Array.from({ length: count }, (_, index) => ({
      x: round((index % columns) * (panelWidth + gap.x)),
      y: round(top + Math.floor(index / columns) * (panelHeight + gap.y)),
    })),
    panelWidth,
    height: round(top + rows * panelHeight + Math.max(0, rows - 1) * gap.y),
  };
}

/** As many columns as hold the widest text of a panel, at least one and at most so many. */
export function columnsFor(text: number, most: number, width: number, gap: number): number {
  return Math.max(1, Math.min(most, Math.floor((width + gap) / (text + gap))));
}

/** Lengths in the drawing's units. */
const KEY = { swatch: 14, inner: 6, between: 18, line: 22 };

export interface KeyLayout {
  /** Upper left corners of the swatches, each followed by its word. */
  readonly items: readonly Point[];
  readonly height: number;
}

/** Words after their swatches, on as many lines as the width asks for. */
export function keyLayout(labels: readonly string[], width: number): KeyLayout {
  let [x, y] = [0, 0];
  const items = labels.map((label) => {
    const own = KEY.swatch + KEY.inner + textWidth(label, TEXT_SIZE);
    if (x > 0 && x + own > width) [x, y] = [0, y + KEY.line];
    const item = { x: round(x), y };
    x += own + KEY.between;
    return item;
  });
  return { items, height: labels.length === 0 ? 0 : y + KEY.line };
}
