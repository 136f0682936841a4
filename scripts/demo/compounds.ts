/** The made-up register of compounds: sizes with exact totals, names, addresses, places, listings and removals. */
import type { Compound, LngLat } from '../../src/domain/rows.ts';
import { dayFromNumber, dayNumber } from '../../src/domain/time/calendar.ts';
import { roundPosition } from './dissolve.ts';
import { employerName, estateName, ROADS, unusedName, yardName } from './names.ts';
import { apportion, at, randomStream } from './random.ts';
import type { Random } from './random.ts';
import type { Territory } from './territory.ts';

/** A compound of the register; the ledger gives the position in WGS 84 directly. */
export interface RegisteredCompound extends Omit<Compound, 'lngLat'> {
  readonly households: number;
  readonly floorAreaM2: number;
}

/** Totals over the compounds in scope on the as-of date, which the ledgers must meet exactly. */
export interface CityTotals {
  readonly compounds: number;
  readonly households: number;
  readonly floorAreaM2: number;
}

const REMOVAL_REASONS = ['拟征收拆迁', '拟征收拆迁', '“三供一业”移交'];
// Before the month that some sub-districts have not reported yet, so that every removal is known in the end.
const LAST_REMOVAL = dayNumber('2018-11-25');
// Floor areas are kept to this many m².
const AREA_STEP = 10;

/** The register in the grids' order; every grid has a compound in scope on the as-of date. */
export function makeCompounds(
  seed: number,
  territory: Territory,
  totals: CityTotals,
  scale: number,
): RegisteredCompound[] {
  const random = randomStream(seed, 'compounds');
  const { grids } = territory;
  const inScope = apportion(
    totals.compounds,
    grids.map(() => 0.25 + random.next() ** 1.6),
    1,
  );
  const removedCount = 14 * scale;
  const removed = new Map<number, number>();
  for (let k = 0; k < removedCount; k += 1) {
    const grid = random.int(0, grids.length - 1);
    removed.set(grid, (removed.get(grid) ?? 0) + 1);
  }

  const households = apportion(totals.households, drawSizes(random, totals.compounds), 8);
  const areas = apportion(
    totals.floorAreaM2 / AREA_STEP,
    households.map((h) => h * random.between(62, 104)),
    1,
  ).map((steps) => steps * AREA_STEP);

  const namer = makeNamer(randomStream(seed, 'names'), scale);
  const dates = randomStream(seed, 'listings');
  const width = String(totals.compounds + removedCount).length;
  const compounds: RegisteredCompound[] = [];
  let sized = 0;
  grids.forEach((grid, g) => {
    const places: LngLat[] = [];
    const stay = at(inScope, g);
    const count = stay + (removed.get(g) ?? 0);
    for (let k = 0; k < count; k += 1) {
      const leaves = k >= stay;
      const size = leaves ? random.int(24, 260) : at(households, sized);
      const area = leaves ? Math.round((size * random.between(62, 104)) / AREA_STEP) * AREA_STEP : at(areas, sized);
      if (!leaves) sized += 1;
      const place = placeInside(random, at(territory.gridRings, g), places);
      places.push(place);
      // About forty compounds have not been surveyed yet.
      const surveyed = !random.chance(40 / 1186);
      const label = namer(grid.parentId, g === 0 && k === 0);
      const listed = dates.chance(0.02)
        ? dayFromNumber(dates.int(dayNumber('2017-02-10'), dayNumber('2018-03-30')))
        : null;
      compounds.push({
        id: `c-${String(compounds.length + 1).padStart(Math.max(4, width), '0')}`,
        ...label,
        unitId: grid.id,
        longitude: surveyed ? place[0] : null,
        latitude: surveyed ? place[1] : null,
        households: size,
        floorAreaM2: area,
        builtYear: dates.chance(0.04) ? null : Math.min(2000, Math.round(1987 + 7 * dates.normal())),
        listedOn: leaves ? null : listed,
        removedOn: leaves ? dayFromNumber(dates.int(dayNumber('2017-04-10'), LAST_REMOVAL)) : null,
        removalReason: leaves ? dates.pick(REMOVAL_REASONS) : null,
      });
    }
  });
  return compounds;
}

/** Right-skewed sizes: many yards of a few dozen households, a few estates of a thousand. */
function drawSizes(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => Math.round(1e4 * Math.exp(0.85 * random.normal())));
}

/** A position well inside a nearly convex ring, as far from those already there as eight tries allow. */
function placeInside(random: Random, ring: readonly LngLat[], taken: readonly LngLat[]): LngLat {
  const edges = ring.map((from, i) => {
    const to = at(ring, (i + 1) % ring.length);
    return { from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) };
  });
  const around = edges.reduce((sum, edge) => sum + edge.length, 0);
  const mean = (axis: 0 | 1): number =>
    edges.reduce((sum, { from, to, length }) => sum + (length * (from[axis] + to[axis])) / 2, 0) / around;
  const middle: LngLat = [mean(0), mean(1)];
  const draw = (): LngLat => {
    let along = random.next() * around;
    const edge = edges.find(({ length }) => (along -= length) <= 0) ?? at(edges, 0);
    const share = 1 + along / edge.length;
    const out = 0.85 * Math.sqrt(random.next());
    const onAxis = (axis: 0 | 1): number =>
      middle[axis] + out * (edge.from[axis] + share * (edge.to[axis] - edge.from[axis]) - middle[axis]);
    return roundPosition([onAxis(0), onAxis(1)]);
  };
  const clearance = (p: LngLat): number =>
    taken.reduce((least, q) => Math.min(least, (p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2), Infinity);
  let best = draw();
  for (let tries = 0; tries < 8; tries += 1) {
    const other = draw();
    if (clearance(other) > clearance(best)) best = other;
  }
  return best;
}

type Label = Pick<Compound, 'name' | 'formerNames' | 'address'>;

/** Names and addresses: each sub-district has a handful of roads; names and addresses are unique in the city. */
function makeNamer(random: Random, scale: number): (subdistrictId: string, first: boolean) => Label {
  const roadsOf = new Map<string, readonly string[]>();
  const names = new Set<string>();
  const addresses = new Set<string>();
  const highest = 240 * scale;
  return (subdistrictId, first) => {
    const roads = roadsOf.get(subdistrictId) ?? [
      ...(roadsOf.size === 0 ? ['槐荫路'] : []),
      ...random.shuffle(ROADS).slice(0, 5),
    ];
    roadsOf.set(subdistrictId, roads);
    let road = first ? '槐荫路' : random.pick(roads);
    let number = first ? 11 : random.int(1, highest);
    while (addresses.has(`${road}${number}号`)) {
      road = random.pick(roads);
      number = random.int(1, highest);
    }
    addresses.add(`${road}${number}号`);
    const yard = yardName(road, number);
    const kind = first ? 0 : random.next();
    const other = (): string => (random.chance(0.5) ? employerName(random) : estateName(random));
    const name = unusedName(names, () =>
      kind < 0.46 ? yard : kind < 0.68 ? employerName(random) : estateName(random),
    );
    const formerNames: string[] = [];
    if (first || random.chance(0.12)) {
      formerNames.push(unusedName(names, other));
      if (name !== yard && random.chance(0.3)) formerNames.push(unusedName(names, () => yard));
    }
    return { name, formerNames, address: `${road}${number}号` };
  };
}
