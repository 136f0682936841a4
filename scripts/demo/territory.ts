/** A made-up city: an outline, grids as Voronoi cells inside it, and sub-districts and districts as unions of grids. */
import { Delaunay } from 'd3';
import type { District, Grid, LngLat, Subdistrict } from '../../src/domain/rows.ts';
import { centroid, followOutline, makeOutline, micro, scatter, settle, voronoiCells } from './cells.ts';
import type { Point } from './cells.ts';
import { dissolve, roundRing } from './dissolve.ts';
import type { Polygon } from './dissolve.ts';
import { DISTRICT_NAMES, SUBDISTRICT_NAMES } from './names.ts';
import { at, randomStream } from './random.ts';
import type { Random } from './random.ts';

export interface Territory {
  readonly districts: readonly District[];
  readonly subdistricts: readonly Subdistrict[];
  readonly grids: readonly Grid[];
  /** One open, nearly convex ring of positions a grid, in the grids' order. */
  readonly gridRings: readonly (readonly LngLat[])[];
  readonly boundaries: {
    readonly districts: readonly (readonly Polygon[])[];
    readonly subdistricts: readonly (readonly Polygon[])[];
    readonly grids: readonly (readonly Polygon[])[];
  };
}

const CENTER: LngLat = [114.49, 36.61];
// Kilometres in a degree at 36.61° N.
const KM_EAST = 89.37;
const KM_NORTH = 110.96;

/** The city in which `grids` grids form `subdistricts` sub-districts and four districts; pilot grids are in d1 and d2. */
export function makeTerritory(seed: number, counts: { subdistricts: number; grids: number }): Territory {
  const random = randomStream(seed, 'territory');
  const outline = makeOutline(720);
  const sites = scatter(random, outline, counts.grids);
  const cells = voronoiCells(settle(sites, outline, 4), outline);
  const centers = cells.rings.map(centroid);

  const gridGroup = contiguous(cluster(centers, pickSpread(centers, counts.subdistricts)), cells.neighbours);
  const groupCenters = meanByGroup(centers, gridGroup, counts.subdistricts);
  const groupNeighbours = liftNeighbours(cells.neighbours, gridGroup, counts.subdistricts);
  const corners: Point[] = [
    [-3, 3.6],
    [3.4, 3],
    [3, -3.8],
    [-3.6, -3],
  ];
  const groupDistrict = contiguous(cluster(groupCenters, corners), groupNeighbours);

  // Ids run district by district, then from north to south, so that neighbours in a list are neighbours on the map.
  const groupOrder = ordered(groupCenters, groupDistrict);
  const placeOfGroup = new Map(groupOrder.map((group, place) => [group, place]));
  const gridPlace = gridGroup.map((group) => placeOfGroup.get(group) ?? 0);
  const gridOrder = ordered(centers, gridPlace);

  const districts = DISTRICT_NAMES.map((name, i) => ({ id: `d${i + 1}`, name }));
  const subdistricts = groupOrder.map((group, i) => ({
    id: `s${numbered(i + 1, 2, counts.subdistricts)}`,
    name: subdistrictName(i),
    parentId: at(districts, at(groupDistrict, group)).id,
  }));
  const pilots = new Set(
    pilotGrids(
      random,
      gridOrder.map((cell) => at(groupDistrict, at(gridGroup, cell))),
    ),
  );
  const seen = new Map<string, number>();
  const grids = gridOrder.map((cell, i) => {
    const subdistrict = at(subdistricts, at(gridPlace, cell));
    const number = (seen.get(subdistrict.id) ?? 0) + 1;
    seen.set(subdistrict.id, number);
    return {
      id: `g-${numbered(i + 1, 3, counts.grids)}`,
      name: `${subdistrict.name.replace(/街道$/, '')}第${number}网格`,
      parentId: subdistrict.id,
      pilot: pilots.has(i),
    };
  });

  const rings = followOutline(cells.rings, makeOutline(2880), 16);
  const gridRings = gridOrder.map((cell) => roundRing(at(rings, cell).map(toLngLat)));
  const ringsOf = (keep: (i: number) => boolean): Polygon[] => dissolve(gridRings.filter((_, i) => keep(i)));
  const districtOf = new Map(subdistricts.map((s) => [s.id, s.parentId]));
  return {
    districts,
    subdistricts,
    grids,
    gridRings,
    boundaries: {
      districts: districts.map((d) => ringsOf((i) => districtOf.get(at(grids, i).parentId) === d.id)),
      subdistricts: groupedRings(subdistricts, grids, gridRings),
      grids: gridRings.map((ring) => dissolve([ring])),
    },
  };
}

