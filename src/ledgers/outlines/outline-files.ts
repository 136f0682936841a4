/** Files that are plainly meant as boundaries, under another name or in another format than the one that is read. */
import { readJson } from '../json/json.ts';
import type { OutlineForm } from '../problems/outline-form.ts';
import { decodeText } from '../text/decode.ts';
import type { BoundaryLevel } from './levels.ts';
import { formOfFile, formOfJson } from './outline-forms.ts';

/** The names that a boundary file may bear, without marks of copies. */
const STEMS: readonly (readonly [BoundaryLevel, RegExp])[] = [
  ['grids', /^(?:grids?|网格(?:边界|界线?)?)$/],
  ['subdistricts', /^(?:subdistricts?|街道(?:边界|界线?)?)$/],
  ['districts', /^(?:districts?|区(?:边界|界线?)?)$/],
];
/** The names by which one of the folder of boundaries is meant. */
const STEMS_WITHIN: readonly (readonly [BoundaryLevel, RegExp])[] = [
  ['grids', /grid|网格|社区/],
  ['subdistricts', /sub-?_?district|street|town|街道|乡镇/],
  ['districts', /district|county|区县|区界|区边界/],
];

/** What outlines are written in; the parts of a Shapefile that its main file speaks for are marked. */
const FORMATS = /\.(?:geo)?json(?:\.\w+)?$|\.(?:topojson|shp|kml|kmz|gml|gpx|gpkg|js|zip|wkt|dxf|dwg|mif)$/;
const FOLDER = /^(?:boundar(?:y|ies)|bounds|geojson|maps?|边界|界线)\//;
/** The other files of a Shapefile, which its main one speaks for. */
export const BESIDE_SHAPEFILE = /\.(?:dbf|shx|prj|cpg|sbn|sbx|qpj|shp\.xml)$/;
const COPY_MARK = /(?:\s{0,3}[(（]\d{1,9}[)）]|\s{0,3}-\s{0,3}(?:副本|copy)){1,9}$/i;

export interface MeantOutline {
  readonly level: BoundaryLevel;
}

/** Which boundaries a file of the folder is meant as; null where it is none. */
export function meantOutline(file: string): MeantOutline | null {
  const lower = file.toLowerCase();
  const isWithin = FOLDER.test(lower);
  const name = lower.replace(FOLDER, '');
  const dot = name.indexOf('.');
  if (name.includes('/') || dot < 1) return null;
  const stem = name.slice(0, dot).replace(COPY_MARK, '').trim();
  const isBeside = BESIDE_SHAPEFILE.test(name);
  const level = [...STEMS, ...(isWithin ? STEMS_WITHIN : [])].find(([, own]) => own.test(stem))?.[0];
  if (level === undefined || !(isBeside || isWithin || FORMATS.test(name))) return null;
  return { level };
}

/** Formats by the ends of names, of files in which nothing is told. */
const BY_NAME: readonly (readonly [OutlineForm, RegExp])[] = [
  ['packed', /\.(?:gz|zip|rar|7z|kmz)$/i],
  ['shapefile', /\.(?:shp|dbf|shx|prj|cpg|sbn|sbx|qpj|shp\.xml)$/i],
  ['kml', /\.(?:ov)?kml$/i],
  ['gml', /\.gml$/i],
  ['gpx', /\.gpx$/i],
  ['geopackage', /\.gpkg$/i],
  ['javascript', /\.js$/i],
  ['topojson', /\.topojson$/i],
  ['wkt', /\.wkt$/i],
  ['other', /\.(?:dxf|dwg|mif|tab)$/i],
];

/** What the outlines in a file are written in, by what is in it, else by its name; null of GeoJSON under another name. */
export function formElsewhere(file: string, bytes: Uint8Array): OutlineForm | null {
  const form = formOfFile(bytes);
  const isTold = form !== null && form !== 'empty' && form !== 'other' && form !== 'xml';
  if (isTold) return form;
  const named = BY_NAME.find(([, own]) => own.test(file))?.[0] ?? form;
  if (named !== null) return named;
  const { text } = decodeText(file, bytes);
  return text === null ? null : formOfJson(readJson(file, text).document?.value);
}
