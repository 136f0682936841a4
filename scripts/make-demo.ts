/**
 * Writes the made-up ledgers of the demonstration, always the same for the same seed.
 *
 *   node scripts/make-demo.ts [--seed 157] [--scale 1] [--out data] [--no-history] [--force]
 *
 * programme.json, published.csv, conflicts.csv, searches.csv and proposals/ are not made up: they are left alone, and copied when --out
 * is another folder. With a scale other than 1, sub-districts, grids, compounds and totals are multiplied, and the totals and
 * the budget in that folder's programme.json with them. Each month is published as `npm run release` publishes it;
 * without the history only the last state is written, and that there were releases. A folder in which another city's ledgers
 * stand is written to with --force alone.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Release } from '../src/domain/rows.ts';
import { planRelease } from '../src/history/release.ts';
import { readJson } from '../src/ledgers/json/json.ts';
import { LEDGERS } from '../src/ledgers/schemas/ledgers.ts';
import type { DataFiles } from '../src/ledgers/sources/folder-reader.ts';
import { decodeText } from '../src/ledgers/text/decode.ts';
import { makeCompounds } from './demo/compounds.ts';
import type { Polygon } from './demo/dissolve.ts';
import { ledgerText, publications } from './demo/publications.ts';
import type { Publication } from './demo/publications.ts';
import { at } from './demo/random.ts';
import { makeTerritory } from './demo/territory.ts';
import { openDataFolder } from './disk/data-folder.ts';
import { writeLedgers } from './disk/write-ledgers.ts';
import { optionsOf, wholeNumberOption } from './terminal/options.ts';
import { CommandError, runCommand, words, WrongOptions } from './terminal/terminal.ts';

/** The city's totals in the reply to proposal 157; sub-districts, grids, compounds, households and m². */
const TOTALS = { subdistricts: 37, grids: 270, compounds: 1172, households: 189_800, floorAreaM2: 16_000_000 };
const DATA = fileURLToPath(new URL('../data', import.meta.url));

