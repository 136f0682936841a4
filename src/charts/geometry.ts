/** Sizes, margins, points and boxes: what every chart layout is made of. */

export interface Margin {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by the positions of its sides; y runs downwards. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Coordinates carry one decimal: enough for any screen, and small pages. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * A path of d3's lines, corners with one decimal, told in steps from corner to corner: these are shorter than places, and
 * like each other, so that a line weighs half in a page. Steps of whole tenths add up to the places exactly.
 */
export function inSteps(path: string): string {
  let [x, y] = [0, 0];
  return path.replace(/([ML])([-\d.]+),([-\d.]+)/g, (_, command: string, ...place: string[]) => {
    const [toX, toY] = [Number(place[0]), Number(place[1])];
    const step = command === 'M' ? [toX, toY] : [round(toX - x), round(toY - y)];
    [x, y] = [toX, toY];
    return `${command === 'M' ? 'M' : 'l'}${step.join(',').replace(',-', '-')}`;
  });
}

/** What a drawing's margins leave for its marks. */
export function frameOf(size: ChartSize, margin: Margin): Box {
  return {
    left: margin.left,
    right: size.width - margin.right,
    top: margin.top,
    bottom: size.height - margin.bottom,
  };
}

/** Whether two boxes share any room; boxes that only touch do not. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a box lies wholly in another, sides included. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

/**
 * Moves heights at least `gap` apart, in the order given. They are settled from the edge named: what stands nearest to it
 * keeps its place and pushes the rest away; whatever then passes the other edge is pushed back. All lie between the
 * edges as long as there is room for all.
 */
export function spread(
  heights: readonly number[],
  edges: Pick<Box, 'top' | 'bottom'>,
  gap: number,
  from: 'top' | 'bottom',
): number[] {
  if (from === 'bottom') {
    const turned = { top: -edges.bottom, bottom: -edges.top };
    return spread(
      heights.map((height) => -height),
      turned,
      gap,
      'top',
    ).map((height) => -height);
  }
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  let limit = edges.top;
  const settled = order.map(({ height, index }) => {
    const at = Math.max(height, limit);
    limit = at + gap;
    return { at, index };
  });
  const placed = [...heights];
  limit = edges.bottom;
  for (const { at, index } of settled.reverse()) {
    const held = Math.min(at, limit);
    placed[index] = round(held);
    limit = held - gap;
  }
  return placed;
}
