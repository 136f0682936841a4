/** Points by where they are: cells of a square grid, so that drawing and pointing look only at what is near. */

export interface PointIndex {
  /** The point nearest to a place within a distance that passes the test; −1 where there is none. */
  readonly nearest: (x: number, y: number, within: number, test: (point: number) => boolean) => number;
  /** Calls back with every point whose cell meets the box, cell by cell. */
  readonly each: (box: readonly [number, number, number, number], visit: (point: number) => void) => void;
}

/** About this many points a cell. */
const CROWD = 24;

/** Indexes points by coordinates in any plane; a NaN is no place. Building takes linear time. */
export function indexPoints(xs: Float64Array, ys: Float64Array): PointIndex {
  let [west, south, east, north, count] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (let i = 0; i < xs.length; i += 1) {
    const [x = NaN, y = NaN] = [xs[i], ys[i]];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
    count += 1;
  }
  const side = Math.max(1, Math.ceil(Math.sqrt(count / CROWD)));
  const [width, height] = [Math.max(east - west, 1e-9) / side, Math.max(north - south, 1e-9) / side];
  const clamp = (value: number): number => Math.min(side - 1, Math.max(0, Math.floor(value)));
  const column = (x: number): number => clamp((x - west) / width);
  const row = (y: number): number => clamp((y - south) / height);

  const starts = new Uint32Array(side * side + 1);
  const cells = new Int32Array(xs.length).fill(-1);
  for (let i = 0; i < xs.length; i += 1) {
    const [x = NaN, y = NaN] = [xs[i], ys[i]];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    const cell = row(y) * side + column(x);
    cells[i] = cell;
    starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  }
  for (let cell = 0; cell < side * side; cell += 1) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  const fill = starts.slice();
  const points = new Uint32Array(count);
  for (let i = 0; i < xs.length; i += 1) {
    const cell = cells[i] ?? -1;
    if (cell < 0) continue;
    const at = fill[cell] ?? 0;
    points[at] = i;
    fill[cell] = at + 1;
  }

  const each: PointIndex['each'] = ([left, bottom, right, top], visit) => {
    if (count === 0 || left > east || right < west || bottom > north || top < south) return;
    const [fromColumn, toColumn] = [column(left), column(right)];
    for (let r = row(bottom); r <= row(top); r += 1) {
      const end = starts[r * side + toColumn + 1] ?? 0;
      for (let i = starts[r * side + fromColumn] ?? 0; i < end; i += 1) visit(points[i] ?? 0);
    }
  };

  return {
    each,
    nearest: (x, y, within, test) => {
      let [best, bestSquare] = [-1, within * within];
      each([x - within, y - within, x + within, y + within], (point) => {
        const square = ((xs[point] ?? 0) - x) ** 2 + ((ys[point] ?? 0) - y) ** 2;
        if (square <= bestSquare && test(point)) [best, bestSquare] = [point, square];
      });
      return best;
    },
  };
}
