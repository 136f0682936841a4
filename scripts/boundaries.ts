/**
 * `npm run boundaries`: a file of outlines as it came → `boundaries/<level>.geojson`, matched to the ledger, in the city's
 * coordinate system. Exit codes: 0, 1 nothing was written, 2 wrong options.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { LngLat } from '../src/domain/rows.ts';
import { fromWgs84, toWgs84 } from '../src/ledgers/cells/coordinates.ts';
import { boundaryFile } from '../src/ledgers/outlines/levels.ts';
import type { Crs } from '../src/ledgers/problems/position-causes.ts';
import { readTables } from '../src/ledgers/sources/folder-reader.ts';
import { originalsOf } from '../src/ledgers/sources/originals.ts';
import { levelsIn } from '../src/ledgers/sources/tables.ts';
import { cleaned, positionsIn, type Cleaning } from './boundaries/clean.ts';
import { fieldsOf, matchShapes, type Unit } from './boundaries/match.ts';
import { readOutlines, type ReadOutlines } from './boundaries/read-file.ts';
import type { Polygons } from './boundaries/shape.ts';
import { simplified } from './boundaries/simplify.ts';
import { openDataFolder } from './disk/data-folder.ts';
import { writeLedgers } from './disk/write-ledgers.ts';
import { settingsFromEnvironment } from './settings.ts';
import { argumentsOf } from './terminal/options.ts';
import { CommandError, runCommand, words, WrongOptions } from './terminal/terminal.ts';

const said = words.boundariesCommand;

const OPTIONS = {
  level: { type: 'string' },
  'name-field': { type: 'string' },
  'code-field': { type: 'string' },
  layer: { type: 'string' },
  crs: { type: 'string' },
  simplify: { type: 'boolean', default: false },
  tolerance: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  data: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const LEVELS = ['district', 'subdistrict', 'grid'] as const;
const SYSTEMS: readonly Crs[] = ['wgs84', 'gcj02', 'bd09'];
/** Metres that simplifying moves a line at most: less than the width of a street. */
const TOLERANCE = 10;
/** More positions than these make the map slow. */
const MANY = 20_000;

function metresOf(text: string | undefined): number {
  const metres = text === undefined ? TOLERANCE : Number(text);
  if (!(metres > 0 && metres < Infinity)) throw new WrongOptions(said.wrongTolerance(text ?? ''));
  return metres;
}

/** The way of a position to the city's system. Throws where positions are no degrees and nothing says what they are. */
function placing({ shapes, projection }: ReadOutlines, from: Crs, to: Crs): (at: LngLat) => LngLat {
  const first = shapes.map(({ polygons }) => polygons[0]?.[0]?.[0]).find((at) => at !== undefined);
  const toDegrees = projection?.toDegrees ?? ((at: LngLat): LngLat => at);
  if (first !== undefined) {
    const [lng, lat] = toDegrees(first);
    if (lng > 15 && lng < 55 && lat > 70 && lat < 140) throw new CommandError(said.swapped(first));
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) throw new CommandError(said.metres(first));
  }
  return from === to ? toDegrees : (at) => fromWgs84(toWgs84(toDegrees(at), from), to);
}

