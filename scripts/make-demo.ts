/**
 * Writes the made-up ledgers of the demonstration, always the same for the same seed.
 *
 *   node scripts/make-demo.ts [--seed 157] [--scale 1] [--out data]
 *
 * programme.json, published.csv and proposals/ are not made up: they are left alone, and copied when --out is another
 * folder. With a scale other than 1, sub-districts, grids, compounds and totals are multiplied, and the totals and
 * the budget in that folder's programme.json with them.
 */
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { makeInspections, makeOutreach, makePairings, makeReports, makeSubsidies } from './demo/activities.ts';
import { makeCorrections, makeReleases, publicConflicts } from './demo/chronicle.ts';
import { makeCompounds } from './demo/compounds.ts';
import type { Polygon } from './demo/dissolve.ts';
import { at } from './demo/random.ts';
import { makeFirms, makeServices } from './demo/services.ts';
import { makeTerritory } from './demo/territory.ts';
import { makeWorks } from './demo/works.ts';

/** The city's totals in the reply to proposal 157; sub-districts, grids, compounds, households and m². */
const TOTALS = { subdistricts: 37, grids: 270, compounds: 1172, households: 189_800, floorAreaM2: 16_000_000 };
const DATA = fileURLToPath(new URL('../data', import.meta.url));

type Cell = string | number | boolean | readonly string[] | null;
/** A ledger as written: its header and its rows. */
interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A ledger whose columns are read from each row by its camel-case field. */
function table<Row extends object>(columns: readonly string[], rows: readonly Row[]): Table {
  const fields = columns.map((column) => column.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase()));
  return {
    columns,
    rows: rows.map((row) => {
      const cells = new Map<string, Cell>(Object.entries(row));
      return fields.map((field) => {
        const cell = cells.get(field);
        if (cell === undefined) throw new Error(`no field ${field} in ${JSON.stringify(row)}`);
        return cell;
      });
    }),
  };
}

function csv({ columns, rows }: Table): string {
  const text = (cell: Cell): string => (cell === null ? '' : typeof cell === 'object' ? cell.join('；') : String(cell));
  return `${Papa.unparse({ fields: [...columns], data: rows.map((row) => row.map(text)) }, { newline: '\n' })}\n`;
}

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

/** All made-up files by their path in the data folder. */
export function makeDemo(seed: number, scale: number): Map<string, string> {
  const times = (n: number): number => n * scale;
  const territory = makeTerritory(seed, { subdistricts: times(TOTALS.subdistricts), grids: times(TOTALS.grids) });
  const { districts, subdistricts, grids, boundaries } = territory;
  const totals = {
    compounds: times(TOTALS.compounds),
    households: times(TOTALS.households),
    floorAreaM2: times(TOTALS.floorAreaM2),
  };
  const compounds = makeCompounds(seed, territory, totals, scale);
  const firms = makeFirms(seed);
  const services = makeServices(seed, { grids, subdistricts, compounds }, firms);
  const works = makeWorks(seed, compounds, services);
  const subsidies = makeSubsidies(seed, compounds, services);
  const outreach = makeOutreach(
    seed,
    districts.map((d) => d.id),
  );
  const corrections = makeCorrections(compounds, services, works, subsidies);

  const tables: Record<string, Table> = {
    'districts.csv': table(['id', 'name'], districts),
    'subdistricts.csv': table(['id', 'name', 'district_id'], subdistricts),
    'grids.csv': table(['id', 'name', 'subdistrict_id', 'pilot'], grids),
    'compounds.csv': table(
      [
        ...['id', 'name', 'former_names', 'grid_id', 'address', 'longitude', 'latitude', 'households'],
        ...['floor_area_m2', 'built_year', 'listed_on', 'removed_on', 'removal_reason'],
      ],
      compounds,
    ),
    'firms.csv': table(['id', 'name', 'credit_code'], firms),
    'services.csv': table(['compound_id', 'firm_id', 'mode', 'entered_on', 'left_on'], services),
    'works.csv': table(
      [...['compound_id', 'category', 'exempt', 'started_on', 'completed_on', 'accepted_on', 'cost_cny']],
      works,
    ),
    'subsidies.csv': table(['id', 'paid_on', 'grid_id', 'firm_id', 'amount_cny'], subsidies),
    'outreach.csv': table(['month', 'district_id', 'leaflets', 'suggestions', 'volunteers'], outreach),
    'pairings.csv': table(['compound_id', 'organisation', 'since', 'until'], makePairings(seed, compounds)),
    'inspections.csv': table(['inspected_on', 'subdistrict_id', 'item', 'score'], makeInspections(seed, subdistricts)),
    'reports.csv': table(['month', 'subdistrict_id', 'reported_on'], makeReports(seed, subdistricts)),
    'releases.csv': table(['id', 'as_of', 'closed_on', 'published_on', 'note'], makeReleases(seed)),
    'corrections.csv': table(
      ['id', 'corrected_on', 'file', 'key', 'column', 'old_value', 'new_value', 'reason', 'kind'],
      corrections,
    ),
    'conflicts.csv': table(['id', 'published_ids', 'question', 'possible_reasons', 'state'], publicConflicts()),
  };
  const files = new Map(Object.entries(tables).map(([name, ledger]) => [name, csv(ledger)]));
  files.set('boundaries/districts.geojson', geojson(districts, boundaries.districts));
  files.set('boundaries/subdistricts.geojson', geojson(subdistricts, boundaries.subdistricts));
  files.set('boundaries/grids.geojson', geojson(grids, boundaries.grids));
  return files;
}

/** Copies what is not made up, with the reconciled totals multiplied. */
function copyReal(out: string, scale: number): void {
  copyFileSync(join(DATA, 'published.csv'), join(out, 'published.csv'));
  cpSync(join(DATA, 'proposals'), join(out, 'proposals'), { recursive: true });
  const programme = readFileSync(join(DATA, 'programme.json'), 'utf8');
  if (scale === 1) return writeFileSync(join(out, 'programme.json'), programme);
  const settings = JSON.parse(programme) as {
    subsidy_budget_cny: number;
    reconcile: { published: number; id: string }[];
  };
  settings.subsidy_budget_cny *= scale;
  for (const total of settings.reconcile) {
    if (total.id !== 'districts') total.published *= scale;
  }
  writeFileSync(join(out, 'programme.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

interface Options {
  readonly seed: number;
  readonly scale: number;
  readonly out: string;
}

/** The options on the command line, or a sentence that says what is wrong with them. */
export function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { seed: { type: 'string' }, scale: { type: 'string' }, out: { type: 'string' } },
    });
    const seed = Number(values.seed ?? 157);
    const scale = Number(values.scale ?? 1);
    if (!Number.isSafeInteger(seed)) return `--seed "${values.seed ?? ''}" is not a whole number.`;
    if (!Number.isInteger(scale) || scale < 1 || scale > 1000)
      return `--scale "${values.scale ?? ''}" is not a whole number from 1 to 1000.`;
    const out = resolve(values.out ?? DATA);
    if (out === DATA && scale !== 1) return 'A scale other than 1 needs another folder: add --out <folder>.';
    return { seed, scale, out };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

if (import.meta.main) {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    console.error(options);
    process.exitCode = 2;
  } else {
    const files = makeDemo(options.seed, options.scale);
    mkdirSync(join(options.out, 'boundaries'), { recursive: true });
    if (options.out !== DATA) copyReal(options.out, options.scale);
    for (const [name, text] of files) writeFileSync(join(options.out, name), text);
    console.log(`${files.size} files written to ${relative(process.cwd(), options.out) || '.'}`);
  }
}
