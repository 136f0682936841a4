/** The map's life in the reader's browser: its parts around one state. */
import { monthOf } from '../../../domain/time/calendar.ts';
import type { MapConfig } from '../config.ts';
import { parseAddress } from '../files/address.ts';
import { wordsFor, type MapWords } from '../words.ts';
import { connectAddress, fullAddress } from './address-bar.ts';
import { addBasemap } from './basemap-layer.ts';
import { connectCaptions } from './captions.ts';
import { createCity } from './city.ts';
import { connectControls } from './controls.ts';
import { createRateTables, createUnitFiles, loadUnits } from './data.ts';
import { part } from './dom.ts';
import { connectFinder } from './finder.ts';
import { description } from './headline.ts';
import { createMapView } from './leaflet-view.ts';
import { connectLegend } from './legend.ts';
import { connectList } from './list.ts';
import { connectMoves } from './moves.ts';
import { readMeasures } from './names.ts';
import { connectNear } from './near.ts';
import { createPictures } from './picture.ts';
import { connectPlay } from './play.ts';
import { createScenes, figureKeys } from './scene.ts';
import { connectSelection } from './selection.ts';
import { connectSharing } from './sharing.ts';
import { createStore, follow, openingState, type ReaderState } from './store.ts';
import { connectTravel } from './travel.ts';

/** Starts the map in its element; rejects where its files do not come. */
export async function startMap(root: HTMLElement, catalogue: MapWords): Promise<void> {
  const config = JSON.parse(root.dataset['config'] ?? '{}') as MapConfig;
  const words = wordsFor(catalogue, config);
  const months = config.dates.map(monthOf);
  const scope = { menu: config.menu, dates: months.length };
  const opening = openingState(parseAddress(location.hash, months, config.menu));
  const tables = createRateTables(config);
  const [units] = await Promise.all([loadUnits(config), tables.missing(opening)]);
  const city = createCity({ whole: config.whole, ...units, measures: readMeasures(part(root, 'measure')) });
  const load = createUnitFiles(config, city);
  await load(opening.layer);
  root.classList.add('live');

  const missing = (state: ReaderState): Promise<unknown> | null => {
    const waits = [tables.missing(state), load(state.layer)].filter((wait) => wait !== null);
    return waits.length === 0 ? null : Promise.all(waits);
  };
  const store = createStore(opening, scope, missing);
  connectAddress(store, months, scope);
  const sceneOf = createScenes(city, config.dates, tables);
  const scene = () => sceneOf(store.current());
  const port = { root, store, sceneOf, city, words, config };

  const view = createMapView(part(root, 'canvas'), city, {
    describe: (id) => description(scene(), city, words, id),
    home: config,
    hasBasemap: config.basemap !== null,
    maxZoom: config.basemap?.maxZoom ?? 18,
    onPick: (id) => store.dispatch({ type: 'select', id, goes: false }),
    onMove: (place, box) => store.dispatch({ type: 'move', place, box }),
  });
  if (config.basemap !== null) void addBasemap(view.map, config.basemap, root);
  view.goTo(opening.place);

  const pictureOf = createPictures(city);
  follow(
    store,
    (state) => [...figureKeys(state), state.selected, state.kinds, state.filter],
    (state) => view.draw(pictureOf(sceneOf(state))),
  );
  connectCaptions(port);
  connectControls(port);
  connectPlay(port);
  connectMoves(port, view);
  connectLegend(port);
  const list = connectList(port, {
    onPick: (id) => {
      const { layer, selected } = store.current();
      const isPicked = id === selected;
      store.dispatch({ type: 'select', id: isPicked ? null : id, goes: !isPicked && city.boxOf(layer, id) !== null });
    },
    onHint: view.hint,
  });
  connectSelection(port, (id) => list.reveal(id, true));
  connectTravel(port, view, (id) => list.reveal(id, false));
  if (opening.selected !== null) list.reveal(opening.selected, false);
  connectFinder({
    ...port,
    load,
    goTo: (layer, id) => store.dispatch({ type: 'find', layer, id, goes: city.boxOf(layer, id) !== null }),
  });
  connectNear({ ...port, load, goTo: (at) => store.dispatch({ type: 'near', at }) });
  connectSharing({ ...port, scene, address: () => fullAddress(store, months) });
}
