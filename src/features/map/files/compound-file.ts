/** The compounds as the map loads them when they are asked for: positions, states over time, and names. */
import type { StateSpan } from '../../../domain/indicators/compound-spans.ts';
import { conditionOf, type Condition } from '../../../domain/indicators/condition.ts';
import type { LngLat } from '../../../domain/rows.ts';
import { fromRuns, toRuns, type IdRun } from './deltas.ts';
import { packStates, unpackStates, type StatesAt, type StateSeries } from './state-series.ts';

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

/** Columns, not rows: like stands beside like, and compresses. The states are without regard to who has reported. */
export interface CompoundFile extends StateSeries {
  /** South-west corner of the positions, degrees. */
  readonly origin: LngLat;
  /** Degrees a unit of `x` and `y`. */
  readonly step: number;
  readonly ids: readonly IdRun[];
  readonly names: readonly string[];
  /** Pairs: index of a unit of the smallest level, number of compounds that follow in it. */
  readonly grids: readonly number[];
  /** Steps east and north of the compound before. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Indices of the compounds without a position; their steps are 0. */
  readonly unplaced: readonly number[];
}

export interface CompoundEntry {
  readonly id: string;
  readonly name: string;
  /** Index of the unit that it lies in, among those of the smallest level. */
  readonly unit: number;
  readonly lngLat: LngLat | null;
  readonly spans: readonly StateSpan[];
}

/** Twenty-thousandths of a degree are about five metres: closer than a ledger's point is worth, and a digit less to load. */
export const POSITION_STEP = 1 / 20_000;

function codeOf(span: StateSpan): number {
  return span.inScope ? STATE[conditionOf(span)] : STATE.outOfScope;
}

/** Packs compounds, which must come gathered by unit. */
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
  let at: readonly [number, number] = [0, 0];
  for (const [i, { unit, lngLat }] of compounds.entries()) {
    if (grids[grids.length - 2] === unit) grids[grids.length - 1] = (grids[grids.length - 1] ?? 0) + 1;
    else grids.push(unit, 1);
    if (lngLat === null) unplaced.push(i);
    const here: readonly [number, number] =
      lngLat === null
        ? at
        : [Math.round((lngLat[0] - origin[0]) / POSITION_STEP), Math.round((lngLat[1] - origin[1]) / POSITION_STEP)];
    x.push(here[0] - at[0]);
    y.push(here[1] - at[1]);
    at = here;
  }
  const ids = toRuns(compounds.map(({ id }) => id));
  const names = compounds.map(({ name }) => name);
  const states = packStates(
    compounds.map(({ spans }) => spans.map((span) => ({ from: span.from, code: codeOf(span) }))),
    STATE.outOfScope,
  );
  return { origin, step: POSITION_STEP, ids, names, grids, x, y, unplaced, ...states };
}

/** The compounds unpacked into columns, indexed alike. */
export interface CompoundTable {
  readonly ids: readonly string[];
  /** Degrees; NaN where there is no position. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly unit: Uint32Array;
  readonly statesAt: StatesAt;
}

/** Before any has been loaded. */
export const NO_COMPOUNDS: CompoundTable = {
  ids: [],
  lng: new Float64Array(0),
  lat: new Float64Array(0),
  unit: new Uint32Array(0),
  statesAt: () => undefined,
};

export function unpackCompounds(file: CompoundFile): CompoundTable {
  const ids = fromRuns(file.ids);
  const count = ids.length;
  const [lng, lat, unit] = [new Float64Array(count), new Float64Array(count), new Uint32Array(count)];
  let [x, y] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    x += file.x[i] ?? 0;
    y += file.y[i] ?? 0;
    lng[i] = file.origin[0] + x * file.step;
    lat[i] = file.origin[1] + y * file.step;
  }
  for (const i of file.unplaced) lng[i] = lat[i] = NaN;
  let next = 0;
  for (let i = 0; i < file.grids.length; i += 2) {
    const end = next + (file.grids[i + 1] ?? 0);
    unit.fill(file.grids[i] ?? 0, next, end);
    next = end;
  }
  return { ids, lng, lat, unit, statesAt: unpackStates(file) };
}
