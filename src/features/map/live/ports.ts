/** The little that the map's finder and its sharing of pictures may ask of it. */
import type { MapLayer, MapState } from '../files/address.ts';
import type { RateClass } from '../ground/classes.ts';
import type { Box } from '../ground/geometry.ts';
import type { PointState } from '../ground/still.ts';
import type { MapData } from './data.ts';
import type { UnitNames } from './names.ts';
import type { MapConfig, Scene } from './scene.ts';

interface Port {
  readonly root: HTMLElement;
  readonly config: MapConfig;
  readonly data: MapData;
  readonly current: MapState;
  nameOf(layer: MapLayer, id: string): string;
}

export interface FinderPort extends Port {
  readonly names: UnitNames;
  /** The unit above a unit, for sentences. */
  withinOf(layer: MapLayer, id: string): string;
  goToUnit(layer: MapLayer, id: string): Promise<void>;
  /** Moves to the reader's own position, which stays out of the address. */
  goPrivately(at: readonly [number, number]): void;
  update(wish: MapState): Promise<void>;
}

export interface SharingPort extends Port {
  readonly view: { box(): Box };
  scene(): Scene;
  address(): string;
  headline(): string;
  selectedSentence(): string;
  measureName(): { id: string; name: string };
  legendKinds(): readonly (RateClass | PointState)[];
}
