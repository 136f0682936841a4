/** Draws many points on a canvas: as shapes while they are few, as stamped pixels when a frame has no time for shapes. */
import { STATE } from './compound-file.ts';
import type { Palette } from './still.ts';

export interface PointScene {
  /** Positions on the unit square of Web Mercator; NaN = none. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** A STATE code for every point. */
  readonly states: Uint8Array;
  /** Whether a state is shown, by code. */
  readonly shown: readonly boolean[];
}

export interface PointView {
  /** Pixels of the unit square's side at this zoom, and the canvas's corner in those pixels; CSS px. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly radius: number;
}

/** Calls back with the points whose place may be seen. */
export type VisitPoints = (visit: (point: number) => void) => void;

/** More points than this are stamped. */
export const STAMPED_FROM = 4000;

const DRAWN_STATES = [STATE.neither, STATE.unknown, STATE.renovated, STATE.covered, STATE.both];

/** Adds one mark's outline to the current path. */
function trace(context: CanvasRenderingContext2D, state: number, x: number, y: number, radius: number): void {
  if (state === STATE.neither) {
    const side = radius * 1.7;
    context.rect(x - side / 2, y - side / 2, side, side);
  } else if (state === STATE.unknown) {
    const arm = radius * 0.9;
    context.moveTo(x - arm, y - arm);
    context.lineTo(x + arm, y + arm);
    context.moveTo(x - arm, y + arm);
    context.lineTo(x + arm, y - arm);
  } else {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

function fillState(context: CanvasRenderingContext2D, state: number, radius: number, palette: Palette): void {
  const fills: Readonly<Record<number, string>> = {
    [STATE.both]: palette.accent,
    [STATE.covered]: palette.accent2,
    [STATE.renovated]: palette.paper,
    [STATE.neither]: palette.none,
  };
  const fill = fills[state];
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill();
  }
  context.lineWidth = state === STATE.renovated || state === STATE.unknown ? Math.min(2, radius * 0.5) : 0.75;
  context.strokeStyle =
    state === STATE.renovated
      ? palette.accent
      : fill === undefined || state === STATE.neither
        ? palette.ink2
        : palette.paper;
  context.stroke();
}

/** One path a state: a thousand points cost five fills. */
function paintShapes(
  context: CanvasRenderingContext2D,
  scene: PointScene,
  view: PointView,
  points: readonly number[],
  palette: Palette,
): void {
  context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  for (const state of DRAWN_STATES) {
    context.beginPath();
    for (const point of points) {
      if (scene.states[point] !== state) continue;
      const x = (scene.x[point] ?? NaN) * view.scale - view.left;
      const y = (scene.y[point] ?? NaN) * view.scale - view.top;
      trace(context, state, x, y, view.radius);
    }
    fillState(context, state, view.radius, palette);
  }
}

/** A mark as pixels: offsets from its middle and colours, those fully covered and those on its edge. */
interface Stamp {
  readonly solid: { readonly dx: number; readonly dy: number; readonly colour: number }[];
  readonly edge: { readonly dx: number; readonly dy: number; readonly colour: number }[];
}

function makeStamp(state: number, radius: number, palette: Palette): Stamp {
  const half = Math.ceil(radius) + 1;
  const side = 2 * half + 1;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const stamp: Stamp = { solid: [], edge: [] };
  if (context === null) return stamp;
  context.beginPath();
  trace(context, state, half + 0.5, half + 0.5, radius);
  fillState(context, state, radius, palette);
  const pixels = new Uint32Array(context.getImageData(0, 0, side, side).data.buffer);
  for (let i = 0; i < pixels.length; i += 1) {
    const colour = pixels[i] ?? 0;
    const alpha = colour >>> 24;
    const pixel = { dx: (i % side) - half, dy: Math.floor(i / side) - half, colour };
    if (alpha > 200) stamp.solid.push(pixel);
    else if (alpha > 40) stamp.edge.push(pixel);
  }
  return stamp;
}

/** A painter keeps its stamps and its pixel buffer from frame to frame. */
export interface PointPainter {
  /** Clears the canvas and draws; returns how many points the frame holds. */
  readonly paint: (
    context: CanvasRenderingContext2D,
    scene: PointScene,
    view: PointView,
    visit: VisitPoints,
    palette: Palette,
  ) => number;
}

export function createPointPainter(): PointPainter {
  let stamps: { readonly key: string; readonly byState: ReadonlyMap<number, Stamp> } = { key: '', byState: new Map() };
  let buffer: ImageData | null = null;

  const stampsFor = (radius: number, palette: Palette): ReadonlyMap<number, Stamp> => {
    const key = `${String(radius)} ${Object.values(palette).join()}`;
    if (stamps.key !== key) {
      stamps = { key, byState: new Map(DRAWN_STATES.map((state) => [state, makeStamp(state, radius, palette)])) };
    }
    return stamps.byState;
  };

  const paintStamps = (
    context: CanvasRenderingContext2D,
    scene: PointScene,
    view: PointView,
    points: readonly number[],
    palette: Palette,
  ): void => {
    const [width, height] = [context.canvas.width, context.canvas.height];
    if (width === 0 || height === 0) return;
    if (buffer?.width !== width || buffer.height !== height) buffer = context.createImageData(width, height);
    const pixels = new Uint32Array(buffer.data.buffer);
    pixels.fill(0);
    const byState = stampsFor(view.radius * view.ratio, palette);
    const reach = Math.ceil(view.radius * view.ratio) + 2;
    const scale = view.scale * view.ratio;
    const [left, top] = [view.left * view.ratio, view.top * view.ratio];
    for (const point of points) {
      const stamp = byState.get(scene.states[point] ?? 0);
      const x = Math.round((scene.x[point] ?? NaN) * scale - left);
      const y = Math.round((scene.y[point] ?? NaN) * scale - top);
      if (stamp === undefined || !(x >= reach && y >= reach && x < width - reach && y < height - reach)) continue;
      const middle = y * width + x;
      for (const { dx, dy, colour } of stamp.solid) pixels[middle + dy * width + dx] = colour;
      for (const { dx, dy, colour } of stamp.edge) {
        const at = middle + dy * width + dx;
        if (pixels[at] === 0) pixels[at] = colour;
      }
    }
    context.putImageData(buffer, 0, 0);
  };

  return {
    paint: (context, scene, view, visit, palette) => {
      const points: number[] = [];
      visit((point) => {
        if (scene.shown[scene.states[point] ?? 0] === true) points.push(point);
      });
      context.setTransform(1, 0, 0, 1, 0, 0);
      if (points.length > STAMPED_FROM) paintStamps(context, scene, view, points, palette);
      else {
        context.clearRect(0, 0, context.canvas.width, context.canvas.height);
        paintShapes(context, scene, view, points, palette);
      }
      return points.length;
    },
  };
}
