/** Draws many points on a canvas: as shapes while they are few, as stamped pixels when a frame has no time for shapes. */
import { STATE } from '../files/compound-file.ts';
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
const STAMPED_FROM = 4000;

const DRAWN_STATES = [
  STATE.neither,
  STATE.exempt,
  STATE.unknown,
  STATE.renovated,
  STATE.coveredExempt,
  STATE.covered,
  STATE.both,
];

const isHalved = ({ accent, accent2 }: Palette): boolean => accent === accent2;

interface Mark {
  readonly state: number;
  readonly radius: number;
  /** Whether shades are one colour: then one served and not renovated is half a disc. */
  readonly halved: boolean;
}

/** Adds one mark's outline to the current path. */
function trace(context: CanvasRenderingContext2D, { state, radius, halved }: Mark, x: number, y: number): void {
  if (halved && state === STATE.covered) {
    context.moveTo(x, y + radius);
    context.arc(x, y, radius, Math.PI / 2, 1.5 * Math.PI);
    context.closePath();
  } else if (state === STATE.neither) {
    const side = radius * 1.7;
    context.rect(x - side / 2, y - side / 2, side, side);
  } else if (state === STATE.exempt || state === STATE.coveredExempt) {
    const reach = radius * 1.15;
    context.moveTo(x, y - reach);
    context.lineTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.closePath();
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
    [STATE.coveredExempt]: palette.accent2,
    [STATE.exempt]: palette.paper,
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
      : fill === undefined || state === STATE.neither || state === STATE.exempt
        ? palette.ink2
        : palette.paper;
  context.stroke();
}

/** One path a state: a thousand points cost seven fills. */
function paintShapes(
  context: CanvasRenderingContext2D,
  scene: PointScene,
  view: PointView,
  points: Uint32Array,
  count: number,
  palette: Palette,
): void {
  context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  for (const state of DRAWN_STATES) {
    context.beginPath();
    for (let i = 0; i < count; i += 1) {
      const point = points[i] ?? 0;
      if (scene.states[point] !== state) continue;
      const x = (scene.x[point] ?? NaN) * view.scale - view.left;
      const y = (scene.y[point] ?? NaN) * view.scale - view.top;
      trace(context, { state, radius: view.radius, halved: isHalved(palette) }, x, y);
    }
    fillState(context, state, view.radius, palette);
  }
}

/** A mark as pixels: where they lie from its middle, and their colours; those on its edge come after `solid` others. */
interface Stamp {
  readonly dx: readonly number[];
  readonly dy: readonly number[];
  readonly colours: Uint32Array;
  readonly solid: number;
}

function makeStamp(state: number, radius: number, palette: Palette): Stamp {
  const half = Math.ceil(radius) + 1;
  const side = 2 * half + 1;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return { dx: [], dy: [], colours: new Uint32Array(0), solid: 0 };
  context.beginPath();
  trace(context, { state, radius, halved: isHalved(palette) }, half + 0.5, half + 0.5);
  fillState(context, state, radius, palette);
  const pixels = new Uint32Array(context.getImageData(0, 0, side, side).data.buffer);
  const places = [...pixels.keys()];
  const solid = places.filter((i) => (pixels[i] ?? 0) >>> 24 > 200);
  const edge = places.filter((i) => (pixels[i] ?? 0) >>> 24 > 40 && (pixels[i] ?? 0) >>> 24 <= 200);
  const drawn = [...solid, ...edge];
  return {
    dx: drawn.map((i) => (i % side) - half),
    dy: drawn.map((i) => Math.floor(i / side) - half),
    colours: Uint32Array.from(drawn, (i) => pixels[i] ?? 0),
    solid: solid.length,
  };
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
  let found = new Uint32Array(0);

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
    points: Uint32Array,
    count: number,
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
    const { states, x: xs, y: ys } = scene;
    const offsets = [...byState].map(([state, { dx, dy, colours, solid }]) => {
      return { state, steps: Int32Array.from(dx, (step, i) => (dy[i] ?? 0) * width + step), colours, solid };
    });
    for (const { state, steps, colours, solid } of offsets) {
      for (let i = 0; i < count; i += 1) {
        const point = points[i] ?? 0;
        if (states[point] !== state) continue;
        const x = Math.round((xs[point] ?? NaN) * scale - left);
        const y = Math.round((ys[point] ?? NaN) * scale - top);
        if (!(x >= reach && y >= reach && x < width - reach && y < height - reach)) continue;
        const middle = y * width + x;
        for (let step = 0; step < solid; step += 1) pixels[middle + (steps[step] ?? 0)] = colours[step] ?? 0;
        for (let step = solid; step < steps.length; step += 1) {
          const at = middle + (steps[step] ?? 0);
          if (pixels[at] === 0) pixels[at] = colours[step] ?? 0;
        }
      }
    }
    context.putImageData(buffer, 0, 0);
  };

  return {
    paint: (context, scene, view, visit, palette) => {
      if (found.length < scene.states.length) found = new Uint32Array(scene.states.length);
      let count = 0;
      visit((point) => {
        if (scene.shown[scene.states[point] ?? 0] === true) found[count++] = point;
      });
      context.setTransform(1, 0, 0, 1, 0, 0);
      if (count > STAMPED_FROM) paintStamps(context, scene, view, found, count, palette);
      else {
        context.clearRect(0, 0, context.canvas.width, context.canvas.height);
        paintShapes(context, scene, view, found, count, palette);
      }
      return count;
    },
  };
}
