/** An outline that can be asked which positions lie in it: its sides by bands of latitude, so that a question is cheap. */
import type { LngLat } from '../../domain/rows.ts';

/** Metres of a degree of latitude. */
export const METRES_A_DEGREE = 111_320;
const MOST_BANDS = 1024;

interface Side {
  readonly from: LngLat;
  readonly to: LngLat;
}

/** The distance in metres of a position from a side. */
function metresFrom([lng, lat]: LngLat, { from, to }: Side): number {
  const narrowing = Math.cos((lat * Math.PI) / 180);
  const x = (at: LngLat): number => (at[0] - lng) * narrowing * METRES_A_DEGREE;
  const y = (at: LngLat): number => (at[1] - lat) * METRES_A_DEGREE;
  const [ax, ay, dx, dy] = [x(from), y(from), x(to) - x(from), y(to) - y(from)];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

export class OutlineIndex {
  /** West, south, east and north. */
  readonly box: readonly [number, number, number, number];
  readonly #south: number;
  readonly #height: number;
  readonly #bands: readonly (readonly Side[])[];

  /** Rings of polygons, holes among them: a position is inside when a line from it to the east meets an odd number of sides. */
  constructor(polygons: readonly (readonly (readonly LngLat[])[])[]) {
    const sides: Side[] = [];
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of polygons.flat()) {
      for (const [i, to] of ring.entries()) {
        const from = ring[i - 1];
        if (from !== undefined) sides.push({ from, to });
        west = Math.min(west, to[0]);
        east = Math.max(east, to[0]);
        south = Math.min(south, to[1]);
        north = Math.max(north, to[1]);
      }
    }
    const count = Math.min(MOST_BANDS, Math.max(1, sides.length >> 2));
    this.box = [west, south, east, north];
    this.#south = south;
    this.#height = (north - south) / count || 1;
    const bands = Array.from({ length: count }, (): Side[] => []);
    for (const own of sides) {
      const [low, high] = own.from[1] < own.to[1] ? [own.from[1], own.to[1]] : [own.to[1], own.from[1]];
      const last = Math.min(count - 1, this.#bandOf(high));
      for (let band = Math.min(last, this.#bandOf(low)); band <= last; band += 1) bands[band]?.push(own);
    }
    this.#bands = bands;
  }

  /** The middle of what it spans. */
  get middle(): LngLat {
    const [west, south, east, north] = this.box;
    return [(west + east) / 2, (south + north) / 2];
  }

  #bandOf(lat: number): number {
    return Math.floor((lat - this.#south) / this.#height);
  }

  /** Whether a position lies inside. */
  contains([lng, lat]: LngLat): boolean {
    let isInside = false;
    const band = Math.min(this.#bands.length - 1, this.#bandOf(lat));
    for (const { from, to } of this.#bands[band] ?? []) {
      if (from[1] > lat === to[1] > lat) continue;
      if (lng < from[0] + ((to[0] - from[0]) * (lat - from[1])) / (to[1] - from[1])) isInside = !isInside;
    }
    return isInside;
  }

  /** How many metres a position lies beside the outline's line, inside or outside. Asks every side. */
  metresFrom(position: LngLat): number {
    return this.#bands.flat().reduce((least, own) => Math.min(least, metresFrom(position, own)), Infinity);
  }

  /** Whether a position lies inside, or outside by no more than some metres. */
  isNear(position: LngLat, metres: number): boolean {
    if (this.contains(position)) return true;
    const reach = metres / METRES_A_DEGREE;
    const last = Math.min(this.#bands.length - 1, this.#bandOf(position[1] + reach));
    for (let band = Math.max(0, this.#bandOf(position[1] - reach)); band <= last; band += 1) {
      if (this.#bands[band]?.some((own) => metresFrom(position, own) <= metres) === true) return true;
    }
    return false;
  }
}
