/** How far a city reaches. */
import type { Dataset } from '../model.ts';
import type { Bounds } from '../programme.ts';
import type { LngLat } from '../rows.ts';

/** The bounds that the programme gives, else those of all points and outlines; null where there are neither. */
export function extentOf({
  programme,
  compounds,
  boundaries,
}: Pick<Dataset, 'programme' | 'compounds' | 'boundaries'>): Bounds | null {
  if (programme.map.bounds !== null) return programme.map.bounds;
  let bounds: Bounds | null = null;
  const widen = ([lng, lat]: LngLat): void => {
    bounds =
      bounds === null
        ? [lng, lat, lng, lat]
        : [Math.min(bounds[0], lng), Math.min(bounds[1], lat), Math.max(bounds[2], lng), Math.max(bounds[3], lat)];
  };
  for (const { lngLat } of compounds) if (lngLat !== null) widen(lngLat);
  for (const outlines of Object.values(boundaries))
    for (const { polygons } of outlines) polygons.flat(2).forEach(widen);
  return bounds;
}
