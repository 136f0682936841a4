/** The little of the map that each of its parts may ask for. */
import type { LngLat } from '../../../domain/rows.ts';
import type { MapConfig } from '../config.ts';
import type { MapLayer } from '../files/address.ts';
import type { MapWords } from '../words.ts';
import type { City } from './city.ts';
import type { Wanted } from './data.ts';
import type { Scene } from './scene.ts';
import type { ReaderState, Store } from './store.ts';

interface Port {
  readonly root: HTMLElement;
  readonly words: MapWords;
}

/** What changes the state, and shows no figures. */
export interface ControlsPort extends Port {
  readonly store: Store;
  readonly config: Pick<MapConfig, 'menu' | 'dates' | 'isSurveyed'>;
}

/** What is drawn from the state and changes it. */
export interface RendererPort extends Port {
  readonly city: City;
  readonly store: Store;
  /** What a state shows; its figures must be there. */
  readonly sceneOf: (state: ReaderState) => Scene;
}

export interface FinderPort extends Port {
  /** Fetches what is not there yet; null where it is. */
  readonly load: (wanted: Wanted) => Promise<unknown> | null;
  readonly city: City;
  readonly config: Pick<MapConfig, 'findIndex'>;
  /** Shows a unit of any layer. */
  readonly goTo: (layer: MapLayer, id: string) => void;
}

export interface NearPort extends Port {
  /** Fetches what is not there yet; null where it is. */
  readonly load: (wanted: Wanted) => Promise<unknown> | null;
  readonly city: City;
  readonly config: Pick<MapConfig, 'bounds'>;
  /** Moves to the reader's own position, which stays out of the address. */
  readonly goTo: (at: LngLat) => void;
}

export interface SharingPort extends Port {
  readonly city: City;
  readonly config: Pick<MapConfig, 'bounds' | 'foot' | 'madeUp' | 'schematic'>;
  /** What is shown now. */
  readonly scene: () => Scene;
  /** Its address, with the site's own. */
  readonly address: () => string;
}
