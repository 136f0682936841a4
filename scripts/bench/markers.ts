/**
 * The map with 1172 and with many times as many points, against the same points as plain Leaflet canvas markers, in
 * Chromium and in one run.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { compoundSpans } from '../../src/domain/indicators/compound-spans.ts';
import type { Dataset } from '../../src/domain/model.ts';
import type { Compound } from '../../src/domain/rows.ts';
import { seriesOf } from '../../src/domain/time/series.ts';
import { factsAsOf } from '../../src/domain/time/facts.ts';
import type { AreaFile } from '../../src/features/map/files/area-file.ts';
import { buildAreas, buildCompounds } from '../../src/features/map/files/build.ts';
import type { CompoundFile } from '../../src/features/map/files/compound-file.ts';
import { readLedgers } from '../../src/ledgers/dataset.ts';
import { boundariesOf } from '../../src/site/boundaries.ts';
import { treeOf } from '../../src/site/tree.ts';
import { makeCompounds, type RegisteredCompound } from '../demo/compounds.ts';
import { makeFirms, makeServices } from '../demo/services.ts';
import { makeTerritory } from '../demo/territory.ts';
import { readDataDir } from '../disk/read-data-dir.ts';
import { CHROMIUM_FLAGS, findChromium } from '../find-chromium.ts';
import { serve as serveFolder } from '../serve-folder.ts';
import { ROOT } from '../settings.ts';
import { CommandError } from '../terminal/terminal.ts';

const SEED = 157;

interface Frames {
  readonly pan: readonly number[];
  readonly zoom: readonly number[];
  readonly month: readonly number[];
  readonly start: number;
}

interface City {
  readonly areas: AreaFile;
  readonly compounds: CompoundFile;
  readonly points: number;
  readonly dates: number;
}

const inScope = (compounds: readonly Compound[]): number =>
  compounds.filter(({ removedOn }) => removedOn === null).length;

/** The map's files of the demonstration city. */
async function demonstrationCity(): Promise<{ city: City; facts: Dataset }> {
  const { dataset } = await readLedgers(await readDataDir(join(ROOT, 'data')));
  if (dataset === null) throw new CommandError('the ledgers have errors');
  const { facts } = factsAsOf(dataset);
  const dates = seriesOf(facts.programme).dates;
  const compounds = buildCompounds(facts.grids, facts.compounds, compoundSpans(facts, dates));
  return {
    city: {
      areas: buildAreas({
        tree: treeOf(facts),
        boundaries: boundariesOf(facts),
        reports: { silent: () => [] },
        periods: { dates },
      }),
      compounds,
      points: inScope(facts.compounds),
      dates: dates.length,
    },
    facts,
  };
}

/**
 * As many times the compounds and their services, from the same generator, within the same city: its areas stay, since
 * the question is how many points a frame holds. The works are left out, which no frame depends on.
 */
function manyCompounds({ city, facts }: { city: City; facts: Dataset }, scale: number): City {
  const territory = makeTerritory(SEED, { subdistricts: 37 * scale, grids: 270 * scale });
  const one = facts.compounds.filter(({ removedOn }) => removedOn === null);
  const totals = {
    compounds: one.length * scale,
    households: one.reduce((sum, { households }) => sum + (households ?? 0), 0) * scale,
    floorAreaM2: Math.round(one.reduce((sum, { floorAreaM2 }) => sum + (floorAreaM2 ?? 0), 0)) * scale,
  };
  const compounds = makeCompounds(SEED, territory, totals, scale).map((row): RegisteredCompound & Compound => {
    const { longitude, latitude } = row;
    return { ...row, lngLat: longitude === null || latitude === null ? null : [longitude, latitude] };
  });
  const { districts, subdistricts, grids } = territory;
  const services = makeServices(SEED, { grids, subdistricts, compounds }, makeFirms(SEED));
  const dates = seriesOf(facts.programme).dates;
  const more = factsAsOf({ ...facts, districts, subdistricts, grids, compounds, services, works: [] }).facts;
  const files = buildCompounds(more.grids, more.compounds, compoundSpans(more, dates));
  return { ...city, compounds: files, points: inScope(compounds) };
}

/** Bundles the measured page as the site's own build would. */
async function bundle(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: join(import.meta.dirname, 'markers-page.ts'), formats: ['es'], fileName: 'page' },
    },
  });
  const head =
    '<!doctype html><meta charset="utf-8"><style>:root{--paper:#fcfcfa;--paper-2:#f4f4f0;--ink:#1b2127;--ink-2:#474f57;--line-2:#aeb0ae;--accent:#24466b;--accent-2:#6f93bb;--missing:#b5b9bd;--none:#d5d8da}</style>';
  const leaflet = await readFile(join(ROOT, 'node_modules', 'leaflet', 'dist', 'leaflet.css'), 'utf8');
  await writeFile(
    join(folder, 'index.html'),
    `${head}<style>${leaflet}</style><script type="module" src="page.js"></script>`,
  );
}

const sorted = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b);
const at = (times: readonly number[], share: number): number =>
  sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

function line(name: string, ours: readonly number[], plain: readonly number[]): string {
  const figures = [0.5, 0.95, 1].map((share) => {
    const [a, b] = [at(ours, share), at(plain, share)];
    return `${a.toFixed(0).padStart(6)} /${b.toFixed(0).padStart(6)} ms (${(b / a).toFixed(1).padStart(5)}×)`;
  });
  return `${name.padEnd(14)}${figures.join('   ')}`;
}

async function linesOf(page: Page, city: City): Promise<readonly string[]> {
  const run = (name: string): Promise<Frames> =>
    page.evaluate(
      ([which, areas, compounds, dates]) => {
        const { measure } = window as unknown as {
          measure: (name: unknown, areas: unknown, compounds: unknown, dates: unknown) => Promise<Frames>;
        };
        return measure(which, areas, compounds, dates);
      },
      [name, city.areas, city.compounds, city.dates] as const,
    );
  const [ours, plain] = [await run('ours'), await run('plain')];
  return [
    `${String(city.points)} points: this map / plain Leaflet canvas markers (times faster)`,
    `${''.padEnd(14)}${['median frame', '95th percentile', 'longest frame'].map((name) => name.padEnd(30)).join('')}`,
    line('dragging', ours.pan, plain.pan),
    line('zooming', ours.zoom, plain.zoom),
    line('months', ours.month, plain.month),
    `${'first drawing'.padEnd(14)}${ours.start.toFixed(0).padStart(6)} /${plain.start.toFixed(0).padStart(6)} ms (${(plain.start / ours.start).toFixed(1)}×)`,
  ];
}

/** Measures both with the points of the demonstration city and with `scale` times as many. */
export async function markerLines(scale: number): Promise<readonly string[]> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new CommandError('no Chromium found');
  const folder = await mkdtemp(join(tmpdir(), 'bench-map-'));
  const one = await demonstrationCity();
  const many = manyCompounds(one, scale);
  await bundle(folder);
  const server = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    await page.goto(`${server.origin}/`);
    await page.waitForFunction(() => 'measure' in window);
    return [...(await linesOf(page, one.city)), '', ...(await linesOf(page, many))];
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
}
