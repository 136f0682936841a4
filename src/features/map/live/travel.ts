/** Moves the view where a change asks for it, and brings what is selected into sight in the list. */
import type { MapView } from './leaflet-view.ts';
import type { RendererPort } from './ports.ts';
import type { Change, ReaderState } from './store.ts';

type Traveller = Pick<MapView, 'goTo' | 'show' | 'goHere' | 'leaveHere'>;

export function connectTravel(
  { store, city, words }: RendererPort,
  view: Traveller,
  reveal: (id: string) => void,
): void {
  const travel = (change: Change, { layer, place, selected }: ReaderState): void => {
    switch (change.type) {
      case 'address':
        view.goTo(place);
        break;
      case 'home':
        view.leaveHere();
        view.goTo(null);
        return;
      case 'near':
        view.goHere(change.at, words.here);
        return;
      case 'select':
      case 'find': {
        const box = selected === null || !change.goes ? null : city.boxOf(layer, selected);
        if (box !== null) view.show(box, change.type === 'find');
        break;
      }
      default:
        return;
    }
    if (selected !== null) reveal(selected);
  };
  store.subscribe((state, change) => travel(change, state));
}
