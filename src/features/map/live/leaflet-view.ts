/** The drawn map: Leaflet with a canvas of areas and a canvas of points, labels and the selection over it. */
import * as L from 'leaflet';
import type { LngLat } from '../../../domain/rows.ts';
import type { MapLayer, MapPlace } from '../files/address.ts';
import { groundLevel, hasOutlines, type Area, type AreaLevel } from '../files/area-file.ts';
import { STATE, type CompoundTable } from '../files/compound-file.ts';
import { CLASS_OPACITY, type RateClass } from '../ground/classes.ts';
import { boxOf, isWithin, labelPoint, type Box } from '../ground/geometry.ts';
import { placeLabels } from '../ground/labels.ts';
import { indexPoints } from '../ground/point-index.ts';
import { createPointPainter } from '../ground/point-painter.ts';
import { mercator } from '../ground/projection.ts';
import { mixed, paletteAt } from './palette.ts';
import { createTopLayer, type TopFrame } from './top-layer.ts';

export interface ViewOptions {
  readonly areas: Readonly<Record<AreaLevel, readonly Area[]>>;
  readonly compounds: CompoundTable;
  readonly name: (layer: MapLayer, id: string) => string;
  /** What the tooltip says of a unit. */
  readonly describe: (layer: MapLayer, id: string) => string;
  readonly home: { readonly center: LngLat; readonly zoom: number; readonly bounds: Box };
  /** True where a base map lies under the areas, which then let it through. */
  readonly hasBasemap: boolean;
  readonly maxZoom: number;
  readonly onPick: (id: string | null) => void;
  readonly onMove: () => void;
}

/** What is drawn, apart from where. */
export interface Picture {
  readonly layer: MapLayer;
  /** The class of each area of the layer, by id. */
  readonly classes: ReadonlyMap<string, RateClass>;
  readonly isShown: (id: string) => boolean;
  readonly states: Uint8Array;
  readonly shownStates: readonly boolean[];
  readonly selected: string | null;
}

const PARENT: Readonly<Record<MapLayer, AreaLevel | null>> = {
  district: null,
  subdistrict: 'district',
  grid: 'subdistrict',
  compound: 'subdistrict',
};

/** Points grow as the reader comes closer, so that the whole city is not one blot. */
export function radiusAt(zoom: number): number {
  return Math.round(Math.min(9, Math.max(2, (zoom - 10) * 1.7)) * 2) / 2;
}

const toLatLngs = ({ polygons }: Area): L.LatLng[][][] =>
  polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => L.latLng(lat, lng))));

/** Text for a tooltip: Leaflet takes a string for HTML. */
function textElement(text: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}

export interface MapView {
  readonly map: L.Map;
  readonly draw: (picture: Picture) => void;
  readonly place: () => MapPlace;
  readonly box: () => Box;
  readonly goTo: (place: MapPlace | null) => void;
  /** Brings a box of degrees into view, if it is not yet. */
  readonly show: (box: Box, whole: boolean) => void;
  readonly markHere: (at: LngLat | null, label: string) => void;
  readonly hint: (id: string | null) => void;
}

