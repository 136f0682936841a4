/** Where the copies of a city lie on the map: side by side in rows, as a square as far as they go. */

/** By how many degrees east and north a copy lies from the original. */
export type Shift = readonly [east: number, north: number];

type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface Layout {
  /** One a copy, in order; the first is none. */
  readonly shifts: readonly Shift[];
  /** The bounds of all copies. */
  readonly bounds: Bounds;
}

const DECIMALS = 6;
const rounded = (value: number): number => Number(value.toFixed(DECIMALS));

/** The places of so many copies of a map. */
export function layout([west, south, east, north]: Bounds, times: number): Layout {
  const columns = Math.ceil(Math.sqrt(times));
  const [width, height] = [east - west, north - south];
  return {
    shifts: Array.from({ length: times }, (_, i): Shift => [width * (i % columns), height * Math.floor(i / columns)]),
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
export function copiedProgramme(text: string, { bounds, shifts }: Layout): string {
  const programme = JSON.parse(text) as ProgrammeJson;
  const { map, subsidy_budget_cny: budget, reconcile } = programme;
  const [west, south, east, north] = bounds;
  return `${JSON.stringify(
    {
      ...programme,
      ...(typeof budget === 'number' ? { subsidy_budget_cny: budget * shifts.length } : {}),
      ...(reconcile === undefined
        ? {}
        : {
            reconcile: reconcile.map((total) => ({
              ...total,
              published: total.published * shifts.length,
              ...(total.tolerance === undefined ? {} : { tolerance: total.tolerance * shifts.length }),
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

function moved(part: unknown, shift: Shift): unknown {
  if (!Array.isArray(part)) return part;
  const items: readonly unknown[] = part;
  return typeof items[0] === 'number'
    ? items.map((degrees, i) => rounded(Number(degrees) + (shift[i] ?? 0)))
    : items.map((item) => moved(item, shift));
}

/** A boundary file with the outlines of all copies, a line each. */
export function copiedBoundaries(text: string, { shifts }: Layout): string {
  const collection = JSON.parse(text) as { readonly features: readonly Feature[] };
  const features = shifts.flatMap((shift, index) =>
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
        geometry: { ...feature.geometry, coordinates: moved(feature.geometry.coordinates, shift) },
      };
    }),
  );
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `${JSON.stringify({ ...collection, features: [] }).replace(/"features":\[\]/, () => `"features":[\n${lines}\n]`)}\n`;
}
