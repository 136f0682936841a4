/** The compounds as the map loads them when they are asked for: positions, states over time, and names. */
import type { StateSpan } from '../../../domain/indicators/compound-spans.ts';
import { conditionOf, type Condition } from '../../../domain/indicators/condition.ts';
import type { LngLat } from '../../../domain/rows.ts';
import { fromRuns, toRuns, type IdRun } from './deltas.ts';

/** A compound's state without regard to who has reported. Codes are what the file holds and the layer draws. */
export const STATE = {
  outOfScope: 0,
  neither: 1,
  covered: 2,
  renovated: 3,
  both: 4,
  unknown: 5,
  exempt: 6,
  coveredExempt: 7,
} as const satisfies Readonly<Record<Condition | 'outOfScope', number>>;

/** Columns, not rows: like stands beside like, and compresses. */
export interface CompoundFile {
  /** South-west corner of the positions, degrees. */
  readonly origin: LngLat;
  /** Degrees a unit of `x` and `y`. */
  readonly step: number;
  readonly ids: readonly IdRun[];
  readonly names: readonly string[];
  /** Pairs: index of a grid, number of compounds that follow in it. */
  readonly grids: readonly number[];
  /** Steps east and north of the compound before. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Indices of the compounds without a position; their steps are 0. */
  readonly unplaced: readonly number[];
  /** One digit a compound: its state at the first date. */
  readonly first: string;
  /** One letter a compound, `a` + number of later changes. */
  readonly counts: string;
  /** The later changes one after another: index of the date × 8 + new state. */
  readonly changes: readonly number[];
}

export interface CompoundEntry {
  readonly id: string;
  readonly name: string;
  /** Index of its grid in the map's list of grids. */
  readonly grid: number;
  readonly lngLat: LngLat | null;
  readonly spans: readonly StateSpan[];
}

/** Twenty-thousandths of a degree are about five metres: closer than a ledger's point is worth, and a digit less to load. */
export const POSITION_STEP = 1 / 20_000;

function codeOf(span: StateSpan): number {
  return span.inScope ? STATE[conditionOf(span)] : STATE.outOfScope;
}

/** Packs compounds, which must come gathered by grid. */
export function packCompounds(compounds: readonly CompoundEntry[]): CompoundFile {
  const placed = compounds.flatMap(({ lngLat }) => (lngLat === null ? [] : [lngLat]));
  const origin: LngLat = placed.reduce<LngLat>(
    ([west, south], [lng, lat]) => [Math.min(west, lng), Math.min(south, lat)],
    placed[0] ?? [0, 0],
  );
  const grids: number[] = [];
  const x: number[] = [];
  const y: number[] = [];
  const unplaced: number[] = [];
  const changes: number[] = [];
  let [first, counts] = ['', ''];
  let at: readonly [number, number] = [0, 0];
  for (const [i, { grid, lngLat, spans }] of compounds.entries()) {
    if (grids[grids.length - 2] === grid) grids[grids.length - 1] = (grids[grids.length - 1] ?? 0) + 1;
    else grids.push(grid, 1);
    if (lngLat === null) unplaced.push(i);
    const here: readonly [number, number] =
      lngLat === null
        ? at
        : [Math.round((lngLat[0] - origin[0]) / POSITION_STEP), Math.round((lngLat[1] - origin[1]) / POSITION_STEP)];
    x.push(here[0] - at[0]);
    y.push(here[1] - at[1]);
    at = here;
    const codes = spans.map((span) => ({ from: span.from, code: codeOf(span) }));
    const later = codes.filter(({ from }, place) => place > 0 && from > 0);
    first += String(codes[0]?.code ?? STATE.outOfScope);
    counts += String.fromCharCode(97 + later.length);
    for (const { from, code } of later) changes.push(from * 8 + code);
  }
  const ids = toRuns(compounds.map(({ id }) => id));
  const names = compounds.map(({ name }) => name);
  return { origin, step: POSITION_STEP, ids, names, grids, x, y, unplaced, first, counts, changes };
}

/** The compounds unpacked into columns, indexed alike. */
export interface CompoundTable {
  readonly ids: readonly string[];
  /** Degrees; NaN where there is no position. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly grid: Uint32Array;
  /** The state of every compound at a date, into an array of the caller's. */
  readonly statesAt: (date: number, into: Uint8Array) => void;
}

/** Before any has been loaded. */
export const NO_COMPOUNDS: CompoundTable = {
  ids: [],
  lng: new Float64Array(0),
  lat: new Float64Array(0),
  grid: new Uint32Array(0),
  statesAt: () => undefined,
};

export function unpackCompounds(file: CompoundFile): CompoundTable {
  const ids = fromRuns(file.ids);
  const count = ids.length;
  const [lng, lat, grid] = [new Float64Array(count), new Float64Array(count), new Uint32Array(count)];
  const offsets = new Uint32Array(count + 1);
  let [x, y] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    x += file.x[i] ?? 0;
    y += file.y[i] ?? 0;
    lng[i] = file.origin[0] + x * file.step;
    lat[i] = file.origin[1] + y * file.step;
    offsets[i + 1] = (offsets[i] ?? 0) + file.counts.charCodeAt(i) - 97;
  }
  for (const i of file.unplaced) lng[i] = lat[i] = NaN;
  let next = 0;
  for (let i = 0; i < file.grids.length; i += 2) {
    const end = next + (file.grids[i + 1] ?? 0);
    grid.fill(file.grids[i] ?? 0, next, end);
    next = end;
  }
  const { first, changes } = file;
  const statesAt = (date: number, into: Uint8Array): void => {
    for (let i = 0; i < count; i += 1) {
      let code = first.charCodeAt(i) - 48;
      const end = offsets[i + 1] ?? 0;
      for (let c = offsets[i] ?? 0; c < end; c += 1) {
        const change = changes[c] ?? 0;
        if (change >> 3 > date) break;
        code = change & 7;
      }
      into[i] = code;
    }
  };
  return { ids, lng, lat, grid, statesAt };
}
