/** The drawn map: Leaflet with a canvas of areas and a canvas of marks over it; where its view stands, and what is under a pointer. */
import * as L from 'leaflet';
import { nth } from '../../../domain/lists.ts';
import type { LngLat } from '../../../domain/rows.ts';
import type { MapPlace } from '../files/address.ts';
import type { CompoundTable } from '../files/compound-file.ts';
import { isWithin, labelPoint, type Box } from '../ground/geometry.ts';
import { mercator } from '../ground/projection.ts';
import { createAreasLayer } from './areas-layer.ts';
import type { City } from './city.ts';
import { createMarksLayer } from './marks-layer.ts';
import { element } from './dom.ts';
import { paletteAt } from './palette.ts';
import type { Picture } from './picture.ts';
import { placePoints, radiusAt, type Points } from './points.ts';

export interface ViewOptions {
  /** What the tooltip says of a unit of the layer. */
  readonly describe: (id: string) => string;
  readonly home: { readonly center: LngLat; readonly zoom: number; readonly bounds: Box };
  /** How far down notices stand over the map, px: the whole city is shown below them. */
  readonly covered: () => number;
  /** True where a base map lies under the areas, which then let it through. */
  readonly hasBasemap: boolean;
  readonly maxZoom: number;
  readonly onPick: (id: string | null) => void;
  readonly onMove: (place: MapPlace, box: Box) => void;
}

export interface MapView {
  readonly map: L.Map;
  readonly draw: (picture: Picture) => void;
  readonly goTo: (place: MapPlace | null) => void;
  /** Brings a box of degrees into view, if it is not yet; `whole` fills the view with it. */
  readonly show: (box: Box, whole: boolean) => void;
  /** Goes to the reader's own position and marks it. */
  readonly goHere: (at: LngLat, label: string) => void;
  readonly leaveHere: () => void;
  /** Marks a unit of the layer that the reader points at elsewhere. */
  readonly hint: (id: string | null) => void;
  /**
   * Where a unit of the layer is spoken of, px from the upper left corner: where it was picked, else on it; null where it
   * has no place.
   */
  readonly anchorOf: (id: string) => { readonly x: number; readonly y: number } | null;
  /** Calls back whenever what is seen has moved. */
  readonly onView: (listener: () => void) => void;
}

/** Closer than this the reader's own position is shown, so that single compounds can be told apart. */
const NEAR_ZOOM = 15;

/** Text for a tooltip: Leaflet takes a string for HTML. */
function textElement(text: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}

