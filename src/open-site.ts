/** The one typed door to the generated files: what the pages know. Imported by pages only. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { byIndicator } from './domain/indicators/registry.ts';
import { get, groupBy, indexBy } from './domain/lists.ts';
import type { Dataset } from './domain/model.ts';
import type { Publication } from './domain/publication.ts';
import { factsAsOf } from './domain/time/facts.ts';
import { unitKey } from './domain/units/hierarchy.ts';
import type { Site } from './site/site.ts';

function generatedDir(): string {
  return process.env['GENERATED_DIR'] ?? join(process.cwd(), 'src', 'generated');
}

function readGenerated<T>(name: string): T {
  return JSON.parse(readFileSync(join(generatedDir(), `${name}.json`), 'utf8')) as T;
}

/** The names of the files to be published under data/, and their bytes. */
export function downloadNames(): readonly string[] {
  return readdirSync(join(generatedDir(), 'data')).sort();
}

export function downloadBytes(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(generatedDir(), 'data', name)));
}

/** The base map's archive; null where the programme has none. */
export function basemapArchive(): Uint8Array<ArrayBuffer> | null {
  const path = join(generatedDir(), 'basemap.pmtiles');
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}

function load(): Site {
  const dataset = factsAsOf(readGenerated<Dataset>('dataset')).facts;
  const publication = readGenerated<Publication>('publication');
  const rates = byIndicator((id) => groupBy(publication.rates[id], (row) => unitKey(row.level, row.unitId)));
  const progress = groupBy(publication.progress, (row) => row.targetId);
  const rankings = groupBy(publication.rankings, (row) => `${row.period}/${row.level}`);
  const bulletins = groupBy(publication.bulletins, (row) => row.month);
  const districts = indexBy(dataset.districts, (row) => row.id);
  const subdistricts = indexBy(dataset.subdistricts, (row) => row.id);
  const grids = indexBy(dataset.grids, (row) => row.id);
  const firms = indexBy(dataset.firms, (row) => row.id);
  const states = indexBy(publication.compounds, (row) => row.compoundId);
  const subdistrictsIn = groupBy(dataset.subdistricts, (row) => row.districtId);
  const gridsIn = groupBy(dataset.grids, (row) => row.subdistrictId);
  const compoundsIn = groupBy(dataset.compounds, (row) => row.gridId);
  const services = groupBy(dataset.services, (row) => row.compoundId);
  const works = groupBy(dataset.works, (row) => row.compoundId);
  const pairings = groupBy(dataset.pairings, (row) => row.compoundId);
  const subsidies = groupBy(dataset.subsidies, (row) => row.gridId);

  return {
    dataset,
    publication,
    problems: readGenerated('problems'),
    files: readGenerated('files'),
    release: dataset.releases.at(-1) ?? null,
    ratesOf: (indicator, level, unitId) => rates[indicator].get(unitKey(level, unitId)) ?? [],
    progressOf: (targetId) => progress.get(targetId) ?? [],
    rankingsOf: (period, level) => rankings.get(`${period}/${level}`) ?? [],
    bulletinOf: (month) => bulletins.get(month) ?? [],
    district: (id) => get(districts, id),
    subdistrict: (id) => get(subdistricts, id),
    grid: (id) => get(grids, id),
    firm: (id) => get(firms, id),
    subdistrictsIn: (districtId) => subdistrictsIn.get(districtId) ?? [],
    gridsIn: (subdistrictId) => gridsIn.get(subdistrictId) ?? [],
    compoundsIn: (gridId) => compoundsIn.get(gridId) ?? [],
    stateOf: (compoundId) => get(states, compoundId),
    servicesOf: (compoundId) => services.get(compoundId) ?? [],
    worksOf: (compoundId) => works.get(compoundId) ?? [],
    pairingsOf: (compoundId) => pairings.get(compoundId) ?? [],
    subsidiesOf: (gridId) => subsidies.get(gridId) ?? [],
  };
}

let loaded: Site | undefined;

/** The site's data, read once a build. */
export function site(): Site {
  loaded ??= load();
  return loaded;
}
