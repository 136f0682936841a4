/**
 * Where the copies of a city lie on the map: side by side in rows, as a square as far as they go. No two have the same outlines,
 * as no two parts of a real city have: each is a little smaller than the original in its own measure, and every other one
 * stands upside down.
 */

/** Where a longitude and a latitude of the original lie in a copy, in degrees. */
export interface Ground {
  readonly longitude: (degrees: number) => number;
  readonly latitude: (degrees: number) => number;
}

type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface Layout {
  /** One a copy, in order; that of the first changes nothing. */
  readonly grounds: readonly Ground[];
  /** The bounds of all copies. */
  readonly bounds: Bounds;
}

const DECIMALS = 6;
const rounded = (value: number): number => Number(value.toFixed(DECIMALS));

/** By how much a copy is smaller than the one before it, and after how many it is as large as the first: across and along apart. */
const LESS = { each: 0.017, across: 11, along: 7 } as const;

/** A direction of a copy: from the lower bound of the original on, in a place of its own. */
const direction =
  (from: number, length: number, place: number, { size, isTurned }: { size: number; isTurned: boolean }) =>
  (degrees: number): number => {
    const along = (degrees - from) * size;
    return rounded(from + length * place + (isTurned ? length * size - along : along));
  };

/** The places of so many copies of a map. */
export function layout([west, south, east, north]: Bounds, times: number): Layout {
  const columns = Math.ceil(Math.sqrt(times));
  const [width, height] = [east - west, north - south];
  const own = (i: number, every: number) => ({ size: 1 - LESS.each * (i % every), isTurned: i % 2 === 1 });
  return {
    grounds: Array.from({ length: times }, (_, i): Ground => {
      return {
        longitude: direction(west, width, i % columns, own(i, LESS.across)),
        latitude: direction(south, height, Math.floor(i / columns), own(i, LESS.along)),
      };
    }),
    bounds: [
      west,
      south,
      rounded(east + width * (columns - 1)),
      rounded(north + height * (Math.ceil(times / columns) - 1)),
    ],
  };
}

interface ProgrammeJson {
  readonly map: { readonly center: readonly number[]; readonly bounds: readonly number[] };
  readonly subsidy_budget_cny?: number | null;
  readonly reconcile?: readonly { readonly published: number; readonly tolerance?: number }[];
}

/** A programme.json for all copies: wider bounds, and as many times the sums that the ledgers are held against. */
export function copiedProgramme(text: string, { bounds, grounds }: Layout): string {
  const programme = JSON.parse(text) as ProgrammeJson;
  const { map, subsidy_budget_cny: budget, reconcile } = programme;
  const [west, south, east, north] = bounds;
  return `${JSON.stringify(
    {
      ...programme,
      ...(typeof budget === 'number' ? { subsidy_budget_cny: budget * grounds.length } : {}),
      ...(reconcile === undefined
        ? {}
        : {
            reconcile: reconcile.map((total) => ({
              ...total,
              published: total.published * grounds.length,
              ...(total.tolerance === undefined ? {} : { tolerance: total.tolerance * grounds.length }),
            })),
          }),
      map: { ...map, bounds, center: [rounded((west + east) / 2), rounded((south + north) / 2)] },
    },
    null,
    2,
  )}\n`;
}

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly coordinates: unknown };
}

function moved(part: unknown, ground: Ground): unknown {
  if (!Array.isArray(part)) return part;
  const items: readonly unknown[] = part;
  const [longitude, latitude] = items;
  return typeof longitude === 'number'
    ? [ground.longitude(longitude), ground.latitude(Number(latitude))]
    : items.map((item) => moved(item, ground));
}

/** A boundary file with the outlines of all copies, a line each. */
export function copiedBoundaries(text: string, { grounds }: Layout): string {
  const collection = JSON.parse(text) as { readonly features: readonly Feature[] };
  const features = grounds.flatMap((ground, index) =>
    collection.features.map((feature): Feature => {
      if (index === 0) return feature;
      const { id, name } = feature.properties;
      return {
        ...feature,
        properties: {
          ...feature.properties,
          id: `${String(id)}x${String(index)}`,
          ...(typeof name === 'string' ? { name: `${name}${String(index)}` } : {}),
        },
        geometry: { ...feature.geometry, coordinates: moved(feature.geometry.coordinates, ground) },
      };
    }),
  );
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `${JSON.stringify({ ...collection, features: [] }).replace(/"features":\[\]/, () => `"features":[\n${lines}\n]`)}\n`;
}
