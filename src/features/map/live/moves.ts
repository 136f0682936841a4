/** What moves the view besides a finger or a mouse: buttons, for whoever drags badly or not at all. */
import { part } from './dom.ts';
import type { MapView } from './leaflet-view.ts';
import type { ControlsPort } from './ports.ts';

/** Share of the view that a step goes. */
const STEP = 0.3;

export function connectMoves({ root, store }: ControlsPort, { map }: Pick<MapView, 'map'>): void {
  const leave = (): void => store.dispatch({ type: 'leave' });
  const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const pan = (x: number, y: number) => (): void => {
    leave();
    const size = map.getSize();
    map.panBy([size.x * x, size.y * y], { animate });
  };
  const moves: Readonly<Record<string, () => void>> = {
    'zoom-in': () => {
      leave();
      map.zoomIn(1);
    },
    'zoom-out': () => {
      leave();
      map.zoomOut(1);
    },
    north: pan(0, -STEP),
    south: pan(0, STEP),
    west: pan(-STEP, 0),
    east: pan(STEP, 0),
    home: () => store.dispatch({ type: 'home' }),
  };
  for (const [name, move] of Object.entries(moves)) part(root, name).addEventListener('click', move);
  const canvas = map.getContainer();
  for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const) {
    canvas.addEventListener(event, leave, { passive: true });
  }
  hintTwoFingers(canvas, part(root, 'hint'));
}

/** One finger scrolls the page, as everywhere; a finger that drags along the map is told what moves it. */
function hintTwoFingers(canvas: HTMLElement, hint: HTMLElement): void {
  let started: number | undefined;
  canvas.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1) {
        hint.hidden = true;
        return;
      }
      hint.hidden = false;
      clearTimeout(started);
      started = window.setTimeout(() => (hint.hidden = true), 1500);
    },
    { passive: true },
  );
}
