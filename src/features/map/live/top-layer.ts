/** A Leaflet layer that is one canvas above the areas: points, labels and the selection, painted by the caller. */
import type * as Leaflet from 'leaflet';

export interface TopFrame {
  readonly context: CanvasRenderingContext2D;
  /** Pixels of the unit square's side at this zoom, and the canvas's corner in those pixels. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly zoom: number;
}

/** What Leaflet's renderers keep and offer; its type declarations leave these out. */
interface RendererParts {
  _map: Leaflet.Map;
  _container: HTMLCanvasElement;
  /** Undefined until it has been placed. */
  _bounds: Leaflet.Bounds | undefined;
}

export interface TopLayer {
  readonly layer: Leaflet.Renderer;
  /** Paints again, at once. */
  readonly repaint: () => void;
}

/** How far beyond the view the canvas reaches on each side, so that dragging shows no bare edge at once. */
const PADDING = 0.25;

/** Leaflet moves and scales the canvas while the map moves; `paint` is called when it has come to rest, and on request. */
export function createTopLayer(L: typeof Leaflet, paint: (frame: TopFrame) => void): TopLayer {
  const draw = function (this: RendererParts): void {
    const { _map: map, _container: canvas, _bounds: bounds } = this;
    const context = canvas.getContext('2d');
    const [min, size] = [bounds?.min, bounds?.getSize()];
    if (context === null || min === undefined || size === undefined) return;
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const [width, height] = [Math.round(size.x * ratio), Math.round(size.y * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      [canvas.width, canvas.height] = [width, height];
      [canvas.style.width, canvas.style.height] = [`${String(size.x)}px`, `${String(size.y)}px`];
    }
    const corner = map.getPixelOrigin().add(min);
    const zoom = map.getZoom();
    const scale = 256 * 2 ** zoom;
    paint({ context, scale, left: corner.x, top: corner.y, width: size.x, height: size.y, ratio, zoom });
  };
  const Layer = L.Renderer.extend({
    _initContainer(this: RendererParts) {
      this._container = document.createElement('canvas');
      this._container.className = 'map-top';
    },
    _destroyContainer(this: RendererParts) {
      this._container.parentNode?.removeChild(this._container);
    },
    _update(this: RendererParts) {
      if (
        this._bounds !== undefined &&
        (this._map as Leaflet.Map & { _animatingZoom?: boolean })._animatingZoom === true
      )
        return;
      (L.Renderer.prototype as unknown as { _update: () => void })._update.call(this);
      const min = this._bounds?.min;
      if (min === undefined) return;
      L.DomUtil.setPosition(this._container, min);
      draw.call(this);
    },
  }) as unknown as new (options: Leaflet.RendererOptions) => Leaflet.Renderer & RendererParts;
  const layer = new Layer({ padding: PADDING, pane: 'top' });

  return { layer, repaint: () => layer._bounds !== undefined && draw.call(layer) };
}
