/** A scene as a picture that leaves the site: the map as it is seen, with its finding, legend and source. Pure. */
import type { Picture } from '../../../charts/frame/picture.ts';
import type { MapConfig } from '../config.ts';
import { groundLevel, hasOutlines, isSilent } from '../files/area-file.ts';
import type { Box } from '../ground/geometry.ts';
import { fitted, heightFor } from '../ground/projection.ts';
import { isCondition, stillSheet, type LegendItem, type Palette, type Still } from '../ground/still.ts';
import { classLabel, type MapWords } from '../words.ts';
import type { City } from './city.ts';
import { mainSentence, measureOf } from './headline.ts';
import { isStateShown, kindCounts, pointStateOf, type Scene } from './scene.ts';

/** Width of an exported map, px. */
const WIDTH = 960;

/** The level whose outlines lie over a layer's areas. */
const OUTLINES = { district: null, subdistrict: 'district', grid: 'subdistrict', compound: null } as const;

/** The scene as a still of what lies in a box of degrees. */
export function stillOf({ state, classes, silent, states }: Scene, city: City, view: Box, idPrefix: string): Still {
  const { layer, selected } = state;
  const frame = { width: WIDTH, height: Math.min(WIDTH, Math.max(360, heightFor(view, WIDTH))) };
  const filled = layer === 'compound' ? groundLevel(city.areas) : layer;
  const areas = city.areas[filled].map((area) => ({
    id: area.id,
    name: city.nameOf(filled, area.id),
    polygons: area.polygons,
    rateClass: layer === 'compound' ? null : (classes.get(area.id) ?? 'missing'),
    selected: layer !== 'compound' && area.id === selected,
    silent: isSilent(area, silent),
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
  const outlines = OUTLINES[layer];
  const labelled = layer === 'district' || !hasOutlines(city.areas, 'subdistrict') ? 'district' : 'subdistrict';
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
  };
}

function legendOf(scene: Scene, city: City, words: MapWords): LegendItem[] {
  const counted = [...kindCounts(scene, city)].map(([mark, count]): LegendItem => {
    const label = isCondition(mark) ? words.states[mark] : classLabel(mark, words);
    return { mark, text: `${label} ${words.unitCount(count)}` };
  });
  const silence: LegendItem[] =
    scene.silent.size === 0 ? [] : [{ mark: 'silent', text: words.silentCount(scene.date, scene.silent.size) }];
  if (scene.state.layer === 'compound') return [...counted, ...silence];
  return [...counted, ...silence, { mark: null, text: words.cityValue(city.whole, scene.rateOf(0), scene.state) }];
}

/** The whole document, in plain colours. */
export function sheetOf(
  scene: Scene,
  city: City,
  words: MapWords,
  config: Pick<MapConfig, 'bounds' | 'foot' | 'madeUp' | 'schematic'>,
  palette: Palette,
): Picture {
  const { date, state } = scene;
  const { layer, indicator, box } = state;
  const subtitle =
    layer === 'compound'
      ? words.sheetStates(date)
      : words.sheetSubtitle({ indicator, measure: measureOf(scene, city), date, unit: words.layer[layer] });
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
export function sheetName({ date, state: { layer, indicator, measure } }: Scene): string {
  return `map-${layer === 'compound' ? 'compounds' : `${layer}-${indicator}-${measure}`}-${date}`;
}