export function createMapView(canvas: HTMLElement, options: ViewOptions): MapView {
  const { areas, compounds } = options;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const coarse = matchMedia('(pointer: coarse)').matches;
  const map = L.map(canvas, {
    preferCanvas: true,
    zoomControl: false,
    scrollWheelZoom: false,
    dragging: !coarse,
    zoomSnap: 0.25,
    maxZoom: options.maxZoom,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    inertia: !calm,
    minZoom: 3,
  });
  map.attributionControl.setPrefix(false);
  const animate = !calm;
  const ground = groundLevel(areas);

  let picture: Picture | null = null;
  let hinted: string | null = null;
  const renderer = L.canvas({ padding: 0.3 });
  const shapes = new Map<AreaLevel, Map<string, L.Polygon>>();
  for (const level of ['district', 'subdistrict', 'grid'] as const) {
    const drawn = areas[level].filter(({ polygons }) => polygons.length > 0);
    shapes.set(
      level,
      new Map(drawn.map((area) => [area.id, L.polygon(toLatLngs(area), { renderer, interactive: false })])),
    );
  }
  const boxes = new Map(
    (['district', 'subdistrict', 'grid'] as const).flatMap((level) =>
      areas[level].map((area) => [area, boxOf(area.polygons)] as const),
    ),
  );
  const labelPoints = new Map(
    areas.subdistrict.concat(areas.district).map((area) => [area, labelPoint(area.polygons)] as const),
  );

  const count = compounds.ids.length;
  const [x, y] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < count; i += 1) {
    const [px, py] = mercator([compounds.lng[i] ?? NaN, compounds.lat[i] ?? NaN]);
    [x[i], y[i]] = [px, py];
  }
  const index = indexPoints(x, y);
  const painter = createPointPainter();
  const placeOf = new Map(compounds.ids.map((id, i) => [id, i]));

  const hatch = (): CanvasPattern | string => {
    const palette = paletteAt(canvas);
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
  };

  const styleAreas = ({ layer, classes, isShown }: Picture): void => {
    const palette = paletteAt(canvas);
    const pattern = hatch();
    const filled: AreaLevel = layer === 'compound' ? ground : layer;
    for (const [level, polygons] of shapes) {
      const isParent = level === PARENT[layer] && level !== filled;
      for (const [id, polygon] of polygons) {
        if (level !== filled && !isParent) {
          polygon.remove();
          continue;
        }
        if (isParent) {
          polygon.setStyle({ fill: false, color: palette.ink2, weight: 1.5, opacity: 1 });
        } else {
          const rateClass = layer === 'compound' ? null : (classes.get(id) ?? 'missing');
          const isVisible = layer === 'compound' || isShown(id);
          const tint =
            rateClass === null ? palette.paper : mixed(palette.paper, palette.accent, CLASS_OPACITY[rateClass]);
          // Leaflet hands a fill to the canvas as it is, and a canvas takes a pattern where it takes a colour.
          const fill = rateClass === 'missing' ? (pattern as string) : tint;
          const solid = options.hasBasemap ? (layer === 'compound' ? 0 : 0.72) : 1;
          polygon.setStyle({
            fill: true,
            fillColor: isVisible ? fill : palette.ground,
            fillOpacity: isVisible ? solid : solid * 0.6,
            color: palette.line,
            weight: 0.75,
            opacity: 1,
          });
        }
        if (!map.hasLayer(polygon)) polygon.addTo(map);
      }
    }
    const above = PARENT[layer];
    if (above !== null && above !== filled)
      for (const outline of shapes.get(above)?.values() ?? []) outline.bringToFront();
  };

  const drawLabels = (frame: TopFrame, layer: MapLayer): void => {
    const palette = paletteAt(canvas);
    const level = layer === 'district' || !hasOutlines(areas, 'subdistrict') ? 'district' : 'subdistrict';
    const { context, ratio, scale, left, top, zoom } = frame;
    const root = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const fontSize = Math.round(root * 0.75);
    const wishes = areas[level].flatMap((area) => {
      const at = labelPoints.get(area);
      const box = boxes.get(area);
      if (at === null || at === undefined || box === null || box === undefined) return [];
      const [mx, my] = mercator([at[0], at[1]]);
      return [
        {
          id: area.id,
          text: options.name(level, area.id),
          x: mx * scale - left,
          y: my * scale - top,
          weight: box[2] - box[0],
        },
      ];
    });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.font = `${String(fontSize)}px ${getComputedStyle(canvas).fontFamily}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = palette.paper;
    context.fillStyle = palette.ink;
    const room = { width: frame.width, height: frame.height, fontSize, margin: zoom < 12 ? 3 : 4 };
    for (const { text, x: lx, y: ly } of placeLabels(wishes, room)) {
      context.strokeText(text, lx, ly);
      context.fillText(text, lx, ly);
    }
  };

  const drawMarked = (frame: TopFrame, id: string, layer: MapLayer, weight: number): void => {
    const palette = paletteAt(canvas);
    const { context, ratio, scale, left, top } = frame;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.lineJoin = 'round';
    context.beginPath();
    if (layer === 'compound') {
      const i = placeOf.get(id);
      if (i === undefined || Number.isNaN(x[i] ?? NaN)) return;
      context.arc((x[i] ?? 0) * scale - left, (y[i] ?? 0) * scale - top, radiusAt(frame.zoom) + 4, 0, 2 * Math.PI);
    } else {
      const area = areas[layer].find((one) => one.id === id);
      for (const ring of area?.polygons.flat() ?? []) {
        for (const [i, position] of ring.entries()) {
          const [mx, my] = mercator(position);
          if (i === 0) context.moveTo(mx * scale - left, my * scale - top);
          else context.lineTo(mx * scale - left, my * scale - top);
        }
      }
    }
    context.lineWidth = weight + 2.5;
    context.strokeStyle = palette.paper;
    context.stroke();
    context.lineWidth = weight;
    context.strokeStyle = palette.ink;
    context.stroke();
  };

  const top = createTopLayer(L, (frame) => {
    const { context, scale, left, top: upper, width, height, ratio, zoom } = frame;
    if (picture?.layer === 'compound') {
      const scene = { x, y, states: picture.states, shown: picture.shownStates };
      const view = { scale, left, top: upper, width, height, ratio, radius: radiusAt(zoom) };
      const seen = [left / scale, upper / scale, (left + width) / scale, (upper + height) / scale] as const;
      painter.paint(context, scene, view, (visit) => index.each(seen, visit), paletteAt(canvas));
    } else {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    }
    if (picture === null) return;
    if (hinted !== null && hinted !== picture.selected) drawMarked(frame, hinted, picture.layer, 1.5);
    if (picture.selected !== null) drawMarked(frame, picture.selected, picture.layer, 3);
    drawLabels(frame, picture.layer);
  });

  const box = (): Box => {
    const bounds = map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  };

  const goTo = (place: MapPlace | null): void => {
    const { bounds, center, zoom } = options.home;
    const isSized = canvas.clientWidth > 0 && canvas.clientHeight > 0;
    if (place !== null) map.setView([place.center[1], place.center[0]], place.zoom, { animate: false });
    else if (isSized && bounds[2] > bounds[0]) {
      map.fitBounds(
        [
          [bounds[1], bounds[0]],
          [bounds[3], bounds[2]],
        ],
        { padding: [6, 6], animate: false },
      );
    } else map.setView([center[1], center[0]], zoom, { animate: false });
  };

  /** The unit of the layer at a place on the map; null where there is none. */
  const unitAt = (at: L.LatLng, reach: number): string | null => {
    if (picture === null) return null;
    if (picture.layer === 'compound') {
      const { states, shownStates } = picture;
      const [mx, my] = mercator([at.lng, at.lat]);
      const within = (radiusAt(map.getZoom()) + reach) / (256 * 2 ** map.getZoom());
      const i = index.nearest(mx, my, within, (point) => shownStates[states[point] ?? 0] === true);
      return i < 0 ? null : (compounds.ids[i] ?? null);
    }
    const isShown = picture.isShown;
    const area = areas[picture.layer].find((one) => {
      const around = boxes.get(one);
      return (
        around !== null &&
        around !== undefined &&
        isShown(one.id) &&
        at.lng >= around[0] &&
        at.lng <= around[2] &&
        at.lat >= around[1] &&
        at.lat <= around[3] &&
        isWithin(at.lng, at.lat, one.polygons)
      );
    });
    return area?.id ?? null;
  };

  const tooltip = L.tooltip({ direction: 'top', offset: [0, -6], opacity: 1 });
  map.on('mousemove', (event: L.LeafletMouseEvent) => {
    if (coarse || picture === null) return;
    const id = unitAt(event.latlng, 3);
    if (id === null) {
      tooltip.remove();
      return;
    }
    tooltip.setLatLng(event.latlng).setContent(textElement(options.describe(picture.layer, id)));
    if (!map.hasLayer(tooltip)) tooltip.addTo(map);
  });
  map.on('mouseout', () => tooltip.remove());
  map.on('click', (event: L.LeafletMouseEvent) => options.onPick(unitAt(event.latlng, coarse ? 14 : 5)));
  // The wheel zooms once the reader has taken hold of the map, so that a page can be scrolled past it.
  map.on('focus', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());

  let here: L.CircleMarker | null = null;
  goTo(null);
  const pane = map.createPane('top');
  pane.style.zIndex = '450';
  pane.style.pointerEvents = 'none';
  top.layer.addTo(map);
  map.on('moveend', () => options.onMove());

  return {
    map,
    draw: (next) => {
      const changed =
        picture === null ||
        next.layer !== picture.layer ||
        next.classes !== picture.classes ||
        next.isShown !== picture.isShown;
      picture = next;
      if (changed) styleAreas(next);
      top.repaint();
    },
    place: () => {
      const center = map.getCenter();
      return { center: [center.lng, center.lat], zoom: map.getZoom() };
    },
    box,
    goTo,
    show: ([west, south, east, north], whole) => {
      const bounds = L.latLngBounds([south, west], [north, east]);
      if (whole) map.fitBounds(bounds, { padding: [24, 24], maxZoom: 16, animate });
      else if (!map.getBounds().pad(-0.05).contains(bounds)) map.panTo(bounds.getCenter(), { animate });
    },
    markHere: (at, label) => {
      here?.remove();
      here = null;
      if (at === null) return;
      const palette = paletteAt(canvas);
      const style = {
        radius: 8,
        color: palette.paper,
        weight: 3,
        fillColor: palette.ink,
        fillOpacity: 1,
        interactive: false,
      };
      here = L.circleMarker([at[1], at[0]], style)
        .bindTooltip(label, { permanent: true, direction: 'right' })
        .addTo(map);
    },
    hint: (id) => {
      if (hinted === id) return;
      hinted = id;
      top.repaint();
    },
  };
}

/** Whether a compound's point is drawn at all in a state. */
export const isDrawn = (state: number): boolean => state !== STATE.outOfScope;
