/** The runs of a measurement: a city of each size made, built clean and after one changed row, and the smallest site beside it. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { readDataDir } from '../disk/read-data-dir.ts';
import { CACHE, ROOT } from '../settings.ts';
import { CommandError } from '../terminal/terminal.ts';
import { copiedCity } from './copy-city.ts';
import { costOf, type Cost } from './measure.ts';
import { makeMinimalSite } from './minimal-site.ts';

export interface Output {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

export interface SizeRun {
  readonly times: number;
  readonly compounds: number;
  readonly hasHistory: boolean;
  readonly clean: Cost & Output;
  /** The build after one row was added to a ledger, the first since the city's last publication; null where it keeps none. */
  readonly first: Cost | null;
  /** The build after one more. */
  readonly incremental: Cost;
  /** The smallest Astro site with as many pages. */
  readonly minimal: Cost & Output;
}

/** Where everything is made; below the packages, so that the smallest site finds them. */
export const SCRATCH = join(ROOT, 'node_modules', '.cache', 'bench');

async function outputOf(dir: string): Promise<Output> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(file.parentPath, file.name))).size;
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, files: files.length, bytes };
}

/** Makes the city in a folder and says how many compounds it has. */
export async function makeCity(from: string, dir: string, times: number, withHistory: boolean): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  for (const [path, bytes] of await copiedCity(await readDataDir(from), { times, withHistory })) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), bytes);
  }
}

async function rowsOf(dir: string, file: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const text = await readFile(join(dir, file), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** One more row: a service of a compound that has none, from the as-of date's year on. */
async function addService(dir: string): Promise<void> {
  const served = new Set((await rowsOf(dir, 'services.csv')).map((row) => row['compound_id']));
  const compound = (await rowsOf(dir, 'compounds.csv')).find(
    (row) => row['removed_on'] === '' && !served.has(row['id']),
  );
  if (compound === undefined) throw new CommandError('every compound of the city has a service: no row to add');
  const { as_of: asOf } = JSON.parse(await readFile(join(dir, 'programme.json'), 'utf8')) as { readonly as_of: string };
  const path = join(dir, 'services.csv');
  const row = { compound_id: compound['id'], mode: 'self', entered_on: `${asOf.slice(0, 8)}01` };
  const text = await readFile(path, 'utf8');
  const header = text.slice(0, text.indexOf('\n')).trim().split(',');
  const line = header.map((name) => (row as Readonly<Record<string, string | undefined>>)[name] ?? '').join(',');
  await writeFile(path, `${text.trimEnd()}\n${line}\n`);
}

/** What `npm run build` runs, options of Node among it, without npm itself. */
async function buildCommand(): Promise<readonly string[]> {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly build: string };
  };
  return [process.execPath, ...scripts.build.split(' ').slice(1)];
}

async function built(name: string, dataDir: string, outDir: string): Promise<Cost> {
  const cost = await costOf(await buildCommand(), {
    cwd: ROOT,
    env: { DATA_DIR: dataDir, OUT_DIR: outDir },
  });
  if (cost.exitCode !== 0)
    throw new CommandError(`${name}: the build ended with ${String(cost.exitCode)}\n${cost.said}`);
  return cost;
}

async function minimalSite(pages: number): Promise<Cost & Output> {
  const dir = join(SCRATCH, 'minimal');
  await makeMinimalSite(dir);
  const astro = join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const cost = await costOf([process.execPath, astro, 'build', '--root', dir, '--silent'], {
    cwd: dir,
    env: { PAGES: String(pages), ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (cost.exitCode !== 0)
    throw new CommandError(`the minimal site: ended with ${String(cost.exitCode)}\n${cost.said}`);
  return { ...cost, ...(await outputOf(join(dir, 'dist'))) };
}

/** A cost in a line, said as soon as it is known: a run of an hour may be broken off. */
function costLine(name: string, { cpu, wall, peakMiB }: Cost): string {
  const memory = peakMiB === null ? '' : `, ${peakMiB.toFixed(0)} MiB`;
  return `${name}: ${cpu.toFixed(1)} s of processor time, ${wall.toFixed(1)} s${memory}`;
}

export interface RunOptions {
  readonly from: string;
  readonly times: number;
  readonly withHistory: boolean;
  readonly say: (line: string) => void;
}

/** One size, from nothing: what earlier builds keep is taken away first, templates too. */
export async function runSize({ from, times, withHistory, say }: RunOptions): Promise<SizeRun> {
  const name = `x${String(times)}`;
  const [data, out] = [join(SCRATCH, name, 'data'), join(SCRATCH, name, 'dist')];
  say(`${name}: making the city${withHistory ? '' : ' (without its past)'}`);
  await makeCity(from, data, times, withHistory);
  await rm(out, { recursive: true, force: true });
  await rm(CACHE, { recursive: true, force: true });
  say(`${name}: building`);
  const clean = { ...(await built(name, data, out)), ...(await outputOf(out)) };
  say(costLine(`${name}, clean`, clean));
  say(`${name}: the minimal site with ${String(clean.pages)} pages`);
  const minimal = await minimalSite(clean.pages);
  say(costLine(`${name}, minimal site`, minimal));
  const changed = join(SCRATCH, name, 'changed');
  await rm(changed, { recursive: true, force: true });
  await cp(data, changed, { recursive: true });
  const afterOneRow = async (which: string): Promise<Cost> => {
    await addService(changed);
    say(`${name}: building again after ${which}`);
    const cost = await built(name, changed, out);
    say(costLine(`${name}, after ${which}`, cost));
    return cost;
  };
  const hasHistory = existsSync(join(data, 'history'));
  const first = hasHistory ? await afterOneRow('the first row since a publication') : null;
  const incremental = await afterOneRow('one more row');
  const compounds = (await rowsOf(data, 'compounds.csv')).length;
  return { times, compounds, hasHistory, clean, first, incremental, minimal };
}
