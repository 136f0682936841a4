/** A scene as a picture that leaves the site: the map as it is seen, with its finding, legend and source. Pure. */
import type { Picture } from '../../../charts/frame/picture.ts';
import type { MapConfig } from '../config.ts';
import { groundLevel, isSilent, labelLevel, levelAbove } from '../files/area-file.ts';
import type { Box } from '../ground/geometry.ts';
import { fitted, heightFor } from '../ground/projection.ts';
import { isCondition, stillSheet, type LegendItem, type Palette, type Still } from '../ground/still.ts';
import { classLabel, type MapWords } from '../words.ts';
import type { City } from './city.ts';
import { cityWords, isMarkOf, mainSentence, markWords, measureOf, silentWords, subjectOf } from './headline.ts';
import { isStateShown, kindCounts, pointStateOf, type Scene } from './scene.ts';

/** Width of an exported map, px. */
const WIDTH = 960;

/** The scene as a still of what lies in a box of degrees. */
export function stillOf(
  { state, classes, since, silenceOf, states }: Scene,
  city: City,
  view: Box,
  idPrefix: string,
): Still {
  const { layer, selected } = state;
  const frame = { width: WIDTH, height: Math.min(WIDTH, Math.max(360, heightFor(view, WIDTH))) };
  const filled = layer === 'compound' ? groundLevel(city.areas) : layer;
  const areas = city.areas[filled].map((area) => ({
    id: area.id,
    name: city.nameOf(filled, area.id),
    polygons: area.polygons,
    areaClass: layer === 'compound' ? null : (classes.get(area.id) ?? 'missing'),
    selected: layer !== 'compound' && area.id === selected,
    silent: isSilent(silenceOf(area)),
  }));
  const { ids, lng, lat } = city.compounds;
  const points =
    layer !== 'compound'
      ? []
      : ids.flatMap((_, place) => {
          const code = states[place] ?? NaN;
          const point = pointStateOf(code);
          const [x, y] = [lng[place] ?? NaN, lat[place] ?? NaN];
          const isSeen = x >= view[0] && x <= view[2] && y >= view[1] && y <= view[3];
          return point !== null && isSeen && isStateShown(code, state)
            ? [{ lngLat: [x, y] as const, state: point }]
            : [];
        });
  const outlines = levelAbove(city.areas, layer);
  const labelled = labelLevel(city.areas, layer);
  return {
    frame,
    project: fitted(view, frame, 0),
    view,
    areas: areas.filter(({ polygons }) => polygons.length > 0),
    outlines: outlines === null ? [] : city.areas[outlines].map(({ polygons }) => polygons),
    points,
    labelled: city.areas[labelled].map(({ id, polygons }) => ({ id, name: city.nameOf(labelled, id), polygons })),
    fontSize: 13,
    idPrefix,
    textured: since !== null,
  };
}

function legendOf(scene: Scene, city: City, words: MapWords): LegendItem[] {
  const { layer, category } = scene.state;
  const counted = [...kindCounts(scene, city)].flatMap(([mark, count]): LegendItem[] => {
    if (isCondition(mark) && !isMarkOf(mark, category, city)) return [];
    const label = isCondition(mark) ? markWords(mark, category, city, words) : classLabel(mark, words);
    return [{ mark, text: `${label} ${words.unitCount(count)}` }];
  });
  const silent = silentWords(scene, city, words);
  const silence: LegendItem[] = silent === '' ? [] : [{ mark: 'silent', text: silent }];
  if (layer === 'compound') return [...counted, ...silence];
  return [...counted, ...silence, { mark: null, text: cityWords(scene, city, words) }];
}

/** The whole document, in plain colours. */
export function sheetOf(
  scene: Scene,
  city: City,
  words: MapWords,
  config: Pick<MapConfig, 'bounds' | 'foot' | 'madeUp' | 'schematic'>,
  palette: Palette,
): Picture {
  const { date, since, state } = scene;
  const { layer, box } = state;
  const subject = subjectOf(scene, city);
  const subtitle =
    layer === 'compound'
      ? words.sheetStates(date, subject.category)
      : words.sheetSubtitle({ subject, measure: measureOf(scene, city), date, since, unit: words.layer[layer] });
  const sheet = {
    madeUp: config.madeUp,
    title: mainSentence(scene, city, words),
    subtitle: config.schematic === null ? subtitle : words.sheetMarked(subtitle, config.schematic),
    legend: legendOf(scene, city, words),
    foot: config.foot,
  };
  return stillSheet(stillOf(scene, city, box ?? config.bounds, 'still-'), sheet, palette);
}

/** The file's name without its ending: what is shown, and of when. */
export function sheetName({ date, since, state: { layer, indicator, category, measure } }: Scene): string {
  const when = since === null ? date : `${since}-${date}`;
  const told = category ?? (layer === 'compound' ? null : `${indicator}-${measure}`);
  return ['map', layer === 'compound' ? 'compounds' : layer, ...(told === null ? [] : [told]), when].join('-');
}
