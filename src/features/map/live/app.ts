/** The map's life in the reader's browser: its parts around one state. */
import { calledBy } from '../../../domain/time/series.ts';
import type { MapConfig } from '../config.ts';
import { parseAddress, type MapChoices, type MapLayer } from '../files/address.ts';
import { worksOfMarks } from '../files/works-file.ts';
import { wordsFor, type MapWords } from '../words.ts';
import { connectAddress, fullAddress } from './address-bar.ts';
import { addBasemap } from './basemap-layer.ts';
import { connectCaptions } from './captions.ts';
import { createCity, type City } from './city.ts';
import { connectControls } from './controls.ts';
import { createFiles, createRateTables, createUnitFiles, loadUnits } from './data.ts';
import { part, setText } from './dom.ts';
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
import { createScenes, figureKeys, type Scene } from './scene.ts';
import { connectSelection } from './selection.ts';
import { connectSharing } from './sharing.ts';
import { createStore, follow, openingState, type ReaderState, type Store } from './store.ts';
import { connectTravel } from './travel.ts';

/** Lets the browser answer its reader between two pieces of work: a large city's are long together. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Fetches what the map of an element opens with; gives what starts it, or rejects where its files do not come. */
export async function loadMap(root: HTMLElement, catalogue: MapWords): Promise<() => Promise<void>> {
  const config = JSON.parse(root.dataset['config'] ?? '{}') as MapConfig;
  const { categories, menu, opening: first } = config;
  const called = calledBy(config.isSurveyed === true);
  const layers = Object.keys(config.pages) as MapLayer[];
  const choices = {
    layers,
    opening: first,
    menu,
    categories: categories.map(({ id }) => id),
    months: config.dates.map(called),
  };
  const opening = openingState(parseAddress(location.hash, choices));
  const files = createFiles(config);
  const tables = createRateTables(files, config);
  const [units] = await Promise.all([loadUnits(files, config), tables.missing(opening)]);
  await breath();
  const city = createCity({
    whole: config.whole,
    called,
    ...units,
    measures: readMeasures(part(root, 'measure')),
    categories: new Map(categories.map(({ id, name }) => [id, name])),
    worksMarks: worksOfMarks(config.renovatedWhen ?? 'accepted'),
  });
  const load = createUnitFiles(files, config, city);
  await load(opening);
  await breath();

  const missing = (state: ReaderState): Promise<unknown> | null => {
    const waits = [tables.missing(state), load(state)].filter((wait) => wait !== null);
    return waits.length === 0 ? null : Promise.all(waits);
  };
  return () =>
    startMap(root, wordsFor(catalogue, config), config, {
      city,
      load,
      choices,
      store: createStore(opening, choices, { missing, isKnown: city.has }),
      sceneOf: createScenes(city, config.dates, tables),
    });
}

/** What has been loaded, and what is made of it. */
interface Loaded {
  readonly city: City;
  readonly load: ReturnType<typeof createUnitFiles>;
  readonly choices: MapChoices;
  readonly store: Store;
  readonly sceneOf: (state: ReaderState) => Scene;
}

async function startMap(
  root: HTMLElement,
  words: MapWords,
  config: MapConfig,
  { city, load, choices, store, sceneOf }: Loaded,
): Promise<void> {
  const scene = () => sceneOf(store.current());
  const port = { root, store, sceneOf, city, words, config };
  root.classList.add('live');
  connectAddress(store, choices);

  const notices = Array.from(root.querySelectorAll<HTMLElement>('.map-made-up, .map-date'));
  const view = createMapView(part(root, 'canvas'), city, {
    describe: (id) => description(scene(), city, words, id),
    home: config,
    covered: () => Math.max(0, ...notices.map(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight)),
    hasBasemap: config.basemap !== null,
    maxZoom: config.basemap?.maxZoom ?? 18,
    onPick: (id) => store.dispatch({ type: 'select', id, goes: false }),
    onMove: (place, box) => store.dispatch({ type: 'move', place, box }),
  });
  if (config.basemap !== null) {
    addBasemap(view.map, config.basemap, root).catch(() => setText(part(root, 'basemap-note'), words.noBasemap));
  }
  view.goTo(store.current().place);
  await breath();

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
  await breath();
  const list = connectList(port, {
    onPick: (id) => {
      const { layer, selected } = store.current();
      const isPicked = id === selected;
      store.dispatch({ type: 'select', id: isPicked ? null : id, goes: !isPicked && city.boxOf(layer, id) !== null });
    },
    onHint: view.hint,
  });
  connectSelection(port, view, (id) => list.reveal(id, true));
  connectTravel(port, view, (id) => list.reveal(id, false));
  const { selected } = store.current();
  if (selected !== null) list.reveal(selected, false);
  connectFinder({
    ...port,
    load,
    goTo: (layer, id) => store.dispatch({ type: 'find', layer, id, goes: city.boxOf(layer, id) !== null }),
  });
  connectNear({ ...port, load, goTo: (at) => store.dispatch({ type: 'near', at }) });
  connectSharing({ ...port, scene, address: () => fullAddress(store, choices) });
  // The engine runs: what it drives may be used.
  for (const controls of root.querySelectorAll<HTMLFieldSetElement>('fieldset[disabled]')) controls.disabled = false;
}