function boxOfView(map: L.Map): Box {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

export function createMapView(canvas: HTMLElement, city: City, options: ViewOptions): MapView {
  const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const coarse = matchMedia('(pointer: coarse)').matches;
  const map = L.map(canvas, {
    preferCanvas: true,
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    dragging: !coarse,
    zoomSnap: 0.25,
    maxZoom: options.maxZoom,
    zoomAnimation: animate,
    fadeAnimation: animate,
    inertia: animate,
    minZoom: 3,
  });
  // With the prefix that it would begin with, it writes markup.
  L.control.attribution({ prefix: false }).addTo(map);

  let picture: Picture | null = null;
  let hinted: string | null = null;
  let placed: { readonly table: CompoundTable; readonly points: Points } | null = null;
  /** The points of the compounds that have come. */
  const points = (): Points => {
    const { compounds } = city;
    if (placed?.table !== compounds) placed = { table: compounds, points: placePoints(compounds) };
    return placed.points;
  };
  const drawAreas = createAreasLayer(map, city, options.hasBasemap);
  const marks = createMarksLayer(canvas, city, points, () => (picture === null ? null : { picture, hinted }));

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
        { paddingTopLeft: [6, 6 + options.covered()], paddingBottomRight: [6, 6], animate: false },
      );
    } else map.setView([center[1], center[0]], zoom, { animate: false });
  };

  /** The unit of the layer at a place on the map; null where there is none. */
  const unitAt = ({ lng, lat }: L.LatLng, reach: number): string | null => {
    if (picture === null) return null;
    const { layer, isShown, states, shownStates } = picture;
    if (layer === 'compound') {
      const [mx, my] = mercator([lng, lat]);
      const within = (radiusAt(map.getZoom()) + reach) / (256 * 2 ** map.getZoom());
      const i = points().index.nearest(mx, my, within, (point) => shownStates[nth(states, point)] === true);
      return i < 0 ? null : (city.compounds.ids[i] ?? null);
    }
    const area = city.areas[layer].find((one) => {
      const box = city.boxOfArea(one);
      return (
        box !== null &&
        isShown(one.id) &&
        lng >= box[0] &&
        lng <= box[2] &&
        lat >= box[1] &&
        lat <= box[3] &&
        isWithin(lng, lat, one.polygons)
      );
    });
    return area?.id ?? null;
  };

  const tooltip = L.tooltip({ direction: 'top', offset: [0, -6], opacity: 1 });
  map.on('mousemove', (event: L.LeafletMouseEvent) => {
    if (coarse || picture === null) return;
    const id = unitAt(event.latlng, 3);
    // What is selected has its card.
    if (id === null || id === picture.selected) {
      tooltip.remove();
      return;
    }
    tooltip.setLatLng(event.latlng).setContent(textElement(options.describe(id)));
    if (!map.hasLayer(tooltip)) tooltip.addTo(map);
  });
  map.on('mouseout', () => tooltip.remove());
  let picked: { readonly id: string; readonly at: L.LatLng } | null = null;
  map.on('click', (event: L.LeafletMouseEvent) => {
    const id = unitAt(event.latlng, coarse ? 14 : 5);
    picked = id === null ? null : { id, at: event.latlng };
    tooltip.remove();
    options.onPick(id);
  });
  // The wheel zooms once the reader has taken hold of the map, so that a page can be scrolled past it.
  map.on('focus', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());

  let here: L.CircleMarker | null = null;
  goTo(null);
  const pane = map.createPane('top');
  pane.style.zIndex = '450';
  pane.style.pointerEvents = 'none';
  marks.layer.addTo(map);
  map.on('moveend', () => {
    const center = map.getCenter();
    options.onMove({ center: [center.lng, center.lat], zoom: map.getZoom() }, boxOfView(map));
  });
  // The old name of addEventListener here, and the only one that Safari 13 has.
  matchMedia('(prefers-color-scheme: dark)').addListener(() => {
    if (picture !== null) drawAreas(picture);
    marks.repaint();
  });

  /** The middle of a unit: of an area where its name would stand. */
  const middleOf = (id: string): L.LatLng | null => {
    if (picture === null) return null;
    const { layer } = picture;
    const box = city.boxOf(layer, id);
    if (box === null) return null;
    const at = layer === 'compound' ? null : labelPoint(city.area(layer, id)?.polygons ?? []);
    return at === null ? L.latLng((box[1] + box[3]) / 2, (box[0] + box[2]) / 2) : L.latLng(at[1], at[0]);
  };

  const leaveHere = (): void => {
    here?.remove();
    here = null;
  };
  return {
    map,
    draw: (next) => {
      const isSame =
        next.layer === picture?.layer && next.classes === picture.classes && next.isShown === picture.isShown;
      picture = next;
      if (!isSame) drawAreas(next);
      marks.repaint();
    },
    goTo,
    show: ([west, south, east, north], whole) => {
      const bounds = L.latLngBounds([south, west], [north, east]);
      if (whole) map.fitBounds(bounds, { padding: [24, 24], maxZoom: 16, animate });
      else if (!map.getBounds().pad(-0.05).contains(bounds)) map.panTo(bounds.getCenter(), { animate });
    },
    goHere: (at, label) => {
      leaveHere();
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
        .bindTooltip(element('span', {}, label), { permanent: true, direction: 'right' })
        .addTo(map);
      goTo({ center: at, zoom: Math.max(NEAR_ZOOM, map.getZoom()) });
    },
    leaveHere,
    hint: (id) => {
      if (hinted === id) return;
      hinted = id;
      marks.repaint();
    },
    anchorOf: (id) => {
      const at = picked?.id === id ? picked.at : middleOf(id);
      return at === null ? null : map.latLngToContainerPoint(at);
    },
    onView: (listener) => map.on('move zoomend resize', listener),
  };
}
