/** Fetches the map's files: outlines and compounds once, a rate file when it is first asked for. */
import type { IndicatorId } from '../../../domain/indicators/registry.ts';
import type { MapMeasure } from '../files/address.ts';
import { unpackAreas, type Area, type AreaFile, type AreaLevel } from '../files/area-file.ts';
import { unpackCompounds, type CompoundFile, type CompoundTable } from '../files/compound-file.ts';
import { unpackRates, type RateFile, type RateTable } from '../files/rate-file.ts';

export interface MapData {
  readonly areas: Readonly<Record<AreaLevel, readonly Area[]>>;
  readonly compounds: CompoundTable;
  readonly rates: (indicator: IndicatorId, measure: MapMeasure) => Promise<RateTable>;
}

async function json<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${String(answer.status)}`);
  return (await answer.json()) as T;
}

/** Loads from a folder's address, which ends in a slash. */
export async function loadMapData(folder: string): Promise<MapData> {
  const tables = new Map<string, Promise<RateTable>>();
  const rates: MapData['rates'] = (indicator, measure) => {
    const name = `${indicator}-${measure}`;
    const known = tables.get(name);
    if (known !== undefined) return known;
    const table = json<RateFile>(`${folder}rates/${name}.json`).then(unpackRates);
    tables.set(name, table);
    // A file that did not come is asked for again the next time.
    table.catch(() => tables.delete(name));
    return table;
  };
  const [areas, compounds] = await Promise.all([
    json<AreaFile>(`${folder}areas.json`),
    json<CompoundFile>(`${folder}compounds.json`),
  ]);
  return { areas: unpackAreas(areas), compounds: unpackCompounds(compounds), rates };
}
