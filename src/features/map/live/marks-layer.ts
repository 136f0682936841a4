/** What lies over the areas, on one canvas: the compounds' points, the marked units' outlines, and the names. */
import * as L from 'leaflet';
import type { MapLayer } from '../files/address.ts';
import { labelLevel, type Area } from '../files/area-file.ts';
import { labelPoint } from '../ground/geometry.ts';
import { placeLabels } from '../ground/labels.ts';
import { createPointPainter } from '../ground/point-painter.ts';
import { mercator } from '../ground/projection.ts';
import type { City } from './city.ts';
import { paletteAt } from './palette.ts';
import type { Picture } from './picture.ts';
import { radiusAt, type Points } from './points.ts';
import { createTopLayer, type TopFrame, type TopLayer } from './top-layer.ts';

/** What the layer shows when it is painted. */
export interface Marks {
  readonly picture: Picture;
  /** A unit that the reader points at in the list. */
  readonly hinted: string | null;
}

type MarkedCity = Pick<City, 'areas' | 'area' | 'placeOf' | 'nameOf' | 'boxOfArea'>;

/** `canvas` is where colours and font are read; `marks` is asked at every painting, and null before there is a picture. */
export function createMarksLayer(
  canvas: HTMLElement,
  city: MarkedCity,
  points: () => Points,
  marks: () => Marks | null,
): TopLayer {
  const painter = createPointPainter();
  /** Where the name of an area stands: worked out when it is first drawn, for outlines come late. */
  const labelPoints = new Map<Area, ReturnType<typeof labelPoint>>();
  const labelPointOf = (area: Area): ReturnType<typeof labelPoint> => {
    const known = labelPoints.get(area);
    if (known !== undefined) return known;
    const point = labelPoint(area.polygons);
    labelPoints.set(area, point);
    return point;
  };

  const drawPoints = (frame: TopFrame, { states, shownStates }: Picture): void => {
    const { context, scale, left, top, width, height, ratio, zoom } = frame;
    const { x, y, index } = points();
    const scene = { x, y, states, shown: shownStates };
    const view = { scale, left, top, width, height, ratio, radius: radiusAt(zoom) };
    const seen = [left / scale, top / scale, (left + width) / scale, (top + height) / scale] as const;
    painter.paint(context, scene, view, (visit) => index.each(seen, visit), paletteAt(canvas));
  };

  const traceUnit = ({ context, scale, left, top, zoom }: TopFrame, id: string, layer: MapLayer): boolean => {
    if (layer === 'compound') {
      const place = city.placeOf(id);
      const { x, y } = points();
      const [px, py] = [x[place] ?? NaN, y[place] ?? NaN];
      if (Number.isNaN(px)) return false;
      context.arc(px * scale - left, py * scale - top, radiusAt(zoom) + 4, 0, 2 * Math.PI);
      return true;
    }
    for (const ring of city.area(layer, id)?.polygons.flat() ?? []) {
      for (const [i, position] of ring.entries()) {
        const [mx, my] = mercator(position);
        if (i === 0) context.moveTo(mx * scale - left, my * scale - top);
        else context.lineTo(mx * scale - left, my * scale - top);
      }
    }
    return true;
  };

  const drawMarked = (frame: TopFrame, id: string, layer: MapLayer, weight: number): void => {
    const palette = paletteAt(canvas);
    const { context, ratio } = frame;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.lineJoin = 'round';
    context.beginPath();
    if (!traceUnit(frame, id, layer)) return;
    context.lineWidth = weight + 2.5;
    context.strokeStyle = palette.paper;
    context.stroke();
    context.lineWidth = weight;
    context.strokeStyle = palette.ink;
    context.stroke();
  };

  const drawLabels = (frame: TopFrame, layer: MapLayer): void => {
    const palette = paletteAt(canvas);
    const level = labelLevel(city.areas, layer);
    const { context, ratio, scale, left, top, zoom } = frame;
    const root = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const fontSize = Math.round(root * 0.75);
    const wishes = city.areas[level].flatMap((area) => {
      const at = labelPointOf(area);
      const box = city.boxOfArea(area);
      if (at === null || box === null) return [];
      const [mx, my] = mercator([at[0], at[1]]);
      const text = city.nameOf(level, area.id);
      return [{ id: area.id, text, x: mx * scale - left, y: my * scale - top, weight: box[2] - box[0] }];
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

  return createTopLayer(L, (frame) => {
    const shown = marks();
    if (shown?.picture.layer === 'compound') drawPoints(frame, shown.picture);
    else {
      const { context } = frame;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    }
    if (shown === null) return;
    const { picture, hinted } = shown;
    if (hinted !== null && hinted !== picture.selected) drawMarked(frame, hinted, picture.layer, 1.5);
    if (picture.selected !== null) drawMarked(frame, picture.selected, picture.layer, 3);
    drawLabels(frame, picture.layer);
  });
}
