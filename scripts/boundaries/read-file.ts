/** A file of outlines in any of the forms that are read: GeoJSON, TopoJSON, a shapefile packed or not. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { feature } from 'topojson-client';
import type { Feature } from 'geojson';
import type { Topology } from 'topojson-specification';
import { readJson } from '../../src/ledgers/json/json.ts';
import { formOfFile, formOfJson, otherCrs } from '../../src/ledgers/outlines/outline-forms.ts';
import type { OutlineForm } from '../../src/ledgers/problems/outline-form.ts';
import type { Problem } from '../../src/ledgers/problems/problem.ts';
import { decodeText } from '../../src/ledgers/text/decode.ts';
import { problemSentence } from '../../src/words/problems.ts';
import { CommandError, words } from '../terminal/terminal.ts';
import { nameOfPrj, projectionOfName, projectionOfPrj, type Projection } from './projections.ts';
import { polygonsOf, type Shape } from './shape.ts';
import { readShapefile, shapefilesIn, type Parts, type ReadShapefile } from './shapefile.ts';

const said = words.boundariesCommand;

export interface ReadOutlines {
  readonly shapes: readonly Shape[];
  /** Null of degrees, and where the file does not say. */
  readonly projection: Projection | null;
  /** Null of files that are no shapefile. */
  readonly encoding: ReadShapefile['encoding'] | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of several layers the one that is asked for, or the only one. */
function layerOf<T>(layers: ReadonlyMap<string, T>, asked: string | undefined, file: string): T {
  const named =
    asked === undefined ? undefined : [...layers].find(([name]) => basename(name) === asked || name === asked);
  const chosen = named ?? (asked === undefined && layers.size === 1 ? [...layers][0] : undefined);
  if (chosen === undefined)
    throw new CommandError(
      said.whichLayer(
        file,
        [...layers.keys()].map((name) => basename(name)),
      ),
    );
  return chosen[1];
}

function ofShapefile(parts: Parts, file: string): ReadOutlines {
  const { shapes, encoding, prj } = readShapefile(parts, file);
  const projection = prj === null ? null : projectionOfPrj(prj);
  if (prj !== null && projection === null) throw new CommandError(said.unknownProjection(file, nameOfPrj(prj)));
  return { shapes, encoding, projection };
}

/** The other files of a shapefile, beside its main one. */
async function partsBeside(path: string): Promise<Parts> {
  const stem = path.replace(/\.[^./\\]+$/, '');
  const parts = new Map<string, Uint8Array>();
  for (const extension of ['shp', 'dbf', 'prj', 'cpg'])
    for (const name of [`${stem}.${extension}`, `${stem}.${extension.toUpperCase()}`])
      if (existsSync(name)) parts.set(extension, await readFile(name));
  return parts;
}

function refuse(form: OutlineForm, file: string): never {
  const { message } = problemSentence({ reason: 'outline-form', form }, words.problems.sentences);
  throw new CommandError(said.otherForm(file, message));
}

const shapeOf = ({ properties, id, geometry }: Feature): Shape => ({
  properties: properties ?? {},
  id: id === undefined ? '' : String(id),
  polygons: polygonsOf(geometry),
});

/** The features of a JSON value that is GeoJSON or TopoJSON. */
function featuresIn(root: unknown, layer: string | undefined, file: string): readonly Feature[] {
  const form = formOfJson(root);
  if (form === 'topojson') {
    const topology = root as Topology;
    const own = isRecord(topology.objects) ? topology.objects : {};
    const found = feature(topology, layerOf(new Map(Object.entries(own)), layer, file));
    return found.type === 'FeatureCollection' ? found.features : [found];
  }
  if (form === 'feature') return [root as Feature];
  const listed =
    form === 'list' ? root : isRecord(root) && root['type'] === 'FeatureCollection' ? root['features'] : null;
  if (form !== null && form !== 'list') refuse(form, file);
  if (!Array.isArray(listed)) throw new CommandError(said.otherForm(file, said.noCollection));
  return listed.filter(isRecord) as unknown as readonly Feature[];
}

function throwFirst(problems: readonly Problem[], file: string): never {
  const [first] = problems;
  if (first === undefined) throw new CommandError(said.unreadable(file));
  const { message, suggestion } = problemSentence(first.parameters, words.problems.sentences);
  throw new CommandError(said.faulty(file, first.line ?? null, message, suggestion ?? null));
}

/** Reads the file. Throws a CommandError that says what it is where it cannot be read. */
export async function readOutlines(path: string, layer: string | undefined): Promise<ReadOutlines> {
  const file = basename(path);
  const bytes = await readFile(path);
  const form = formOfFile(bytes);
  if (form === 'shapefile') return ofShapefile(await partsBeside(path), file);
  if (form === 'packed') {
    const found = shapefilesIn(bytes, file);
    if (found.size === 0) throw new CommandError(said.noShapefile(file));
    return ofShapefile(layerOf(found, layer, file), file);
  }
  if (form !== null) refuse(form, file);
  const { text, problems } = decodeText('outlines.json', bytes);
  const { document, problems: faults } = text === null ? { document: null, problems } : readJson(file, text);
  if (document === null) throwFirst(faults, file);
  const root = document.value;
  const shapes = featuresIn(root, layer, file).map(shapeOf);
  const crs = otherCrs(root);
  const projection = crs === null ? null : projectionOfName(crs);
  if (crs !== null && projection === null) throw new CommandError(said.unknownProjection(file, crs));
  return { shapes, projection, encoding: null };
}
