/** Fetches the map's files: outlines and compounds once, a rate file when it is first asked for. */
import type { IndicatorId } from '../../../domain/indicators/registry.ts';
import { rateName, type MapMeasure } from '../files/address.ts';
import { unpackAreas, type AreaFile } from '../files/area-file.ts';
import { unpackCompounds, type CompoundFile } from '../files/compound-file.ts';
import type { City } from './city.ts';
import { unpackRates, type RateFile, type RateTable } from '../files/rate-file.ts';

async function json<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${String(answer.status)}`);
  return (await answer.json()) as T;
}

/** The rate files: those that have come, and the way to ask for one. */
export interface RateTables {
  readonly get: (indicator: IndicatorId, measure: MapMeasure) => RateTable | null;
  readonly load: (indicator: IndicatorId, measure: MapMeasure) => Promise<void>;
}

/** Rate files from a folder's address, which ends in a slash. */
export function createRateTables(folder: string): RateTables {
  const tables = new Map<string, RateTable>();
  const loading = new Map<string, Promise<void>>();
  return {
    get: (indicator, measure) => tables.get(rateName(indicator, measure)) ?? null,
    load: (indicator, measure) => {
      const name = rateName(indicator, measure);
      const known = loading.get(name);
      if (known !== undefined) return known;
      const load = json<RateFile>(`${folder}rates/${name}.json`).then((file) => {
        tables.set(name, unpackRates(file));
      });
      loading.set(name, load);
      // A file that did not come is asked for again the next time.
      load.catch(() => loading.delete(name));
      return load;
    },
  };
}

export async function loadUnits(folder: string): Promise<Pick<City, 'areas' | 'silent' | 'compounds'>> {
  const [areas, compounds] = await Promise.all([
    json<AreaFile>(`${folder}areas.json`),
    json<CompoundFile>(`${folder}compounds.json`),
  ]);
  return {
    areas: unpackAreas(areas),
    silent: areas.silent.map((places) => new Set(places)),
    compounds: unpackCompounds(compounds),
  };
}
