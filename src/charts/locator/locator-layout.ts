/** Draws a small picture of where a place lies in the city, from the boundaries. */
import { geoMercator, geoPath } from 'd3';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { Boundary, LngLat } from '../../domain/rows.ts';
import { round, type ChartSize, type Point } from '../geometry.ts';

export interface LocatorLayout {
  /** Outlines of all background units in one path. */
  readonly ground: string;
  /** Outline of the place itself; null where it has none. */
  readonly here: string | null;
  readonly point: Point | null;
}

/**
 * Fits all boundaries into the size. The boundary whose id is `hereId` is drawn apart (a grid's may come from another
 * list than the ground's); null where the city has no boundaries at all.
 */
export function locatorLayout(
  ground: readonly Boundary[],
  here: Boundary | null,
  point: LngLat | null,
  size: ChartSize,
): LocatorLayout | null {
  if (ground.length === 0) return null;
  const collection: FeatureCollection = { type: 'FeatureCollection', features: ground.map(feature) };
  const projection = geoMercator().fitExtent(
    [
      [2, 2],
      [size.width - 2, size.height - 2],
    ],
    collection,
  );
  const draw = geoPath(projection).digits(1);
  const placed = point === null ? null : projection([point[0], point[1]]);
  return {
    ground: draw(collection) ?? '',
    here: here === null ? null : draw(feature(here)),
    point: placed === null ? null : { x: round(placed[0]), y: round(placed[1]) },
  };
}

/**
 * d3 reads a ring as the clockwise outline of its inside on the sphere; a ring drawn the other way (as RFC 7946 has it)
 * would be the whole globe but for the place, so outlines are turned by their signed area.
 */
function feature(boundary: Boundary): Feature<MultiPolygon> {
  const coordinates = boundary.polygons.map((rings) =>
    rings.map((ring, index) => {
      const positions = ring.map(([lng, lat]) => [lng, lat]);
      return isCounterclockwise(ring) === (index === 0) ? positions.reverse() : positions;
    }),
  );
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

function isCounterclockwise(ring: readonly LngLat[]): boolean {
  return (
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0) > 0
  );
}
