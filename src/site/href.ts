/** Addresses of pages. They are a promise (DESIGN): an id, once published, keeps its address. */
import type { Level } from '../domain/rows.ts';

/** A path of this site (`map/`, `/data/coverage.csv`) below the base path it is published under. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}

const FOLDERS: Record<Level, string | null> = {
  city: null,
  district: 'districts',
  subdistrict: 'subdistricts',
  grid: 'grids',
  compound: 'compounds',
};

/** The page of a unit; the city's page is the overview. */
export function unitHref(level: Level, id: string): string {
  const folder = FOLDERS[level];
  return href(folder === null ? '/' : `/${folder}/${id}/`);
}
