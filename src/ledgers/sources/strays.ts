/** Files of a folder that are none of those that are read, by what is in them: so that their fault can name it. */
import type { LedgerId } from '../../domain/model.ts';
import { readJson } from '../json/json.ts';
import { BOUNDARY_LEVELS, boundaryFile } from '../outlines/levels.ts';
import { meantOutline } from '../outlines/outline-files.ts';
import { formOfFile, formOfJson } from '../outlines/outline-forms.ts';
import { unitReader } from '../outlines/outline-units.ts';
import type { OutlineForm } from '../problems/outline-form.ts';
import type { Fault } from '../problems/problem.ts';
import { ledgerNamed } from '../schemas/names.ts';
import { PROGRAMME_FILE } from '../schemas/programme.ts';
import { SCHEMES_FILE } from '../schemas/schemes.ts';
import { decodeText, kindOf } from '../text/decode.ts';
import { packedNames } from '../text/file-kind.ts';
import { namesOfUnits, tableOf, type City } from './tables.ts';

const SCHEMES_NAME = /(?:^|\/)schemes[^/]*$/i;
const JSON_NAME = /\.(?:geo)?json(?:\.txt)?$/i;
/** Larger files are no settings and no reply, and outlines of that size bear a name. */
const MOST_BYTES = 50_000_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The ledgers that stand in a packed file, by the names there. */
function packedLedgers(bytes: Uint8Array): readonly LedgerId[] {
  const ledgers = (packedNames(bytes) ?? []).flatMap((name) => {
    const [, stem] = /^([^]+)\.(?:csv|xlsx)$/i.exec(name.split(/[/\\]/).at(-1) ?? '') ?? [];
    return stem === undefined ? [] : (ledgerNamed(stem) ?? []);
  });
  return [...new Set(ledgers)];
}

function packedFault(bytes: Uint8Array, { tables }: City): Fault {
  const ledgers = packedLedgers(bytes);
  if (ledgers.length === 0)
    return { code: 'W-FILE', parameters: { reason: 'file-kind', kind: 'archive', ledger: null } };
  // A copy of what stands in the folder is put aside; what stands nowhere else is missing.
  const isMissing = ledgers.some((id) => !tableOf(tables, id).present);
  return { code: isMissing ? 'E-FILE' : 'W-FILE', parameters: { reason: 'packed-ledgers', ledgers } };
}

/** Of how many of the features the unit must be known, where a file's outlines are told by them. */
const MOST_KNOWN = 0.8;

/** The boundaries that a collection of features is: those of the level whose units it names. */
function outlinesFault(features: readonly unknown[], { tables, files }: City): Fault | null {
  const level = BOUNDARY_LEVELS.find((own) => {
    const names = namesOfUnits(tables, own);
    const unitOf = unitReader(names);
    const known = features.filter((feature) => {
      const { properties, id } = isObject(feature) ? feature : {};
      const unit = unitOf(isObject(properties) ? properties : {}, id);
      return unit !== null && names.has(unit.id);
    });
    return known.length > 0 && known.length >= MOST_KNOWN * features.length;
  });
  if (level === undefined) return { code: 'W-FILE', parameters: { reason: 'outline-of-no-level', form: null } };
  const expected = boundaryFile(level);
  if (files.has(expected)) return null;
  return { code: 'E-FILE', parameters: { reason: 'outline-elsewhere', expected, form: null } };
}

function jsonFault(file: string, bytes: Uint8Array, city: City): Fault | null {
  const { text } = decodeText(file, bytes);
  const value = text === null ? undefined : readJson(file, text).document?.value;
  if (Array.isArray(value) && SCHEMES_NAME.test(file) && !city.files.has(SCHEMES_FILE))
    return { code: 'E-FILE', parameters: { reason: 'misplaced-file', expected: SCHEMES_FILE } };
  if (!isObject(value)) return null;
  const { type, features, claims, id, number, city: ofCity, as_of: asOf } = value;
  if (type === 'FeatureCollection' && Array.isArray(features) && formOfJson(value) === null)
    return outlinesFault(features, city);
  const expected =
    isObject(ofCity) && asOf !== undefined
      ? PROGRAMME_FILE
      : Array.isArray(claims) && number !== undefined && typeof id === 'string'
        ? `proposals/${id}.json`
        : null;
  if (expected === null || city.files.has(expected)) return null;
  return { code: 'E-FILE', parameters: { reason: 'misplaced-file', expected } };
}

/** Formats of maps that hold outlines and nothing else that is asked for. */
const MAP_FORMS: ReadonlySet<OutlineForm | null> = new Set(['shapefile', 'kml', 'gml', 'gpx', 'geopackage', 'wkt']);

/** Outlines of no known level in another format, by themselves or packed. */
function mapFault(file: string, bytes: Uint8Array): Fault | null {
  if (meantOutline(file) !== null) return null;
  const form = formOfFile(bytes);
  const isPacked = (packedNames(bytes) ?? []).some((name) => /\.(?:shp|kml)$/i.test(name));
  if (!MAP_FORMS.has(form) && !isPacked) return null;
  return { code: 'W-FILE', parameters: { reason: 'outline-of-no-level', form: isPacked ? 'packed' : form } };
}

/** What an unknown file plainly is, and what is to be done with it; null where that is not plain. */
export function strayFault(file: string, bytes: Uint8Array, city: City): Fault | null {
  if (bytes.length > MOST_BYTES) return null;
  if (JSON_NAME.test(file)) return jsonFault(file, bytes, city);
  const map = mapFault(file, bytes);
  if (map !== null) return map;
  const kind = kindOf(bytes);
  if (kind === 'archive') return packedFault(bytes, city);
  // Replies as they were written, beside those that are read.
  const isDocument = file.startsWith('proposals/') && (kind === 'word' || kind === 'pdf' || kind === 'slides');
  return isDocument ? { code: 'W-FILE', parameters: { reason: 'file-kind', kind, ledger: null } } : null;
}