/** A FeatureCollection with one feature a line. */
function geojson(units: readonly { id: string; name: string }[], shapes: readonly (readonly Polygon[])[]): string {
  const features = units.map(({ id, name }, i) => {
    const polygons = at(shapes, i);
    const geometry =
      polygons.length === 1
        ? { type: 'Polygon', coordinates: polygons[0] }
        : { type: 'MultiPolygon', coordinates: polygons };
    return JSON.stringify({ type: 'Feature', properties: { id, name }, geometry });
  });
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

/** What publishing does: the files before, with the new ledgers among them, and a release → the files after. */
export type Recorder = (files: DataFiles, release: Release) => DataFiles | Promise<DataFiles>;

/** Publishes as the release command does. */
export async function publish(files: DataFiles, release: Release): Promise<DataFiles> {
  const plan = await planRelease(files, release);
  if (plan.outcome !== 'ready') throw new Error(`the release ${release.id} cannot be published: ${plan.outcome}`);
  return new Map([...files, ...plan.files]);
}

/** Keeps of all publications the state of the last, and that there was a release. */
export const keepLast = (files: DataFiles, release: Release): DataFiles => {
  const { file } = LEDGERS.releases;
  const [, row = ''] = ledgerText(LEDGERS.releases, [release]).split(/(?<=\n)/);
  return new Map([...files, [file, Buffer.concat([files.get(file) ?? new Uint8Array(), Buffer.from(row)])]]);
};

/** Files as they are written: UTF-8. */
const bytesOf = (texts: Iterable<readonly [path: string, text: string]>): DataFiles =>
  new Map([...texts].map(([path, text]) => [path, Buffer.from(text)]));

/** The made-up city: its publications, and the files that stand there before the first. */
export function makeCity(seed: number, scale: number): { fixed: DataFiles; publications: Iterable<Publication> } {
  const times = (n: number): number => n * scale;
  const territory = makeTerritory(seed, { subdistricts: times(TOTALS.subdistricts), grids: times(TOTALS.grids) });
  const totals = {
    compounds: times(TOTALS.compounds),
    households: times(TOTALS.households),
    floorAreaM2: times(TOTALS.floorAreaM2),
  };
  const { districts, subdistricts, grids, boundaries } = territory;
  return {
    fixed: bytesOf([
      [LEDGERS.releases.file, ledgerText(LEDGERS.releases, [])],
      ['boundaries/districts.geojson', geojson(districts, boundaries.districts)],
      ['boundaries/subdistricts.geojson', geojson(subdistricts, boundaries.subdistricts)],
      ['boundaries/grids.geojson', geojson(grids, boundaries.grids)],
    ]),
    publications: publications(seed, territory, makeCompounds(seed, territory, totals, scale)),
  };
}

/** All files of the made-up city after its last publication; `real` are those that are not made up. */
export async function makeDemo(seed: number, scale: number, real: DataFiles, record: Recorder): Promise<DataFiles> {
  const city = makeCity(seed, scale);
  let files: DataFiles = new Map([...real, ...city.fixed]);
  for (const { release, ledgers } of city.publications) {
    files = await record(new Map([...files, ...bytesOf(ledgers)]), release);
  }
  return files;
}

/** What is not made up, with the reconciled totals multiplied. */
export function realFiles(scale: number): DataFiles {
  const paths = [
    'published.csv',
    'conflicts.csv',
    'searches.csv',
    ...readdirSync(join(DATA, 'proposals')).map((name) => `proposals/${name}`),
  ];
  const files = paths.map((path): [string, Uint8Array] => [path, readFileSync(join(DATA, path))]);
  const programme = readFileSync(join(DATA, 'programme.json'), 'utf8');
  return new Map([...files, ...bytesOf([['programme.json', scale === 1 ? programme : multiplied(programme, scale)]])]);
}

function multiplied(programme: string, scale: number): string {
  const settings = JSON.parse(programme) as {
    subsidy_budget_cny: number;
    reconcile: { published: number; id: string }[];
  };
  settings.subsidy_budget_cny *= scale;
  for (const total of settings.reconcile) {
    if (total.id !== 'districts') total.published *= scale;
  }
  return `${JSON.stringify(settings, null, 2)}\n`;
}

const OPTIONS = {
  seed: { type: 'string', default: '157' },
  scale: { type: 'string', default: '1' },
  out: { type: 'string' },
  'no-history': { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** What is asked for. Throws WrongOptions. */
export function readOptions(args?: string[]) {
  const values = optionsOf(OPTIONS, words.usages.demo, args);
  const seed = wholeNumberOption('--seed', values.seed, 0);
  const scale = wholeNumberOption('--scale', values.scale, 1, 1000);
  const [out, history] = [resolve(values.out ?? process.env['DATA_DIR'] ?? DATA), !values['no-history']];
  if (out === DATA && (scale !== 1 || !history))
    throw new WrongOptions(words.commands.demo.elsewhere(history ? '--scale' : '--no-history'));
  return { seed, scale, out, history, force: values.force, help: values.help };
}

interface Settings {
  readonly city?: { readonly id?: unknown };
  readonly demonstration?: unknown;
}

/** What programme.json of a folder says; null where it is none that can be read. */
function settingsIn(files: DataFiles): Settings | null {
  const bytes = files.get('programme.json');
  const text = bytes === undefined ? null : decodeText('programme.json', bytes).text;
  const value = text === null ? null : readJson('programme.json', text).document?.value;
  return typeof value === 'object' && value !== null ? value : null;
}

/** Why a folder is not the demonstration's to write over; null where it is, or holds no ledger. */
export function foreignIn(before: DataFiles, made: DataFiles): 'real' | 'other' | null {
  const settings = settingsIn(before);
  if (settings?.demonstration === false) return 'real';
  const ledgers = [...before.keys()].filter((path) => /\.(?:csv|xlsx?)$/.test(path) && !path.includes('/'));
  if (ledgers.length === 0) return before.has('programme.json') && settings?.demonstration !== true ? 'other' : null;
  // The districts are the same whatever the seed and the scale.
  const [own, there] = [made.get(LEDGERS.districts.file), before.get(LEDGERS.districts.file)];
  const isOwn = own !== undefined && there !== undefined && Buffer.from(own).equals(there);
  return isOwn && settings?.demonstration === true ? null : 'other';
}

/** The ledgers, settings and outlines of a folder that are not the city's own: left there, they would be published as if made up with it. */
export function notOf(made: DataFiles, before: DataFiles): string[] {
  const isRead = (path: string): boolean => /\.(?:csv|tsv|txt|xlsx?|json|geojson)$/i.test(path);
  return [...before.keys()].filter((path) => isRead(path) && !made.has(path));
}

/** Writes the city, all of it or nothing; of what was there as ledgers and history nothing stays that is not its own. */
async function writeCity(out: string, files: DataFiles, isForced: boolean): Promise<number> {
  mkdirSync(out, { recursive: true });
  const before = await openDataFolder(out);
  const foreign = foreignIn(before, files);
  if (foreign !== null && !isForced) throw new CommandError(words.commands.demo.foreign[foreign](out));
  const changes = new Map<string, Uint8Array | null>(files);
  for (const path of before.keys()) if (path.startsWith('history/') && !files.has(path)) changes.set(path, null);
  const foreignFiles = foreign === null ? [] : notOf(files, before);
  for (const path of foreignFiles) changes.set(path, null);
  // The list of releases is written last, as by a release.
  const { file } = LEDGERS.releases;
  const releases = changes.get(file);
  changes.delete(file);
  if (releases !== undefined) changes.set(file, releases);
  await writeLedgers(out, before, changes, words.mergeCommand.folder);
  return foreignFiles.length;
}

if (import.meta.main)
  await runCommand(async () => {
    const options = readOptions();
    if (options.help) return console.log(words.usages.demo);
    // The demonstration's own settings are read from data/, which another city may have put its ledgers into.
    if (settingsIn(realFiles(1))?.demonstration !== true) throw new CommandError(words.commands.demo.notHere);
    const record = options.history ? publish : keepLast;
    const files = await makeDemo(options.seed, options.scale, realFiles(options.scale), record);
    const taken = await writeCity(options.out, files, options.force);
    console.log(words.commands.demo.written(files.size, relative(process.cwd(), options.out) || '.', taken));
  });