/** A number with leading zeros, all as long as the largest: ids then sort as text in the order of their numbers. */
const numbered = (n: number, digits: number, largest: number): string =>
  String(n).padStart(Math.max(digits, String(largest).length), '0');

function groupedRings(
  subdistricts: readonly Subdistrict[],
  grids: readonly Grid[],
  rings: readonly (readonly LngLat[])[],
): Polygon[][] {
  const bySubdistrict = Map.groupBy(
    rings.map((ring, i) => ({ ring, id: at(grids, i).parentId })),
    ({ id }) => id,
  );
  return subdistricts.map((s) => dissolve((bySubdistrict.get(s.id) ?? []).map(({ ring }) => ring)));
}

function subdistrictName(i: number): string {
  const stem = at(SUBDISTRICT_NAMES, i % SUBDISTRICT_NAMES.length);
  const round = Math.floor(i / SUBDISTRICT_NAMES.length);
  return round === 0 ? `${stem}街道` : `${stem}第${round + 1}街道`;
}

/** About one grid in nine, mostly in the first two districts: the trial came first where the services were stronger. */
function pilotGrids(random: Random, districtOfGrid: readonly number[]): number[] {
  const share = [0.2, 0.14, 0.06, 0.04];
  return districtOfGrid.flatMap((district, i) => (random.chance(at(share, district)) ? [i] : []));
}

/** Starting points for the clusters: every n-th point from south to north. */
function pickSpread(points: readonly Point[], count: number): Point[] {
  const order = points.map((p, i) => ({ p, i })).sort((a, b) => a.p[1] - b.p[1] || a.i - b.i);
  return Array.from({ length: count }, (_, k) => at(order, Math.floor(((k + 0.5) * order.length) / count)).p);
}

/** k-means: the cluster of each point after a few rounds; a cluster that would be empty keeps its centre. */
function cluster(points: readonly Point[], seeds: readonly Point[]): number[] {
  let centers = [...seeds];
  let groups: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const nearest = Delaunay.from(centers);
    groups = points.map(([x, y]) => nearest.find(x, y));
    const means = meanByGroup(points, groups, seeds.length);
    const used = new Set(groups);
    centers = centers.map((center, k) => (used.has(k) ? at(means, k) : center));
  }
  return groups;
}

function meanByGroup(points: readonly Point[], groups: readonly number[], count: number): Point[] {
  const sums = Array.from({ length: count }, () => ({ n: 0, x: 0, y: 0 }));
  points.forEach(([x, y], i) => {
    const sum = at(sums, at(groups, i));
    sum.n += 1;
    sum.x += x;
    sum.y += y;
  });
  return sums.map(({ n, x, y }): Point => (n === 0 ? [0, 0] : [micro(x / n), micro(y / n)]));
}

/** Gives every part of a group that is cut off from the group's largest part to a neighbouring group. */
function contiguous(groups: readonly number[], neighbours: readonly (readonly number[])[]): number[] {
  const result = [...groups];
  const parts: number[][] = [];
  const seen = new Set<number>();
  for (let start = 0; start < result.length; start += 1) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (let k = 0; k < part.length; k += 1) {
      for (const next of at(neighbours, at(part, k))) {
        if (!seen.has(next) && result[next] === result[start]) {
          seen.add(next);
          part.push(next);
        }
      }
    }
    parts.push(part);
  }
  const largest = new Map<number, number[]>();
  for (const part of parts) {
    const group = at(result, at(part, 0));
    if (part.length > (largest.get(group)?.length ?? 0)) largest.set(group, part);
  }
  for (const part of parts) {
    const own = at(result, at(part, 0));
    if (largest.get(own) === part) continue;
    const other = part
      .flatMap((i) => at(neighbours, i))
      .map((j) => at(result, j))
      .find((group) => group !== own);
    for (const i of part) result[i] = other ?? own;
  }
  return result;
}

function liftNeighbours(neighbours: readonly (readonly number[])[], groups: readonly number[], count: number) {
  const lifted = Array.from({ length: count }, () => new Set<number>());
  neighbours.forEach((list, i) => {
    for (const j of list) if (groups[i] !== groups[j]) at(lifted, at(groups, i)).add(at(groups, j));
  });
  return lifted.map((set) => [...set].sort((a, b) => a - b));
}

/** Indexes in order of their group, then from north to south. */
function ordered(points: readonly Point[], groups: readonly number[]): number[] {
  return points
    .map((p, i) => ({ i, group: at(groups, i), north: p[1] }))
    .sort((a, b) => a.group - b.group || b.north - a.north || a.i - b.i)
    .map(({ i }) => i);
}

function toLngLat([east, north]: Point): LngLat {
  return [CENTER[0] + east / KM_EAST, CENTER[1] + north / KM_NORTH];
}
