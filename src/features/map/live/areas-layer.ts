/** The map's areas: one canvas of filled outlines, those of the level above drawn over them. */
import * as L from 'leaflet';
import { groundLevel, levelAbove, type Area, type AreaLevel } from '../files/area-file.ts';
import { AREA_FILLS, type AreaClass, type Texture } from '../ground/area-class.ts';
import type { Palette } from '../ground/still.ts';
import type { City } from './city.ts';
import { isPatterned, mixed, paletteAt } from './palette.ts';
import type { Picture } from './picture.ts';

const toLatLngs = ({ polygons }: Area): L.LatLng[][][] =>
  polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => L.latLng(lat, lng))));

/** What is drawn over a ground, one over the other: the hatch of missing data, that of silence, and the textures of classes. */
type StrokeKind = 'missing' | 'silent' | 'bars' | Texture;

interface Stroke {
  readonly kind: StrokeKind;
  readonly colour: string;
  /** How much of the ground bars cover. */
  readonly share?: number;
}

interface Pattern {
  readonly ground: string;
  readonly strokes: readonly Stroke[];
}

/** Side of a pattern's tile, px. */
const TILE = 8;

function strokeOn(context: CanvasRenderingContext2D, { kind, colour, share = 0 }: Stroke): void {
  context.strokeStyle = context.fillStyle = colour;
  switch (kind) {
    case 'missing':
    case 'silent': {
      const rises = kind === 'missing';
      context.lineWidth = rises ? 2 : 1.25;
      context.beginPath();
      for (const shift of [-TILE, 0, TILE]) {
        context.moveTo(shift - 1, rises ? TILE + 1 : -1);
        context.lineTo(shift + TILE + 1, rises ? -1 : TILE + 1);
      }
      context.stroke();
      return;
    }
    case 'lines':
      for (const y of [1, 5]) context.fillRect(0, y, TILE, 1.25);
      return;
    case 'dots':
      for (const [x, y] of [
        [1, 1],
        [5, 5],
      ] as const)
        context.fillRect(x, y, 2, 2);
      return;
    case 'dashes':
      context.fillRect(0, 1, 4, 1);
      context.fillRect(4, 5, 4, 1);
      return;
    case 'bars':
      context.fillRect(0, 0, Math.max(1, Math.round(share * TILE)), TILE);
      return;
  }
}

function tileOf({ ground, strokes }: Pattern): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = TILE;
  const context = tile.getContext('2d');
  if (context === null) return ground;
  context.fillStyle = ground;
  context.fillRect(0, 0, TILE, TILE);
  for (const stroke of strokes) strokeOn(context, stroke);
  return context.createPattern(tile, 'repeat') ?? ground;
}

/** The look of an area: a tint, its texture, and the hatch of silence over both. */
function patternOf(areaClass: AreaClass | null, isSilent: boolean, palette: Palette): Pattern {
  const silence = isSilent ? [{ kind: 'silent', colour: palette.ink2 } as const] : [];
  if (areaClass === null) return { ground: palette.paper, strokes: silence };
  if (areaClass === 'missing')
    return { ground: palette.paper, strokes: [{ kind: 'missing', colour: palette.missing }] };
  const { hue, opacity, texture } = AREA_FILLS[areaClass];
  // On a tint lines are of the ground's colour, on the bare ground everything is of the class's.
  const own: Stroke[] =
    texture === null ? [] : [{ kind: texture, colour: opacity === 0 ? palette[hue] : palette.paper }];
  if (isPatterned(palette) && opacity > 0) {
    const bars = { kind: 'bars', colour: palette[hue], share: opacity } as const;
    return { ground: palette.paper, strokes: [bars, ...own, ...silence] };
  }
  return { ground: mixed(palette.paper, palette[hue], opacity), strokes: [...own, ...silence] };
}

/** As many areas as are drawn before the next frame: those of a large city come in a few. */
const BATCH = 400;

/** Adds the areas to a map; the function that it returns draws them for a picture, in the colours that hold now. */
export function createAreasLayer(
  map: L.Map,
  city: Pick<City, 'areas'>,
  hasBasemap: boolean,
): (picture: Picture) => void {
  const renderer = L.canvas({ padding: 0.3 });
  const shapes = new Map<Area, L.Polygon>();
  /** The shape of an area, made when it is first drawn: the outlines of small units come late. */
  const shapeOf = (area: Area): L.Polygon => {
    const shape = shapes.get(area) ?? L.polygon(toLatLngs(area), { renderer, interactive: false });
    shapes.set(area, shape);
    return shape;
  };
  /** Patterns by what they are made of: each is a canvas of its own, and a city has hundreds of silent areas. */
  const tiles = new Map<string, CanvasPattern | string>();
  const painted = (pattern: Pattern): string => {
    if (pattern.strokes.length === 0) return pattern.ground;
    const key = JSON.stringify(pattern);
    const known = tiles.get(key) ?? tileOf(pattern);
    tiles.set(key, known);
    // Leaflet hands a fill to the canvas as it is, and a canvas takes a pattern where it takes a colour.
    return known as string;
  };

  const fillOf = (area: Area, { layer, classes, isSilent, isShown }: Picture, palette: Palette): L.PathOptions => {
    const { id } = area;
    const areaClass = layer === 'compound' ? null : (classes.get(id) ?? 'missing');
    const isVisible = layer === 'compound' || isShown(id);
    const fill = painted(patternOf(areaClass, isSilent(area), palette));
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
    const filled: AreaLevel = layer === 'compound' ? groundLevel(city.areas) : layer;
    const above = levelAbove(city.areas, layer);
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
