/** What the map says of a scene: the finding over it, the sentence about what is selected, a tooltip, a note. Pure. */
import type { MapLayer, MapMeasure } from '../files/address.ts';
import { hasOutlines, isSilent } from '../files/area-file.ts';
import { NO_RATE, type Rate } from '../files/rate-file.ts';
import { extremesOf, isCompared, spreadOf } from '../ground/extremes.ts';
import type { MapWords } from '../words.ts';
import type { City } from './city.ts';
import { levelOf, pointStateOf, type Scene } from './scene.ts';

/** The measure of a scene as sentences need it. */
export function measureOf({ state }: Scene, { measures }: City): { readonly id: MapMeasure; readonly name: string } {
  return { id: state.measure, name: measures.get(state.measure) ?? '' };
}

/** The page's finding for a scene: the whole, then how far its parts are apart. */
export function headline(scene: Scene, city: City, words: MapWords): string {
  const level = levelOf(scene.state.layer);
  const areas = city.areas[level].map(({ id, unit }) => ({ name: city.nameOf(level, id), rate: scene.rateOf(unit) }));
  return words.headline({
    date: scene.date,
    whole: city.whole,
    indicator: scene.state.indicator,
    measure: measureOf(scene, city),
    rate: scene.rateOf(0),
    extremes: extremesOf(areas),
    spread: spreadOf(areas),
    unit: words.layer[level],
    compared: areas.filter(isCompared).length,
    count: areas.length,
  });
}

/** The words for the state of a compound, by its place in the table. */
export function stateWords(scene: Scene, place: number, words: MapWords): string {
  const state = pointStateOf(scene.states[place] ?? NaN);
  return state === null ? words.notInScope : words.states[state];
}

function rateOf(scene: Scene, city: City, layer: Exclude<MapLayer, 'compound'>, id: string): Rate {
  const area = city.area(layer, id);
  return area === undefined ? NO_RATE : scene.rateOf(area.unit);
}

/** Whether a unit of the layer lies in a sub-district that had not reported; compounds say it by their state. */
function isUnreported(scene: Scene, city: City, id: string): boolean {
  const { layer } = scene.state;
  const area = layer === 'compound' ? undefined : city.area(layer, id);
  return area !== undefined && isSilent(area, scene.silent);
}

/** A unit of the layer and its figure, for a tooltip. */
export function description(scene: Scene, city: City, words: MapWords, id: string): string {
  const { layer } = scene.state;
  const text =
    layer === 'compound'
      ? stateWords(scene, city.placeOf(id), words)
      : words.rate(rateOf(scene, city, layer, id), scene.state.measure);
  return words.described(city.nameOf(layer, id), isUnreported(scene, city, id) ? words.andUnreported(text) : text);
}

/** The sentence about the selected unit; empty where nothing is selected. */
export function selectedSentence(scene: Scene, city: City, words: MapWords): string {
  const { layer, selected, indicator } = scene.state;
  if (selected === null) return '';
  const name = city.nameOf(layer, selected);
  const within = city.withinOf(layer, selected);
  if (layer === 'compound') {
    const state = stateWords(scene, city.placeOf(selected), words);
    return words.selectedCompound({ name, within, state, date: scene.date });
  }
  return words.selected({
    name,
    within,
    indicator,
    measure: measureOf(scene, city),
    rate: rateOf(scene, city, layer, selected),
    whole: city.whole,
    city: scene.rateOf(0),
    unreported: isUnreported(scene, city, selected) ? scene.date : null,
  });
}

/** The one sentence that stands for a scene: of what is selected, else the finding. */
export function mainSentence(scene: Scene, city: City, words: MapWords): string {
  const selected = selectedSentence(scene, city, words);
  return selected === '' ? headline(scene, city, words) : selected;
}

/** Why the map shows no colours, where the city has no outlines of the layer; else empty. */
export function outlineNote(layer: MapLayer, city: City, words: MapWords): string {
  return layer === 'compound' || hasOutlines(city.areas, layer) ? '' : words.noOutlines(words.layer[layer]);
}
