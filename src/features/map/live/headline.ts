/** What the map says of a scene: the finding over it, the sentence about what is selected, a tooltip, a note. Pure. */
import type { Condition } from '../../../domain/indicators/condition.ts';
import type { WorksState } from '../../../domain/indicators/renovation.ts';
import type { MapLayer, MapMeasure } from '../files/address.ts';
import { hasOutlines, reportingLevel, type Area } from '../files/area-file.ts';
import { NO_RATE } from '../files/rate-file.ts';
import { riseOf } from '../ground/change-classes.ts';
import { extremesOf, isCompared, spreadOf } from '../ground/extremes.ts';
import type { MapWords } from '../words.ts';
import { changesOf } from './changes.ts';
import type { City } from './city.ts';
import { levelOf, pointStateOf, silentUnits, type Scene } from './scene.ts';

/** The measure of a scene as sentences need it. */
export function measureOf({ state }: Scene, { measures }: City): { readonly id: MapMeasure; readonly name: string } {
  return { id: state.measure, name: measures.get(state.measure) ?? '' };
}

/** What a scene tells of. */
export function subjectOf({ state: { indicator, category } }: Pick<Scene, 'state'>, { categories }: City) {
  return { indicator, category: category === null ? null : (categories.get(category) ?? category) };
}

/** The page's finding for a scene: the whole, then how far its parts are apart, or how many of them rose and fell. */
export function headline(scene: Scene, city: City, words: MapWords): string {
  const level = levelOf(scene.state.layer, city.areas);
  const { date, since } = scene;
  const said = {
    date,
    whole: city.whole,
    subject: subjectOf(scene, city),
    measure: measureOf(scene, city),
    unit: words.layer[level],
  };
  if (since !== null) {
    const changes = city.areas[level].map(({ id, unit }) => ({
      name: city.nameOf(level, id),
      before: scene.beforeOf(unit),
      now: scene.rateOf(unit),
    }));
    return words.changeHeadline({
      ...said,
      since,
      before: scene.beforeOf(0),
      now: scene.rateOf(0),
      ...changesOf(changes),
    });
  }
  const areas = city.areas[level].map(({ id, unit }) => ({ name: city.nameOf(level, id), rate: scene.rateOf(unit) }));
  return words.headline({
    ...said,
    rate: scene.rateOf(0),
    extremes: extremesOf(areas),
    spread: spreadOf(areas),
    compared: areas.filter(isCompared).length,
    count: areas.length,
  });
}

/** How far the works of the scene's category have come in a compound; null where none is chosen, and out of the ledger. */
function worksOf({ states, state: { category } }: Scene, { worksMarks }: City, place: number): WorksState | null {
  const mark = category === null ? null : pointStateOf(states[place] ?? NaN);
  return mark === null ? null : (worksMarks.get(mark) ?? null);
}

/** What a compound's mark stands for: its condition, or how far its works of a category have come. */
export function markWords(mark: Condition, category: string | null, { worksMarks }: City, words: MapWords): string {
  const works = category === null ? undefined : worksMarks.get(mark);
  return works === undefined ? words.states[mark] : words.works[works];
}

/** Whether compounds can bear a mark: of a category only those that stand for a state of works. */
export function isMarkOf(mark: Condition, category: string | null, { worksMarks }: City): boolean {
  return category === null || worksMarks.has(mark);
}

/** The figure of the whole, under the map. */
export function cityWords(scene: Scene, city: City, words: MapWords): string {
  const { measure } = scene.state;
  const [before, now] = [scene.beforeOf(0), scene.rateOf(0)];
  return scene.since === null
    ? words.cityValue(city.whole, now, { subject: subjectOf(scene, city), measure })
    : words.cityChange(city.whole, { before, now, measure });
}

/** What is hatched; empty where all have reported. */
export function silentWords(scene: Scene, city: City, words: MapWords): string {
  const { date, since, silent, state } = scene;
  const reporting = reportingLevel(city.areas.levels);
  return silent === 0
    ? ''
    : words.silentCount({ date, since, silent, reporting, layer: state.layer, ...silentUnits(scene, city) });
}

/** The words for the state of a compound, by its place in the table. */
export function stateWords(scene: Scene, city: City, place: number, words: MapWords): string {
  const mark = pointStateOf(scene.states[place] ?? NaN);
  return mark === null ? words.notInScope : markWords(mark, scene.state.category, city, words);
}

/** What of a unit of the layer was not reported; compounds say it by their state. */
function silenceWords(scene: Scene, area: Area | undefined, words: MapWords): string {
  return area === undefined ? '' : words.silence(scene.silenceOf(area));
}

const areaOf = (city: City, layer: MapLayer, id: string): Area | undefined =>
  layer === 'compound' ? undefined : city.area(layer, id);

/** A unit of the layer and its figure, at the pointer. */
export function description(scene: Scene, city: City, words: MapWords, id: string): string {
  const { layer, measure } = scene.state;
  const name = city.nameOf(layer, id);
  if (layer === 'compound') return words.described(name, stateWords(scene, city, city.placeOf(id), words), '');
  const area = areaOf(city, layer, id);
  const [before, now] = area === undefined ? [NO_RATE, NO_RATE] : [scene.beforeOf(area.unit), scene.rateOf(area.unit)];
  const figure =
    scene.since === null
      ? words.figure({ subject: subjectOf(scene, city), measure, rate: now })
      : words.changeFigure({ before, now, measure });
  return words.described(name, figure, silenceWords(scene, area, words));
}

/** The sentence about the selected unit; empty where nothing is selected. */
export function selectedSentence(scene: Scene, city: City, words: MapWords): string {
  const { layer, selected } = scene.state;
  if (selected === null) return '';
  const name = city.nameOf(layer, selected);
  const within = city.withinOf(layer, selected);
  const subject = subjectOf(scene, city);
  if (layer === 'compound') {
    const place = city.placeOf(selected);
    const works = worksOf(scene, city, place);
    const { category } = subject;
    const state =
      category === null || works === null ? stateWords(scene, city, place, words) : words.worksState(category, works);
    return words.selectedCompound({ name, within, state, date: scene.date });
  }
  const area = areaOf(city, layer, selected);
  const unit = area === undefined ? -1 : area.unit;
  const said = {
    name,
    within,
    subject,
    measure: measureOf(scene, city),
    whole: city.whole,
    silence: silenceWords(scene, area, words),
    date: scene.date,
  };
  if (scene.since === null) return words.selected({ ...said, rate: scene.rateOf(unit), city: scene.rateOf(0) });
  return words.selectedChange({
    ...said,
    date: city.called(scene.date),
    since: city.called(scene.since),
    before: scene.beforeOf(unit),
    now: scene.rateOf(unit),
    city: riseOf(scene.beforeOf(0), scene.rateOf(0)),
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
