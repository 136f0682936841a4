/** Fetches the map's files, each when something that it holds is first shown. */
import type { IndicatorId } from '../../../domain/indicators/registry.ts';
import type { MapConfig } from '../config.ts';
import { gridRateName, isMeasured, rateName, type MapLayer, type MapMeasure } from '../files/address.ts';
import { unpackAreas, type AreaFile, type GridFile, type GridOutlineFile } from '../files/area-file.ts';
import { NO_COMPOUNDS, unpackCompounds, type CompoundFile } from '../files/compound-file.ts';
import { joinedRates, unpackRates, type RateFile, type RateTable } from '../files/rate-file.ts';
import type { City } from './city.ts';
import { namedUnits } from './names.ts';
import type { ReaderState } from './store.ts';

async function json<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${String(answer.status)}`);
  return (await answer.json()) as T;
}

/** Loads each name once, and one that did not come again the next time. */
function once(load: (name: string) => Promise<void>) {
  const loading = new Map<string, Promise<void>>();
  const done = new Set<string>();
  return {
    /** Resolves when all have come; null where they have. */
    missing: (names: readonly string[]): Promise<unknown> | null => {
      const wanted = names.filter((name) => !done.has(name));
      if (wanted.length === 0) return null;
      return Promise.all(
        wanted.map((name) => {
          const known = loading.get(name);
          if (known !== undefined) return known;
          const started = load(name).then(() => void done.add(name));
          loading.set(name, started);
          started.catch(() => loading.delete(name));
          return started;
        }),
      );
    },
  };
}

/** The rate files: those that have come, and the way to ask for those that a state shows. */
export interface RateTables {
  readonly get: (indicator: IndicatorId, measure: MapMeasure) => RateTable | null;
  /** Resolves when all that a state shows has come; null where it has. */
  readonly missing: (state: Pick<ReaderState, 'layer' | 'indicator' | 'measure'>) => Promise<unknown> | null;
}

export function createRateTables({ folder, menu }: Pick<MapConfig, 'folder' | 'menu'>): RateTables {
  const tables = new Map<string, RateTable>();
  const files = once(async (name) => {
    tables.set(name, unpackRates(await json<RateFile>(`${folder}rates/${name}.json`)));
  });
  return {
    get: (indicator, measure) => {
      const whole = tables.get(rateName(indicator, measure));
      const grids = tables.get(gridRateName(indicator, measure));
      if (whole === undefined) return null;
      return grids === undefined ? whole : joinedRates([whole, grids]);
    },
    missing: ({ layer, indicator, measure }) =>
      files.missing([
        rateName(indicator, measure),
        ...(layer === 'grid' && isMeasured(menu, indicator, measure, layer) ? [gridRateName(indicator, measure)] : []),
      ]),
  };
}

/** The units that the map opens with: all but the grids' names and outlines, and the compounds. */
export async function loadUnits({
  folder,
  pages,
}: Pick<MapConfig, 'folder' | 'pages'>): Promise<Pick<City, 'areas' | 'silent' | 'compounds' | 'names'>> {
  const file = await json<AreaFile>(`${folder}areas.json`);
  const areas = unpackAreas(file);
  const named = (level: 'district' | 'subdistrict') =>
    namedUnits(
      areas[level].map(({ id }) => id),
      file.names[level],
      pages[level],
    );
  return {
    areas,
    silent: file.silent.map((places) => new Set(places)),
    compounds: NO_COMPOUNDS,
    names: { district: named('district'), subdistrict: named('subdistrict'), grid: new Map(), compound: new Map() },
  };
}

/** What may be asked for: all that a layer shows, or the grids' names alone. */
export type Wanted = MapLayer | 'grid-names';

/** Compounds are told with the names of their grids. */
const FILES: Readonly<Record<Wanted, readonly string[]>> = {
  'grid-names': ['grids'],
  district: [],
  subdistrict: [],
  grid: ['grids', 'grid-outlines'],
  compound: ['grids', 'compounds'],
};

/** Fetches what is wanted into the city: resolves when it has come; null where it has. */
export function createUnitFiles(
  { folder, pages }: Pick<MapConfig, 'folder' | 'pages'>,
  city: City,
): (wanted: Wanted) => Promise<unknown> | null {
  const url = (name: string): string => `${folder}${name}.json`;
  const take: Readonly<Record<string, () => Promise<void>>> = {
    grids: async () => {
      const { names } = await json<GridFile>(url('grids'));
      const ids = city.areas.grid.map(({ id }) => id);
      city.addGridNames(namedUnits(ids, names, pages.grid));
    },
    'grid-outlines': async () => city.addGridOutlines(await json<GridOutlineFile>(url('grid-outlines'))),
    compounds: async () => {
      const file = await json<CompoundFile>(url('compounds'));
      const table = unpackCompounds(file);
      city.addCompounds(table, namedUnits(table.ids, file.names, pages.compound));
    },
  };
  const files = once(async (name) => take[name]?.());
  return (wanted) => files.missing(FILES[wanted]);
}
