/** Fetches the map's files, each when something that it holds is first shown. */
import { OtherPublication, ownFile } from '../../../ui/own-file.ts';
import type { MapConfig } from '../config.ts';
import { gridRateName, outlinesName, rateName, worksName, type MapLayer } from '../files/address.ts';
import { unpackAreas } from '../files/area-file.ts';
import type { AreaFile, AreaLevel, GridFile, OutlineFile } from '../files/area-file.ts';
import { NO_COMPOUNDS, unpackCompounds, type CompoundFile } from '../files/compound-file.ts';
import { joinedRates, unpackRates, type RateFile, type RateTable } from '../files/rate-file.ts';
import { unpackStates } from '../files/state-series.ts';
import type { WorksFile } from '../files/works-file.ts';
import type { City } from './city.ts';
import { namedUnits } from './names.ts';
import type { ReaderState } from './store.ts';

/** The files of the map by what they are called before their mark. */
export interface MapFiles {
  /** Whether the page lists it. */
  readonly has: (name: string) => boolean;
  readonly get: <T>(name: string) => Promise<T>;
}

/** The files that the page lists, in its folder: none but these, and of these no other content. */
export function createFiles({ folder, files }: Pick<MapConfig, 'folder' | 'files'>): MapFiles {
  const urls = new Map(files.map((file) => [file.slice(0, file.lastIndexOf('.')), `${folder}${file}.json`]));
  return {
    has: (name) => urls.has(name),
    get: (name) => {
      const url = urls.get(name);
      return url === undefined ? Promise.reject(new Error(`the map has no file ${name}`)) : ownFile(url);
    },
  };
}

/** Files that are joined by position have as many positions as the page has dates; others are not of its publication. */
function checkDates(counted: number, { dates }: Pick<MapConfig, 'dates'>): void {
  if (counted !== dates.length) throw new OtherPublication();
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

/** What a state takes from rate files. */
type Rated = Pick<ReaderState, 'layer' | 'indicator' | 'measure' | 'category'>;

/** The rate files: those that have come, and the way to ask for those that a state shows. */
export interface RateTables {
  readonly get: (of: Omit<Rated, 'layer'>) => RateTable | null;
  /** Resolves when all that a state shows has come; null where it has. */
  readonly missing: (state: Rated) => Promise<unknown> | null;
}

export function createRateTables(files: MapFiles, config: Pick<MapConfig, 'dates'>): RateTables {
  const tables = new Map<string, RateTable>();
  const rates = once(async (name) => {
    const file = await files.get<RateFile>(`rates/${name}`);
    checkDates(file.dates, config);
    tables.set(name, unpackRates(file));
  });
  return {
    get: ({ indicator, measure, category }) => {
      const whole = tables.get(rateName(indicator, measure, category));
      const grids = category === null ? tables.get(gridRateName(indicator, measure)) : undefined;
      if (whole === undefined) return null;
      return grids === undefined ? whole : joinedRates([whole, grids]);
    },
    missing: ({ layer, indicator, measure, category }) => {
      const byGrid = gridRateName(indicator, measure);
      const isByGrid = layer === 'grid' && category === null && files.has(`rates/${byGrid}`);
      return rates.missing([rateName(indicator, measure, category), ...(isByGrid ? [byGrid] : [])]);
    },
  };
}

/** The units: all but the names of grids under others, the outlines of units that the map does not open with, and the compounds. */
export async function loadUnits(
  files: MapFiles,
  config: Pick<MapConfig, 'pages' | 'dates'>,
): Promise<Pick<City, 'areas' | 'silent' | 'compounds' | 'names'>> {
  const file = await files.get<AreaFile>('areas');
  checkDates(file.silent.length, config);
  const areas = unpackAreas(file);
  const named = (level: AreaLevel) =>
    namedUnits(
      areas[level].map(({ id }) => id),
      file.names[level],
      config.pages[level],
    );
  return {
    areas,
    silent: file.silent.map((places) => new Set(places)),
    compounds: NO_COMPOUNDS,
    names: {
      district: named('district'),
      subdistrict: named('subdistrict'),
      grid: named('grid'),
      compound: new Map(),
    },
  };
}

/** What may be asked for: all that a layer shows of a category of works or of none, or the grids' names alone. */
export type Wanted = { readonly layer: MapLayer; readonly category: string | null } | 'grid-names';

/**
 * What each layer shows beside rates and what the map opens with: the outlines of its units and of those above, which are drawn
 * over them or lie under the compounds; these are told with the names of their grids.
 */
const FILES: Readonly<Record<MapLayer, readonly string[]>> = {
  district: [],
  subdistrict: [outlinesName('subdistrict')],
  grid: ['grids', outlinesName('subdistrict'), outlinesName('grid')],
  compound: ['grids', outlinesName('subdistrict'), 'compounds'],
};

/** A grid's rate by a category is counted from the works of its compounds. */
function filesOf(wanted: Wanted): readonly string[] {
  if (wanted === 'grid-names') return ['grids'];
  const { layer, category } = wanted;
  const own = FILES[layer];
  const isCounted = category !== null && (layer === 'grid' || layer === 'compound');
  return isCounted ? [...new Set([...own, 'compounds', worksName(category)])] : own;
}

/**
 * Fetches what is wanted into the city: resolves when it has come; null where it has. Grids that the map opens with have no files of
 * their own, nor has a city without any.
 */
export function createUnitFiles(
  files: MapFiles,
  { pages, categories }: Pick<MapConfig, 'pages' | 'categories'>,
  city: City,
): (wanted: Wanted) => Promise<unknown> | null {
  const take: Readonly<Record<string, () => Promise<void>>> = {
    grids: async () => {
      const { names } = await files.get<GridFile>('grids');
      const ids = city.areas.grid.map(({ id }) => id);
      city.addGridNames(namedUnits(ids, names, pages.grid));
    },
    ...Object.fromEntries(
      city.areas.levels.map((level) => {
        const name = outlinesName(level);
        return [name, async () => city.addOutlines(await files.get<OutlineFile>(name))];
      }),
    ),
    compounds: async () => {
      const file = await files.get<CompoundFile>('compounds');
      const table = unpackCompounds(file);
      city.addCompounds(table, namedUnits(table.ids, file.names, pages.compound));
    },
    ...Object.fromEntries(
      categories.map(({ id }) => {
        const name = worksName(id);
        return [name, async () => city.addWorks(id, unpackStates(await files.get<WorksFile>(name)))];
      }),
    ),
  };
  const units = once(async (name) => take[name]?.());
  return (wanted) => units.missing(filesOf(wanted).filter(files.has));
}
