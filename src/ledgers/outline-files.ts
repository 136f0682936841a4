/** Files that are plainly meant as boundaries, under another name or in another format than the one that is read. */
import type { BoundaryLevel } from './tables.ts';

/** The names that a boundary file may bear, without marks of copies. */
const STEMS: Readonly<Record<string, BoundaryLevel>> = {
  districts: 'districts',
  district: 'districts',
  区: 'districts',
  区界: 'districts',
  区边界: 'districts',
  subdistricts: 'subdistricts',
  subdistrict: 'subdistricts',
  街道: 'subdistricts',
  街道边界: 'subdistricts',
  grids: 'grids',
  grid: 'grids',
  网格: 'grids',
  网格边界: 'grids',
};

/** What outlines are written in; the parts of a Shapefile that its main file speaks for are marked. */
const FORMATS = /\.(?:geo)?json(?:\.\w+)?$|\.(?:topojson|shp|kml|kmz|gml|gpkg|js|zip|wkt)$/;
const BESIDE_SHAPEFILE = /\.(?:dbf|shx|prj|cpg|sbn|sbx|qpj|shp\.xml)$/;
const COPY_MARK = /(?:\s*[(（]\d+[)）]|\s*-\s*(?:副本|copy))+$/i;

export interface MeantOutline {
  readonly level: BoundaryLevel;
  readonly isGeoJson: boolean;
  /** Whether the file is a part of a Shapefile that says nothing without its main file. */
  readonly isBeside: boolean;
}

/** Which boundaries a file of the folder is meant as; null where it is none. */
export function meantOutline(file: string): MeantOutline | null {
  const name = /^(?:boundaries\/|边界\/)?([^/]+)$/i.exec(file)?.[1]?.toLowerCase();
  const dot = name?.indexOf('.') ?? -1;
  if (name === undefined || dot < 1) return null;
  const stem = name.slice(0, dot).replace(COPY_MARK, '').trim();
  const level = Object.hasOwn(STEMS, stem) ? STEMS[stem] : undefined;
  const isBeside = BESIDE_SHAPEFILE.test(name);
  if (level === undefined || !(isBeside || FORMATS.test(name))) return null;
  return { level, isGeoJson: /\.(?:geo)?json(?:\.\w+)?$/.test(name), isBeside };
}