/** GeoJSON with a feature a line, in the order of the ledger. */
function collectionText(units: readonly Unit[], outlines: ReadonlyMap<string, Polygons>): string {
  const features = units.flatMap(({ id, name }) => {
    const [first, ...others] = outlines.get(id) ?? [];
    if (first === undefined) return [];
    const geometry =
      others.length === 0
        ? { type: 'Polygon', coordinates: first }
        : { type: 'MultiPolygon', coordinates: [first, ...others] };
    return [JSON.stringify({ type: 'Feature', properties: { id, name }, geometry })];
  });
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

/** The units of a level, by the ledger, and the city's coordinate system. */
async function cityOf(folder: ReadonlyMap<string, Uint8Array>, level: (typeof LEVELS)[number]) {
  const { tables, programme } = await readTables(folder);
  const { has, listed } = levelsIn(programme);
  if (!has(level)) throw new WrongOptions(said.unlistedLevel(level, listed));
  const units = tables[`${level}s`].rows.flatMap(({ values: { id, name } }): Unit[] =>
    typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : [],
  );
  if (units.length === 0) throw new CommandError(said.noUnits(level));
  return { units, crs: programme?.values.crs ?? 'wgs84' };
}

const tell = (line: string | null): void => {
  if (line !== null) console.log(line);
};

await runCommand(async () => {
  const { values, positionals } = argumentsOf(OPTIONS, words.usages.boundaries, 1);
  if (values.help) return console.log(words.usages.boundaries);
  const [path] = positionals;
  const level = LEVELS.find((each) => each === values.level);
  const from = SYSTEMS.find((each) => each === (values.crs ?? 'wgs84'));
  if (path === undefined) throw new WrongOptions(said.needsFile);
  if (level === undefined) throw new WrongOptions(said.needsLevel);
  if (from === undefined) throw new WrongOptions(said.wrongCrs(values.crs ?? ''));
  const metres = metresOf(values.tolerance);
  if (!existsSync(path)) throw new CommandError(said.missing(path));

  const dir = values.data ?? settingsFromEnvironment().dataDir;
  const folder = await openDataFolder(dir);
  const { units, crs } = await cityOf(folder, level);
  const read = await readOutlines(path, values.layer);
  const areas = read.shapes.filter(({ polygons }) => polygons.length > 0);
  tell(said.read(basename(path), read.shapes.length, read.shapes.length - areas.length));
  tell(read.encoding === null ? null : said.encoded(read.encoding));
  const fields = fieldsOf(areas);
  const [name, code] = [values['name-field'] ?? null, values['code-field'] ?? null];
  for (const asked of [name, code])
    if (asked !== null && !fields.some(({ field }) => field === asked))
      throw new CommandError(said.noField(asked, fields));
  const matching = matchShapes(areas, units, { name, code });
  if (matching.shapes.size === 0) throw new CommandError(said.nothingMatched(level, fields));
  const place = placing(read, from, crs);
  tell(read.projection === null ? null : said.projected(read.projection.name, read.projection.isOldDatum));
  tell(said.placed(from, crs, values.crs !== undefined));

  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]));
  tell(said.matched(level, matching.shapes.size, units.length, matching.by));
  const { shortened, strange, bare } = matching;
  if (shortened.length > 0) tell(said.shortened(shortened.map(({ written, unit }) => ({ written, name: unit.name }))));
  const joined = [...matching.shapes].filter(([, shapes]) => shapes.length > 1).map(([id]) => nameOf.get(id) ?? id);
  if (joined.length > 0) tell(said.joined(joined));
  if (strange.length > 0) tell(said.strange(strange));
  if (bare.length > 0)
    tell(
      said.bare(
        level,
        bare.map(({ unit, nearest }) => ({ ...unit, nearest })),
      ),
    );

  const done: Cleaning = { closed: 0, repeated: 0, turned: 0, dropped: 0 };
  const clean = new Map(
    [...matching.shapes].map(([id, shapes]) => [
      id,
      cleaned(
        shapes.flatMap(({ polygons }) => polygons),
        place,
        done,
      ),
    ]),
  );
  tell(said.cleaned(done));
  const outlines = values.simplify ? simplified(clean, metres) : clean;
  const [before, after] = [positionsIn(clean.values()), positionsIn(outlines.values())];
  if (values.simplify) tell(said.simplified(before, after, metres));
  else if (before > MANY) tell(said.canSimplify(before));

  const file = boundaryFile(`${level}s`);
  const text = new TextEncoder().encode(collectionText(units, outlines));
  const old = folder.get(file);
  if (old !== undefined && Buffer.from(old).equals(text)) return console.log(said.same(file));
  if (values['dry-run']) return console.log(words.tidyCommand.dryRun);
  const aside = old === undefined ? null : (originalsOf(folder, [file]).get(file) ?? null);
  const written = new Map([
    ...(aside === null || old === undefined ? [] : [[aside, old] as const]),
    [file, text] as const,
  ]);
  await writeLedgers(dir, folder, written, said.folder);
  tell(said.written(file, aside));
  tell(said.map);
  tell(said.next(dir));
});
