/** The map's areas: one canvas of filled outlines, those of the level above drawn over them. */
import * as L from 'leaflet';
import type { MapLayer } from '../files/address.ts';
import { groundLevel, isSilent, type Area, type AreaLevel } from '../files/area-file.ts';
import { CLASS_OPACITY } from '../ground/classes.ts';
import type { Palette } from '../ground/still.ts';
import type { City } from './city.ts';
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

/** Lines over a ground: the fill of areas without data, and, the other way, of those that have not reported. */
function hatch(ground: string, lines: string, leans: 'forward' | 'back'): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const context = tile.getContext('2d');
  if (context === null) return ground;
  context.fillStyle = ground;
  context.fillRect(0, 0, 8, 8);
  context.strokeStyle = lines;
  context.lineWidth = leans === 'forward' ? 2 : 1.25;
  context.beginPath();
  for (const shift of [-8, 0, 8]) {
    context.moveTo(shift - 1, leans === 'forward' ? 9 : -1);
    context.lineTo(shift + 9, leans === 'forward' ? -1 : 9);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? ground;
}

/** As many areas as are drawn before the next frame: those of a large city come in a few. */
const BATCH = 400;

/** Adds the areas to a map; the function that it returns draws them for a picture, in the colours that hold now. */
export function createAreasLayer(
  map: L.Map,
  city: Pick<City, 'areas'>,
  hasBasemap: boolean,
): (picture: Picture) => void {
  const ground = groundLevel(city.areas);
  const renderer = L.canvas({ padding: 0.3 });
  const shapes = new Map<Area, L.Polygon>();
  /** The shape of an area, made when it is first drawn: the outlines of grids come late. */
  const shapeOf = (area: Area): L.Polygon => {
    const shape = shapes.get(area) ?? L.polygon(toLatLngs(area), { renderer, interactive: false });
    shapes.set(area, shape);
    return shape;
  };
  /** Hatches by what they are made of: each is a canvas of its own, and a city has hundreds of silent areas. */
  const hatches = new Map<string, CanvasPattern | string>();
  const hatched = (...of: Parameters<typeof hatch>): string => {
    const key = of.join(' ');
    const known = hatches.get(key) ?? hatch(...of);
    hatches.set(key, known);
    // Leaflet hands a fill to the canvas as it is, and a canvas takes a pattern where it takes a colour.
    return known as string;
  };

  const fillOf = (area: Area, { layer, classes, silent, isShown }: Picture, palette: Palette): L.PathOptions => {
    const { id } = area;
    const rateClass = layer === 'compound' ? null : (classes.get(id) ?? 'missing');
    const isVisible = layer === 'compound' || isShown(id);
    const tint = rateClass === null ? palette.paper : mixed(palette.paper, palette.accent, CLASS_OPACITY[rateClass]);
    const fill =
      rateClass === 'missing'
        ? hatched(palette.paper, palette.missing, 'forward')
        : isSilent(area, silent)
          ? hatched(tint, palette.ink2, 'back')
          : tint;
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

  let frame = 0;
  return (picture) => {
    cancelAnimationFrame(frame);
    const { layer } = picture;
    const palette = paletteAt(map.getContainer());
    const filled: AreaLevel = layer === 'compound' ? ground : layer;
    const above = PARENT[layer] === filled ? null : PARENT[layer];
    for (const [{ level }, shape] of shapes) if (level !== filled && level !== above) shape.remove();

    const outlined = (level: AreaLevel) => city.areas[level].filter(({ polygons }) => polygons.length > 0);
    const over = above === null ? [] : outlined(above);
    const wanted = [...outlined(filled), ...over];
    const drawFrom = (from: number): void => {
      for (const area of wanted.slice(from, from + BATCH)) {
        const shape = shapeOf(area);
        if (area.level === filled) shape.setStyle(fillOf(area, picture, palette));
        else shape.setStyle({ fill: false, color: palette.ink2, weight: 1.5, opacity: 1 });
        if (!map.hasLayer(shape)) shape.addTo(map);
      }
      if (from + BATCH < wanted.length) frame = requestAnimationFrame(() => drawFrom(from + BATCH));
      else for (const area of over) shapeOf(area).bringToFront();
    };
    drawFrom(0);
  };
}
