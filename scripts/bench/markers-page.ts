/** The page that `markers.ts` measures: the site's own map view, or the same points as plain Leaflet markers. */
import * as L from 'leaflet';
import { unpackAreas, type AreaFile } from '../../src/features/map/files/area-file.ts';
import { unpackCompounds, type CompoundFile } from '../../src/features/map/files/compound-file.ts';
import { classOf } from '../../src/features/map/ground/classes.ts';
import { boxOf, unionOf } from '../../src/features/map/ground/geometry.ts';
import { createCity } from '../../src/features/map/live/city.ts';
import { createMapView } from '../../src/features/map/live/leaflet-view.ts';

/** What is done to the map, and how long its frames took, ms. */
export interface Frames {
  readonly pan: readonly number[];
  readonly zoom: readonly number[];
  readonly month: readonly number[];
  readonly start: number;
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** The times between frames while `act` runs. */
async function framesOf(act: (next: () => Promise<void>) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  let last = await frame();
  await act(async () => {
    const now = await frame();
    times.push(now - last);
    last = now;
  });
  return times;
}

function drag(canvas: HTMLElement, type: string, x: number, y: number): void {
  canvas.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x, clientY: y, button: 0 }));
}

/** Drags there and back in small steps, with a rest after each stroke, where the map draws what has come into view. */
async function pan(canvas: HTMLElement): Promise<number[]> {
  return framesOf(async (next) => {
    for (const sign of [1, -1, 1, -1]) {
      drag(canvas, 'mousedown', 400, 300);
      for (let step = 1; step <= 20; step += 1) {
        drag(canvas, 'mousemove', 400 + sign * step * 12, 300 + sign * step * 6);
        await next();
      }
      drag(canvas, 'mouseup', 400 + sign * 240, 300 + sign * 120);
      for (let rest = 0; rest < 5; rest += 1) await next();
    }
  });
}

async function zoom(map: L.Map): Promise<number[]> {
  const start = map.getZoom();
  return framesOf(async (next) => {
    for (const to of [start + 1, start + 2, start + 1, start]) {
      map.setZoom(to);
      const until = performance.now() + 500;
      while (performance.now() < until) await next();
    }
  });
}

async function measure(name: 'ours' | 'plain', areaFile: AreaFile, file: CompoundFile, dates: number): Promise<Frames> {
  const canvas = document.createElement('div');
  canvas.style.cssText = 'position:relative;width:900px;height:600px';
  document.body.replaceChildren(canvas);
  const compounds = unpackCompounds(file);
  const areas = unpackAreas(areaFile);
  const bounds = unionOf(areas.district.map(({ polygons }) => boxOf(polygons))) ?? [114, 36, 115, 37];
  const states = new Uint8Array(compounds.ids.length);
  const shownStates = [false, true, true, true, true, true];
  await frame();
  const began = performance.now();
  let map: L.Map;
  let show: (date: number) => void;
  if (name === 'ours') {
    const classes = new Map(
      areas.subdistrict.map(({ id }) => [id, classOf({ numerator: 1, denominator: 2 })] as const),
    );
    const isShown = (): boolean => true;
    const none = new Map<string, never>();
    const names = { district: none, subdistrict: none, grid: none, compound: none };
    const city = createCity({
      whole: '',
      called: (day) => day,
      areas,
      silent: [],
      compounds,
      names,
      measures: new Map(),
      categories: new Map(),
      worksMarks: new Map(),
    });
    const view = createMapView(canvas, city, {
      describe: (id) => id,
      covered: () => 0,
      home: { center: [114.49, 36.61], zoom: 12, bounds },
      hasBasemap: false,
      maxZoom: 18,
      onPick: () => undefined,
      onMove: () => undefined,
    });
    map = view.map;
    show = (date) => {
      compounds.statesAt(date, states);
      view.draw({ layer: 'compound', classes, isSilent: () => false, isShown, states, shownStates, selected: null });
    };
    show(dates - 1);
  } else {
    map = L.map(canvas, { preferCanvas: true, zoomSnap: 0.25 });
    map.fitBounds(
      [
        [bounds[1], bounds[0]],
        [bounds[3], bounds[2]],
      ],
      { animate: false },
    );
    const colours = ['#000000', '#d5d8da', '#6f93bb', '#ffffff', '#24466b', '#474f57'];
    compounds.statesAt(dates - 1, states);
    const markers: (readonly [number, L.CircleMarker])[] = [];
    for (let i = 0; i < states.length; i += 1) {
      if (Number.isNaN(compounds.lng[i] ?? NaN)) continue;
      const style = {
        radius: 2,
        weight: 0.75,
        color: '#474f57',
        fillOpacity: 1,
        fillColor: colours[states[i] ?? 0] ?? '',
      };
      markers.push([i, L.circleMarker([compounds.lat[i] ?? 0, compounds.lng[i] ?? 0], style).addTo(map)]);
    }
    show = (date) => {
      compounds.statesAt(date, states);
      for (const [i, marker] of markers) marker.setStyle({ fillColor: colours[states[i] ?? 0] ?? '' });
    };
  }
  await frame();
  await frame();
  const start = performance.now() - began;
  const panned = await pan(canvas);
  const zoomed = await zoom(map);
  const month = await framesOf(async (next) => {
    for (let date = 0; date < dates; date += 2) {
      show(date);
      await next();
      await next();
    }
  });
  map.remove();
  return { pan: panned, zoom: zoomed, month, start };
}

Object.assign(window, { measure });
