/**
 * Measures the map in Chromium, with 1172 and with 117,200 points, against the same points as plain Leaflet canvas
 * markers, in one run. Not part of the tests: figures depend on the machine, their ratios much less.
 *
 *   node scripts/bench-map.ts [--scale 100]
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { compoundSpans } from '../src/domain/indicators/compound-spans.ts';
import type { Dataset } from '../src/domain/model.ts';
import type { Compound } from '../src/domain/rows.ts';
import { seriesDates } from '../src/domain/time/calendar.ts';
import { factsAsOf } from '../src/domain/time/facts.ts';
import type { AreaFile } from '../src/features/map/files/area-file.ts';
import { buildAreas, buildCompounds } from '../src/features/map/files/build.ts';
import type { CompoundFile } from '../src/features/map/files/compound-file.ts';
import { readLedgers } from '../src/ledgers/dataset.ts';
import { boundariesOf } from '../src/site/boundaries.ts';
import { treeOf } from '../src/site/tree.ts';
import { makeCompounds } from './demo/compounds.ts';
import { makeFirms, makeServices } from './demo/services.ts';
import { makeTerritory } from './demo/territory.ts';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts';
import { readDataDir } from './read-data-dir.ts';
import { ROOT } from './settings.ts';
import { CommandError, runCommand, step } from './terminal.ts';

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
  const { dataset } = readLedgers(await readDataDir(join(ROOT, 'data')));
  if (dataset === null) throw new CommandError('the ledgers have errors');
  const { facts } = factsAsOf(dataset);
  const dates = seriesDates(facts.programme.seriesFrom, facts.programme.asOf);
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
    households: one.reduce((sum, { households }) => sum + households, 0) * scale,
    floorAreaM2: Math.round(one.reduce((sum, { floorAreaM2 }) => sum + floorAreaM2, 0)) * scale,
  };
  const compounds = makeCompounds(SEED, territory, totals, scale).map((row): Compound => {
    const { longitude, latitude } = row;
    return { ...row, lngLat: longitude === null || latitude === null ? null : [longitude, latitude] };
  });
  const { districts, subdistricts, grids } = territory;
  const services = makeServices(SEED, { grids, subdistricts, compounds }, makeFirms(SEED));
  const dates = seriesDates(facts.programme.seriesFrom, facts.programme.asOf);
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
      lib: { entry: join(ROOT, 'tests', 'bench-map-page.ts'), formats: ['es'], fileName: 'page' },
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

async function serve(folder: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1);
    readFile(join(folder, name)).then(
      (bytes) => response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'text/html').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}/`, close: () => server.close() };
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

async function measureBoth(page: Page, city: City): Promise<void> {
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
  console.log(`\n${String(city.points)} points: this map / plain Leaflet canvas markers (times faster)`);
  console.log(
    `${''.padEnd(14)}${['median frame', '95th percentile', 'longest frame'].map((name) => name.padEnd(30)).join('')}`,
  );
  console.log(line('dragging', ours.pan, plain.pan));
  console.log(line('zooming', ours.zoom, plain.zoom));
  console.log(line('months', ours.month, plain.month));
  console.log(
    `${'first drawing'.padEnd(14)}${ours.start.toFixed(0).padStart(6)} /${plain.start.toFixed(0).padStart(6)} ms (${(plain.start / ours.start).toFixed(1)}×)`,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { scale: { type: 'string', default: '100' } } });
  const executablePath = await findChromium();
  if (executablePath === null) throw new CommandError('no Chromium found');
  const folder = await mkdtemp(join(tmpdir(), 'bench-map-'));
  const one = await step('the demonstration city', demonstrationCity);
  const many = await step(`the same, ${values.scale} times`, () =>
    Promise.resolve(manyCompounds(one, Number(values.scale))),
  );
  await step('bundling the page', () => bundle(folder));
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    await page.goto(server.url);
    await page.waitForFunction(() => 'measure' in window);
    for (const city of [one.city, many]) await measureBoth(page, city);
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runCommand(main);
