/** What the map draws of a scene, apart from where its view stands. */
import type { MapLayer } from '../files/address.ts';
import { STATE } from '../files/compound-file.ts';
import { isSilent, type Area } from '../files/area-file.ts';
import type { AreaClass } from '../ground/area-class.ts';
import type { City } from './city.ts';
import { isListed } from './listing.ts';
import { isStateShown, type Scene } from './scene.ts';

export interface Picture {
  readonly layer: MapLayer;
  /** The class of each area of the layer, by id. */
  readonly classes: ReadonlyMap<string, AreaClass>;
  /** Whether nothing of an area was reported: it is hatched. */
  readonly isSilent: (area: Area) => boolean;
  /** Whether an area is among those that the reader has asked for; the others are drawn without colour. */
  readonly isShown: (id: string) => boolean;
  readonly states: Uint8Array;
  /** Whether compounds of a state are drawn, by its code. */
  readonly shownStates: readonly boolean[];
  readonly selected: string | null;
}

/** The codes of the compounds' states, which count up from 0. */
const CODES = Object.values(STATE);

/** The map leaves out what the list leaves out, but for what is only out of view. */
function shownBy({ state, classes }: Scene, city: City): Picture['isShown'] {
  const { layer, kinds, filter } = state;
  const wanted = { words: filter, kinds, inViewOnly: false };
  return (id) => isListed({ name: city.nameOf(layer, id), kind: classes.get(id) ?? 'missing', inView: true }, wanted);
}

/** Pictures of scenes. As long as neither classes nor filter change, `isShown` is the same, and no area need be drawn again. */
export function createPictures(city: City): (scene: Scene) => Picture {
  let last: { readonly scene: Scene; readonly isShown: Picture['isShown'] } | null = null;
  return (scene) => {
    const { classes, silenceOf, states, state } = scene;
    const { layer, selected, kinds, filter } = state;
    const isSame =
      last?.scene.classes === classes && last.scene.state.kinds === kinds && last.scene.state.filter === filter;
    const isShown = last !== null && isSame ? last.isShown : shownBy(scene, city);
    last = { scene, isShown };
    const shownStates = CODES.map((code) => isStateShown(code, state));
    return { layer, classes, isSilent: (area) => isSilent(silenceOf(area)), isShown, states, shownStates, selected };
  };
}
