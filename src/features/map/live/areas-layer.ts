/** The map's areas: one canvas of filled outlines, those of the level above drawn over them. */
import * as L from 'leaflet';
import type { MapLayer } from '../files/address.ts';
import { AREA_LEVELS, groundLevel, type Area, type AreaLevel, type Areas } from '../files/area-file.ts';
import { CLASS_OPACITY } from '../ground/classes.ts';
import type { Palette } from '../ground/still.ts';
import { mixed, paletteAt } from './palette.ts';
import type { Picture } from './picture.ts';

/** The level whose outlines part a layer's units into groups. */
const PARENT: Readonly<Record<MapLayer, AreaLevel | null>> = {
  district: null,
  subdistrict: 'district',
  grid: 'subdistrict',
  compound: 'subdistrict',
};

const toLatLngs = ({ polygons }: Area): L.LatLng[][][] =>
  polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => L.latLng(lat, lng))));

/** The fill of areas without data. */
function hatch(palette: Palette): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const context = tile.getContext('2d');
  if (context === null) return palette.missing;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, 8, 8);
  context.strokeStyle = palette.missing;
  context.lineWidth = 2;
  context.beginPath();
  for (const shift of [-8, 0, 8]) {
    context.moveTo(shift - 1, 9);
    context.lineTo(shift + 9, -1);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? palette.missing;
}

/** Adds the areas to a map; the function that it returns draws them for a picture, in the colours that hold now. */
export function createAreasLayer(map: L.Map, areas: Areas, hasBasemap: boolean): (picture: Picture) => void {
  const ground = groundLevel(areas);
  const renderer = L.canvas({ padding: 0.3 });
  const shapes = new Map(
    AREA_LEVELS.map((level) => {
      const drawn = areas[level].filter(({ polygons }) => polygons.length > 0);
      return [
        level,
        new Map(drawn.map((area) => [area.id, L.polygon(toLatLngs(area), { renderer, interactive: false })])),
      ];
    }),
  );

  const fillOf = (
    id: string,
    { layer, classes, isShown }: Picture,
    palette: Palette,
    pattern: string,
  ): L.PathOptions => {
    const rateClass = layer === 'compound' ? null : (classes.get(id) ?? 'missing');
    const isVisible = layer === 'compound' || isShown(id);
    const tint = rateClass === null ? palette.paper : mixed(palette.paper, palette.accent, CLASS_OPACITY[rateClass]);
    const fill = rateClass === 'missing' ? pattern : tint;
    // Where a base map lies under the areas, they let it through.
    const solid = hasBasemap ? (layer === 'compound' ? 0 : 0.72) : 1;
    return {
      fill: true,
      fillColor: isVisible ? fill : palette.ground,
      fillOpacity: isVisible ? solid : solid * 0.6,
      color: palette.line,
      weight: 0.75,
      opacity: 1,
    };
  };

  return (picture) => {
    const { layer } = picture;
    const palette = paletteAt(map.getContainer());
    // Leaflet hands a fill to the canvas as it is, and a canvas takes a pattern where it takes a colour.
    const pattern = hatch(palette) as string;
    const filled: AreaLevel = layer === 'compound' ? ground : layer;
    const above = PARENT[layer] === filled ? null : PARENT[layer];
    for (const [level, polygons] of shapes) {
      for (const [id, polygon] of polygons) {
        if (level === filled) polygon.setStyle(fillOf(id, picture, palette, pattern));
        else if (level === above) polygon.setStyle({ fill: false, color: palette.ink2, weight: 1.5, opacity: 1 });
        else {
          polygon.remove();
          continue;
        }
        if (!map.hasLayer(polygon)) polygon.addTo(map);
      }
    }
    if (above !== null) for (const outline of shapes.get(above)?.values() ?? []) outline.bringToFront();
  };
}
